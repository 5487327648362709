package org.probity.bias.disparity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasReport;
import org.probity.bias.Confusion;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.Weighting;

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
        // Rows without a group stand behind the groups; they belong to everybody. Their weights are not in the report.
        Stream<Confusion> counts = Stream.concat(
                grouping.groups().stream().map(group -> weighted ? group.weights() : group.counts()),
                Stream.of(weighted ? Confusion.NONE : grouping.unknown()));
        long[] kinds = counts.map(each -> plan.columns().favourableIsPositive() ? each : each.mirrored())
                .map(Counts::kinds)
                .flatMapToLong(Arrays::stream)
                .toArray();
        List<String> names = grouping.groups().stream().map(GroupResult::group).toList();
        List<Boolean> eligible =
                grouping.groups().stream().map(GroupResult::eligible).toList();
        int reference = names.indexOf(grouping.reference());
        boolean usable = reference >= 0 && eligible.get(reference);
        var groups = new ComparedGroups(names, eligible, usable ? reference : -1, kinds, plan);
        return new GroupingDisparity(
                grouping.grouping().key(), grouping.reference(), groups.values(), groups.permutation());
    }
}
