package org.probity.bias.disparity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.probity.bias.Amounts;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasReport;
import org.probity.bias.Confusion;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.Weighting;
import org.probity.bias.statistics.CellDraw;

/// The further gaps of a bias report, from the counts that it holds.
public final class DisparityAnalysis {

    private DisparityAnalysis() {}

    public static DisparityReport of(BiasReport report) {
        return new DisparityReport(report.groupings().stream()
                .map(grouping -> grouping(report.plan(), grouping))
                .toList());
    }

    private static GroupingDisparity grouping(AnalysisPlan plan, GroupingResult grouping) {
        boolean weighted = plan.weighting() instanceof Weighting.ByColumn;
        // Rows without a group stand behind the groups; they belong to everybody.
        List<Amounts> amounts = Stream.concat(
                        grouping.groups().stream().map(GroupResult::amounts), Stream.of(grouping.unknown()))
                .map(each -> plan.columns().favourableIsPositive() ? each : each.mirrored())
                .toList();
        long[] rows = kinds(amounts, Amounts::counts);
        CellDraw cells = weighted
                ? CellDraw.ofWeights(
                        rows,
                        kinds(amounts, Amounts::weights),
                        amounts.stream()
                                .flatMap(each -> each.squares().kinds().stream().limit(Counts.KINDS))
                                .toList())
                : CellDraw.ofRows(rows);
        List<String> names = grouping.groups().stream().map(GroupResult::group).toList();
        List<Boolean> eligible =
                grouping.groups().stream().map(GroupResult::eligible).toList();
        int reference = names.indexOf(grouping.reference());
        boolean usable = reference >= 0 && eligible.get(reference);
        var groups = new ComparedGroups(names, eligible, usable ? reference : -1, cells, plan);
        return new GroupingDisparity(
                grouping.grouping().key(), grouping.reference(), groups.values(), groups.permutation());
    }

    private static long[] kinds(List<Amounts> amounts, Function<Amounts, Confusion> part) {
        return amounts.stream()
                .map(part)
                .map(Counts::kinds)
                .flatMapToLong(Arrays::stream)
                .toArray();
    }
}
