package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether the labels of one source or period differ from those of all others, for everybody or for one group.
///
/// The rows of each source with at least thirty rows, of the hundred largest in each column, are held against all other
/// rows as an added batch is held against
/// an approved version: residuals (T1) and confident flips (T2), for all its rows and by group; Holm over all sources
/// and groups. What a source shows for everybody is unexplained, as sources differ; what it shows for one group
/// beyond its other rows is suspicious.
final class SourceTests {

    private static final long FEWEST = 30;
    private static final int MOST_SOURCES = 100;

    private final Scored scored;

    SourceTests(Scored scored) {
        this.scored = scored;
    }

    TestRun run() {
        TamperingPlan plan = scored.records().plan();
        if (plan.provenance().isEmpty()) {
            return new TestRun.NotRun(TamperingTest.SOURCE_ANOMALY, TestRun.Reason.NO_PROVENANCE);
        }
        List<Partition> groups = Stream.concat(
                        Stream.of(Partition.everybody(scored.size())),
                        Partition.singlesAndPairs(scored.records(), plan.groups()).stream())
                .toList();
        List<Candidate> family = new ArrayList<>();
        for (String column : plan.provenance()) {
            Partition sources = Partition.by(scored.records(), List.of(column));
            for (int source : largest(sources)) {
                IntPredicate inside = row -> sources.partOf()[row] == source;
                family.addAll(candidates(sources.parts().get(source), inside, groups));
            }
        }
        return TestRun.of(TamperingTest.SOURCE_ANOMALY, family, plan.alpha());
    }

    private static int[] largest(Partition sources) {
        long[] rows = new long[sources.parts().size()];
        IntStream.of(sources.partOf()).filter(part -> part >= 0).forEach(part -> rows[part]++);
        return IntStream.range(0, rows.length)
                .filter(part -> rows[part] >= FEWEST)
                .boxed()
                .sorted(Comparator.comparingLong((Integer part) -> -rows[part]).thenComparingInt(part -> part))
                .limit(MOST_SOURCES)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Candidate> candidates(List<Condition> source, IntPredicate inside, List<Partition> groups) {
        var contrast = new Contrast(scored, inside);
        var sureness = Sureness.of(scored, inside.negate());
        List<Candidate> candidates = new ArrayList<>();
        candidates.addAll(new ResidualTest(contrast, TamperingTest.SOURCE_ANOMALY).gaps(groups));
        candidates.addAll(new FlipTest(contrast, sureness, TamperingTest.SOURCE_ANOMALY).flips(groups));
        return candidates.stream()
                .<Candidate>map(each -> new FromSource(source, each))
                .toList();
    }

    /// A comparison of one group within one source.
    private record FromSource(List<Condition> source, Candidate candidate) implements Candidate {

        @Override
        public double p() {
            return candidate.p();
        }

        @Override
        public double beyond() {
            return candidate.beyond();
        }

        @Override
        public TamperingFinding finding(double adjusted, TamperingVerdict grade) {
            TamperingFinding found = candidate.finding(adjusted, grade);
            boolean everybody = found.where().equals(List.of(Partition.EVERYBODY));
            List<Condition> where = everybody
                    ? source
                    : Stream.concat(source.stream(), found.where().stream()).toList();
            return found.in(where, everybody ? TamperingVerdict.UNEXPLAINED : grade);
        }
    }
}
