package org.probity.bias.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.bias.data.Table;

/// Rows that repeat an earlier row in every compared column, and whether some groups are repeated more
/// often.
///
/// Repeated rows count a person twice, and they leak from training into test.
///
/// @param columns the compared columns; identifiers do not belong here
/// @param repeated rows that are equal to an earlier one
/// @param contradicting rows that an equal row contradicts in the label; 0 where there is no label
///     column
public record Duplicates(
        List<String> columns, long repeated, long contradicting, long rows, List<GroupRates> byAttribute) {

    public Duplicates {
        columns = List.copyOf(columns);
        byAttribute = List.copyOf(byAttribute);
    }

    /// Compares rows in these columns; an empty name of a label means that there is none.
    public static Duplicates of(Table table, List<String> columns, String label, List<String> attributes) {
        List<String> compared =
                columns.stream().filter(name -> !name.equals(label)).toList();
        int[] features = numbers(table, compared);
        boolean[] repeats = new boolean[table.rows()];
        Set<List<Integer>> known = new HashSet<>();
        Map<Integer, Set<Integer>> labels = new HashMap<>();
        for (int row = 0; row < repeats.length; row++) {
            int code = label.isEmpty() ? 0 : table.column(label).code(row);
            repeats[row] = !known.add(List.of(features[row], code));
            labels.computeIfAbsent(features[row], _ -> new HashSet<>()).add(code);
        }
        long repeated = 0;
        long contradicting = 0;
        for (int row = 0; row < repeats.length; row++) {
            repeated += repeats[row] ? 1 : 0;
            contradicting += labels.getOrDefault(features[row], Set.of()).size() > 1 ? 1 : 0;
        }
        return new Duplicates(
                columns,
                repeated,
                contradicting,
                table.rows(),
                attributes.stream()
                        .map(attribute -> GroupRates.of(
                                attribute, GroupCodes.of(table.column(attribute)), _ -> true, row -> repeats[row]))
                        .toList());
    }

    /// Numbers the different combinations of values, so that equal rows have equal numbers.
    private static int[] numbers(Table table, List<String> columns) {
        int[] numbers = new int[table.rows()];
        for (String name : columns) {
            Map<Long, Integer> known = new HashMap<>();
            for (int row = 0; row < numbers.length; row++) {
                long key = ((long) numbers[row] << Integer.SIZE)
                        | table.column(name).code(row);
                numbers[row] = known.computeIfAbsent(key, _ -> known.size());
            }
        }
        return numbers;
    }
}
