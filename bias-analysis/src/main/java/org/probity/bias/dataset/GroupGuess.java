package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Wilson;

/// Learns to guess a protected attribute and counts how often that succeeds.
final class GroupGuess {

    /// More rows than this tell little more and take long; a seeded sample of so many is used.
    private static final int MOST_ROWS = 50_000;

    private final Table table;
    private final String attribute;
    private final List<String> columns;
    private final GroupCodes groups;
    private final long[] size;

    private GroupGuess(Table table, String attribute, List<String> columns) {
        this.table = table;
        this.attribute = attribute;
        this.columns = columns;
        this.groups = GroupCodes.of(table.column(attribute));
        this.size = new long[groups.size()];
        for (int row = 0; row < table.rows(); row++) {
            if (groups.of(row) >= 0) {
                size[groups.of(row)]++;
            }
        }
    }

    static Predictability of(Table table, String attribute, List<String> from, long seed) {
        List<String> columns = from.stream()
                .filter(name -> !name.equals(attribute))
                .filter(name -> table.column(name).numbers().isPresent() || !Proxy.identifies(table.column(name)))
                .toList();
        var guess = new GroupGuess(table, attribute, columns);
        if (columns.isEmpty()) {
            return new Predictability.NotGuessed(attribute, UndefinedReason.ONE_VALUE);
        }
        return guess.learnable() < 2
                ? new Predictability.NotGuessed(attribute, UndefinedReason.TOO_FEW_GROUPS)
                : guess.guessed(seed);
    }

    private long learnable() {
        return Arrays.stream(size)
                .filter(rows -> rows >= Predictability.FEWEST_ROWS)
                .count();
    }

    private Predictability guessed(long seed) {
        int[] rows = sample(seed);
        double[][] chances = new GroupModel(table, columns, groups, rows, seed).chances();
        long right = 0;
        long[] present = new long[groups.size()];
        for (int i = 0; i < rows.length; i++) {
            int group = groups.of(rows[i]);
            present[group]++;
            right += best(chances[i]) == group ? 1 : 0;
        }
        List<Predictability.GroupArea> areas = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int group = 0; group < present.length; group++) {
            if (present[group] == 0) {
                leftOut.add(groups.names().get(group));
            } else {
                areas.add(new Predictability.GroupArea(
                        groups.names().get(group), present[group], area(rows, chances, group)));
            }
        }
        var accuracy = new MetricValue.Defined(
                (double) right / rows.length,
                Wilson.interval(right, rows.length, Confidence.of(DataReview.CONFIDENCE)));
        double largest = (double) Arrays.stream(present).max().orElse(0) / rows.length;
        return new Predictability.Guessed(attribute, columns, rows.length, seed, leftOut, accuracy, largest, areas);
    }

    private int[] sample(long seed) {
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> groups.of(row) >= 0 && size[groups.of(row)] >= Predictability.FEWEST_ROWS)
                .toArray();
        if (rows.length <= MOST_ROWS) {
            return rows;
        }
        var random = new SplittableRandom(seed);
        for (int i = 0; i < MOST_ROWS; i++) {
            int other = random.nextInt(i, rows.length);
            int moved = rows[i];
            rows[i] = rows[other];
            rows[other] = moved;
        }
        int[] drawn = Arrays.copyOf(rows, MOST_ROWS);
        Arrays.sort(drawn);
        return drawn;
    }

    private static int best(double[] chances) {
        return IntStream.range(0, chances.length)
                .reduce((a, b) -> chances[b] > chances[a] ? b : a)
                .orElse(0);
    }

    private MetricValue area(int[] rows, double[][] chances, int group) {
        double[] scores = new double[rows.length];
        long[] members = new long[rows.length];
        long[] others = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = chances[i][group];
            boolean member = groups.of(rows[i]) == group;
            members[i] = member ? 1 : 0;
            others[i] = member ? 0 : 1;
        }
        return Area.of(scores, members, others);
    }
}
