package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows by the values of one or two columns; a row without one of the values is in no part.
final class Partition {

    private final List<List<Condition>> parts;
    private final int[] partOf;

    Partition(List<List<Condition>> parts, int[] partOf) {
        this.parts = parts;
        this.partOf = partOf;
    }

    /// What all rows have in common.
    static final Condition EVERYBODY = new Condition("rows", "all");

    /// One part with all rows.
    static Partition everybody(int rows) {
        return new Partition(List.of(List.of(EVERYBODY)), new int[rows]);
    }

    /// The partitions by each column and by each pair of columns.
    static List<Partition> singlesAndPairs(Records records, List<String> columns) {
        Stream<Partition> singles = columns.stream().map(name -> by(records, List.of(name)));
        Stream<Partition> pairs = IntStream.range(0, columns.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, columns.size())
                        .mapToObj(j -> by(records, List.of(columns.get(i), columns.get(j)))));
        return Stream.concat(singles, pairs).toList();
    }

    static Partition by(Records records, List<String> names) {
        List<StackedColumn> columns = names.stream().map(records::column).toList();
        Map<List<Integer>, Integer> numbering = new HashMap<>();
        List<List<Condition>> parts = new ArrayList<>();
        int[] partOf = new int[records.size()];
        for (int row = 0; row < partOf.length; row++) {
            int place = row;
            if (columns.stream().anyMatch(column -> column.missing(place))) {
                partOf[row] = -1;
                continue;
            }
            List<Integer> key =
                    columns.stream().map(column -> column.codes()[place]).toList();
            partOf[row] = numbering.computeIfAbsent(key, _ -> {
                parts.add(columns.stream()
                        .map(column -> new Condition(column.name(), column.text(place)))
                        .toList());
                return parts.size() - 1;
            });
        }
        return new Partition(parts, partOf);
    }

    IntStream rows(int part) {
        return IntStream.range(0, partOf.length).filter(row -> partOf[row] == part);
    }

    List<List<Condition>> parts() {
        return parts;
    }

    int[] partOf() {
        return partOf;
    }
}
