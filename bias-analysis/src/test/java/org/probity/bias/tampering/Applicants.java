package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.data.Table;

/// Invented applicants whose label follows from their values but for chance, the same for the same seed.
record Applicants(List<List<String>> rows) {

    static final List<String> NAMES = List.of("id", "sex", "region", "job", "age", "score", "office", "label");

    static final TamperingPlan PLAN = TamperingPlan.of(
                    new BinaryLabel("label", "yes"), "id", List.of("sex", "region"), NAMES)
            .withProvenance("office");

    private static final List<String> JOBS = List.of("clerk", "nurse", "driver", "cook", "teacher");

    Applicants {
        rows = List.copyOf(rows);
    }

    static Applicants of(long seed, int from, int to) {
        var random = new SplittableRandom(seed);
        return new Applicants(
                IntStream.range(0, to).mapToObj(i -> row(i, random)).skip(from).toList());
    }

    private static List<String> row(int i, SplittableRandom random) {
        boolean woman = random.nextDouble() < 0.4;
        boolean north = random.nextDouble() < 0.5;
        int job = random.nextInt(JOBS.size());
        int age = 20 + random.nextInt(45);
        double score = random.nextGaussian();
        double logit = 2.2 * score + 0.4 * job - 0.9 + (woman ? -0.2 : 0.1) + (age - 42) / 40.0;
        boolean label = random.nextDouble() < 1 / (1 + Math.exp(-logit));
        return List.of(
                "a" + i,
                woman ? "woman" : "man",
                north ? "north" : "south",
                JOBS.get(job),
                Integer.toString(age),
                Long.toString(Math.round(score * 1000)),
                "office " + random.nextInt(4),
                label ? "yes" : "no");
    }

    static String value(List<String> row, String column) {
        return row.get(NAMES.indexOf(column));
    }

    static List<String> with(List<String> row, String column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(NAMES.indexOf(column), value);
        return List.copyOf(changed);
    }

    Applicants and(Applicants others) {
        return new Applicants(Stream.concat(rows.stream(), others.rows.stream()).toList());
    }

    /// Changes the first rows that meet a condition.
    Applicants change(int most, Predicate<List<String>> which, UnaryOperator<List<String>> change) {
        List<List<String>> changed = new ArrayList<>();
        int left = most;
        for (List<String> row : rows) {
            boolean hit = left > 0 && which.test(row);
            left -= hit ? 1 : 0;
            changed.add(hit ? change.apply(row) : row);
        }
        return new Applicants(changed);
    }

    Table table() {
        var table = new Table.Builder(NAMES);
        rows.forEach(table::row);
        return table.build();
    }
}
