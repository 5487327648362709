package org.probity.bias.tampering;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.probity.bias.statistics.BernoulliTail;

/// Rows with equal features and unequal labels, and whether there are more of them than chance makes.
///
/// Formula: a cluster of m equal rows with mean chance f has unequal labels with chance 1 - f^m - (1 - f)^m; the
/// number of such clusters is held against the mean of these by exp(-n·KL). A finding is unexplained, since copies
/// come about in many ways; it is suspicious where chance expects less than half as many.
final class DuplicateLabels {

    private static final double MANY = 2;

    private final Scored scored;

    DuplicateLabels(Scored scored) {
        this.scored = scored;
    }

    TestRun run() {
        List<List<Integer>> clusters =
                clusters().stream().filter(rows -> rows.size() > 1).toList();
        if (clusters.isEmpty()) {
            return new TestRun.NotRun(TamperingTest.DISAGREEING_DUPLICATES, TestRun.Reason.TOO_FEW_ROWS);
        }
        List<List<Integer>> disagreeing =
                clusters.stream().filter(this::disagree).toList();
        double expected = clusters.stream().mapToDouble(this::chanceToDisagree).sum() / clusters.size();
        double observed = (double) disagreeing.size() / clusters.size();
        double p = observed > expected ? BernoulliTail.bound(disagreeing.size(), clusters.size(), expected) : 1;
        List<TamperingFinding> findings =
                p < scored.records().plan().alpha() ? List.of(finding(disagreeing, observed, expected, p)) : List.of();
        return new TestRun.Made(TamperingTest.DISAGREEING_DUPLICATES, 1, p, findings);
    }

    private TamperingFinding finding(List<List<Integer>> disagreeing, double observed, double expected, double p) {
        int[] rows = disagreeing.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        long positive = IntStream.of(rows).filter(scored::positive).count();
        return new TamperingFinding(
                TamperingTest.DISAGREEING_DUPLICATES,
                List.of(new Condition("rows", "equal in every feature")),
                LabelSide.of(2 * positive < rows.length),
                observed > MANY * expected ? TamperingVerdict.SUSPICIOUS : TamperingVerdict.UNEXPLAINED,
                observed,
                expected,
                p,
                p,
                scored.records().list(IntStream.of(rows)));
    }

    private Collection<List<Integer>> clusters() {
        List<StackedColumn> features = scored.records().features();
        Map<IntBuffer, List<Integer>> clusters = new LinkedHashMap<>();
        for (int row = 0; row < scored.size(); row++) {
            int place = row;
            int[] codes =
                    features.stream().mapToInt(column -> column.codes()[place]).toArray();
            clusters.computeIfAbsent(IntBuffer.wrap(codes), _ -> new ArrayList<>(1))
                    .add(row);
        }
        return clusters.values();
    }

    private boolean disagree(List<Integer> rows) {
        boolean first = scored.positive(rows.getFirst());
        return rows.stream().anyMatch(row -> scored.positive(row) != first);
    }

    private double chanceToDisagree(List<Integer> rows) {
        double chance = rows.stream().mapToDouble(scored::chance).average().orElse(0);
        double alike = StrictMath.pow(chance, rows.size()) + StrictMath.pow(1 - chance, rows.size());
        return Math.clamp(1 - alike, 0, 1);
    }
}
