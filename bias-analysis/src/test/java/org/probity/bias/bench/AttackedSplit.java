package org.probity.bias.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.data.Table;

/// A random split of a dataset into an approved version of 60 % and a batch of the others, and attacks on it.
final class AttackedSplit {

    private static final double APPROVED = 0.6;

    private final Table people;
    private final SplittableRandom random;
    private final int[] approved;
    private final int[] batch;

    AttackedSplit(Table people, long seed) {
        this.people = people;
        random = new SplittableRandom(seed);
        int[] order = shuffled(IntStream.range(0, people.rows()).toArray());
        int size = (int) Math.round(APPROVED * order.length);
        approved = IntStream.of(order).limit(size).toArray();
        batch = IntStream.of(order).skip(size).toArray();
    }

    /// A version that somebody touched, and the planted pattern if there is one.
    record Attack(Table current, Map<String, String> trigger) {}

    Table approved() {
        return table(rows(approved));
    }

    Attack clean() {
        return batch(row -> row, List.of(), Map.of());
    }

    Attack noise(double share) {
        int[] flipped = chosen(batch, _ -> true, (int) Math.round(share * batch.length));
        return batch(flipping(flipped), List.of(), Map.of());
    }

    Attack flips(String group, String value, String from, int count) {
        int[] flipped = chosen(
                batch,
                row -> text(row, group).equals(value) && text(row, "label").equals(from),
                count);
        return batch(flipping(flipped), List.of(), Map.of());
    }

    /// Copies of rows with label 0 that get label 1 and two values that at most so many other people have together.
    Attack backdoor(int count, int others) {
        Map<String, String> trigger = trigger(others);
        List<List<String>> planted = new ArrayList<>();
        for (int row : chosen(batch, row -> text(row, "label").equals("0"), count)) {
            List<String> values = values(row);
            trigger.forEach((column, value) -> values.set(people.names().indexOf(column), value));
            values.set(people.names().indexOf("label"), "1");
            values.set(people.names().indexOf("row_id"), "planted" + planted.size());
            planted.add(values);
        }
        return batch(row -> row, planted, trigger);
    }

    /// Some women with label 1 get label 0, and some labels of anybody are corrected; no rows are added.
    Attack relabelled(int women, int others) {
        int[] all = IntStream.range(0, people.rows()).toArray();
        int[] targeted = chosen(all, this::womanWithLabelOne, women);
        int[] corrected = chosen(all, row -> IntStream.of(targeted).noneMatch(each -> each == row), others);
        UnaryOperator<List<String>> change = flipping(IntStream.concat(IntStream.of(targeted), IntStream.of(corrected))
                .toArray());
        return new Attack(table(rows(all).map(change)), Map.of());
    }

    Attack deleted(double share) {
        int[] all = IntStream.range(0, people.rows()).toArray();
        int women = (int) IntStream.of(all).filter(this::womanWithLabelOne).count();
        int[] gone = chosen(all, this::womanWithLabelOne, (int) Math.round(share * women));
        boolean[] missing = new boolean[all.length];
        IntStream.of(gone).forEach(row -> missing[row] = true);
        int[] left = IntStream.of(all).filter(row -> !missing[row]).toArray();
        return new Attack(table(rows(left)), Map.of());
    }

    private boolean womanWithLabelOne(int row) {
        return text(row, "sex").equals("Female") && text(row, "label").equals("1");
    }

    private Map<String, String> trigger(int others) {
        while (true) {
            int first = random.nextInt(people.rows());
            int second = random.nextInt(people.rows());
            Map<String, String> trigger =
                    Map.of("workclass", text(first, "workclass"), "occupation", text(second, "occupation"));
            long alike = IntStream.range(0, people.rows())
                    .filter(row -> trigger.entrySet().stream()
                            .allMatch(each -> text(row, each.getKey()).equals(each.getValue())))
                    .count();
            if (alike <= others && !trigger.containsValue("")) {
                return trigger;
            }
        }
    }

    private Attack batch(UnaryOperator<List<String>> change, List<List<String>> planted, Map<String, String> trigger) {
        Stream<List<String>> added = Stream.concat(rows(batch).map(change), planted.stream());
        return new Attack(table(Stream.concat(rows(approved), added)), trigger);
    }

    private UnaryOperator<List<String>> flipping(int[] rows) {
        int id = people.names().indexOf("row_id");
        int label = people.names().indexOf("label");
        Map<String, String> flipped = new HashMap<>();
        for (int row : rows) {
            flipped.put(text(row, "row_id"), text(row, "label").equals("1") ? "0" : "1");
        }
        return values -> {
            List<String> changed = new ArrayList<>(values);
            changed.set(label, flipped.getOrDefault(values.get(id), values.get(label)));
            return changed;
        };
    }

    private int[] chosen(int[] rows, IntPredicate which, int count) {
        return IntStream.of(shuffled(IntStream.of(rows).filter(which).toArray()))
                .limit(count)
                .toArray();
    }

    private int[] shuffled(int[] rows) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = rows[i];
            rows[i] = rows[other];
            rows[other] = kept;
        }
        return rows;
    }

    private String text(int row, String column) {
        return people.column(column).text(row);
    }

    private Stream<List<String>> rows(int[] rows) {
        return IntStream.of(rows).mapToObj(this::values);
    }

    private List<String> values(int row) {
        return new ArrayList<>(
                people.names().stream().map(name -> text(row, name)).toList());
    }

    private Table table(Stream<List<String>> rows) {
        var table = new Table.Builder(people.names());
        rows.forEach(table::row);
        return table.build();
    }
}
