package org.probity.bias.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.probity.bias.subgroup.ScoredSubset.Direction;

/// Climbs to the best scored subset from many starts, one attribute at a time.
///
/// A single climb may end on a lower hill; starting from everybody, from every strong rule and from
/// random subsets makes that unlikely. The best of all starts is given.
final class SubsetScan {

    static final double PENALTY = 1;

    private static final int RANDOM_STARTS = 100;
    private static final double BETTER = 1e-9;

    private final Population population;
    private final SubsetScore score;
    private final SplittableRandom random;
    private final List<Integer> byName;

    /// By attribute the marks of the listed codes; an empty array where the attribute is free.
    private static final class Subset {

        private final boolean[][] listed;
        private final double score;

        Subset(boolean[][] listed, double score) {
            this.listed = listed;
            this.score = score;
        }

        boolean[][] listed() {
            return listed;
        }

        double score() {
            return score;
        }
    }

    private static final class Sums {

        private final long[] hits;
        private final long[] rows;

        Sums(long[] hits, long[] rows) {
            this.hits = hits;
            this.rows = rows;
        }

        long[] hits() {
            return hits;
        }

        long[] rows() {
            return rows;
        }
    }

    private SubsetScan(Population population, SubsetScore score, long seed) {
        this.population = population;
        this.score = score;
        this.random = new SplittableRandom(seed);
        this.byName = population.byName();
    }

    static ScoredSubset best(Population population, Direction direction, List<FoundSubgroup> starts, long seed) {
        double expected = (double) population.allHits() / population.allRows();
        var scan = new SubsetScan(population, new SubsetScore(expected, direction, PENALTY), seed);
        return scan.described(scan.best(starts));
    }

    private Subset best(List<FoundSubgroup> starts) {
        Subset best = climb(new boolean[population.attributes().size()][0], 0);
        for (FoundSubgroup start : starts) {
            best = better(best, climb(of(start.rule()), 0));
        }
        for (int i = 0; i < RANDOM_STARTS; i++) {
            best = better(best, climb(anything(), random.nextInt(byName.size())));
        }
        return best;
    }

    private static Subset better(Subset one, Subset other) {
        return other.score() > one.score() + BETTER ? other : one;
    }

    private boolean[][] of(Rule rule) {
        boolean[][] listed = new boolean[population.attributes().size()][0];
        for (Condition condition : rule.conditions()) {
            int attribute = population.attributes().indexOf(condition.attribute());
            List<String> values = population.values().get(attribute);
            listed[attribute] = new boolean[values.size()];
            listed[attribute][values.indexOf(condition.value())] = true;
        }
        return listed;
    }

    private boolean[][] anything() {
        boolean[][] listed = new boolean[population.attributes().size()][0];
        for (int attribute : byName) {
            if (random.nextBoolean()) {
                boolean[] marks = new boolean[population.values().get(attribute).size()];
                for (int code = 1; code < marks.length; code++) {
                    marks[code] = random.nextBoolean();
                }
                listed[attribute] = marks;
            }
        }
        return listed;
    }

    private Subset climb(boolean[][] start, int firstPlace) {
        boolean[][] listed = start;
        double reached = Double.NEGATIVE_INFINITY;
        int unchanged = 0;
        int place = firstPlace;
        while (unchanged < listed.length) {
            int attribute = byName.get(place);
            boolean[][] next = listed.clone();
            next[attribute] = bestValues(listed, attribute);
            double value = value(next);
            if (value > reached + BETTER) {
                listed = next;
                reached = value;
                unchanged = 0;
            } else {
                unchanged++;
            }
            place = (place + 1) % listed.length;
        }
        return new Subset(listed, reached);
    }

    /// The best list for this attribute while the others stay; an empty one where leaving it free is
    /// best.
    private boolean[] bestValues(boolean[][] listed, int attribute) {
        boolean[][] others = listed.clone();
        others[attribute] = new boolean[0];
        Sums sums = sums(others, attribute);
        // Code 0 is no value that could be listed; its rows only count while the attribute is free.
        long[] hits = sums.hits().clone();
        long[] rows = sums.rows().clone();
        hits[0] = 0;
        rows[0] = 0;
        boolean[] best = score.best(hits, rows);
        double free = score.of(
                Arrays.stream(sums.hits()).sum(), Arrays.stream(sums.rows()).sum());
        return score.penalised(best, hits, rows) > free ? best : new boolean[0];
    }

    private double value(boolean[][] listed) {
        Sums sums = sums(listed, 0);
        int values = 0;
        for (boolean[] marks : listed) {
            for (boolean mark : marks) {
                values += mark ? 1 : 0;
            }
        }
        return score.of(
                        Arrays.stream(sums.hits()).sum(),
                        Arrays.stream(sums.rows()).sum())
                - score.penalty() * values;
    }

    private Sums sums(boolean[][] listed, int by) {
        int size = population.values().get(by).size();
        var sums = new Sums(new long[size], new long[size]);
        for (int i = 0; i < population.combinations(); i++) {
            if (belongs(listed, i)) {
                int code = population.codes()[by][i];
                sums.hits()[code] += population.hits()[i];
                sums.rows()[code] += population.rows()[i];
            }
        }
        return sums;
    }

    private boolean belongs(boolean[][] listed, int combination) {
        for (int attribute = 0; attribute < listed.length; attribute++) {
            if (listed[attribute].length > 0 && !listed[attribute][population.codes()[attribute][combination]]) {
                return false;
            }
        }
        return true;
    }

    private ScoredSubset described(Subset subset) {
        List<ScoredSubset.Listed> listed = new ArrayList<>();
        for (int attribute = 0; attribute < subset.listed().length; attribute++) {
            List<String> names = new ArrayList<>();
            for (int code = 1; code < subset.listed()[attribute].length; code++) {
                if (subset.listed()[attribute][code]) {
                    names.add(population.values().get(attribute).get(code));
                }
            }
            if (!names.isEmpty()) {
                listed.add(new ScoredSubset.Listed(population.attributes().get(attribute), names));
            }
        }
        Sums sums = sums(subset.listed(), 0);
        return new ScoredSubset(
                score.direction(),
                listed,
                Arrays.stream(sums.rows()).sum(),
                Arrays.stream(sums.hits()).sum(),
                score.expected(),
                subset.score(),
                score.penalty());
    }
}
