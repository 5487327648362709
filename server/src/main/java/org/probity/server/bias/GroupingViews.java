package org.probity.server.bias;

import java.util.Optional;
import java.util.OptionalDouble;
import org.probity.bias.Confusion;
import org.probity.bias.Disparity;
import org.probity.bias.FourFifths;
import org.probity.bias.GroupMetric;
import org.probity.bias.GroupPower;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.RateComparison;
import org.probity.bias.ResampledSpread;
import org.probity.bias.Significance;
import org.probity.bias.Spread;
import org.probity.bias.statistics.Interval;
import org.probity.server.bias.BiasReportView.ComparisonView;
import org.probity.server.bias.BiasReportView.CountsView;
import org.probity.server.bias.BiasReportView.FourFifthsView;
import org.probity.server.bias.BiasReportView.GapView;
import org.probity.server.bias.BiasReportView.GroupView;
import org.probity.server.bias.BiasReportView.GroupingView;
import org.probity.server.bias.BiasReportView.PowerView;
import org.probity.server.bias.BiasReportView.RateView;
import org.probity.server.bias.BiasReportView.SpreadView;

/// Turns one grouping of a report into what is stored and shown of it.
final class GroupingViews {

    private GroupingViews() {}

    static GroupingView grouping(GroupingResult result) {
        return new GroupingView(
                result.grouping().key(),
                result.reference(),
                result.unknownRows(),
                result.groups().stream().map(GroupingViews::group).toList(),
                result.disparities().stream().map(GroupingViews::gap).toList(),
                result.comparisons().stream().map(GroupingViews::comparison).toList(),
                result.spreads().stream().map(spread -> spread(spread, result)).toList(),
                result.fourFifths().stream().map(GroupingViews::fourFifths).toList(),
                result.powers().stream().map(GroupingViews::power).toList());
    }

    static GroupView group(GroupResult result) {
        return new GroupView(
                result.group(),
                result.rows(),
                result.eligible(),
                counts(result.counts()),
                result.metrics().stream().map(GroupingViews::rate).toList());
    }

    private static CountsView counts(Confusion counts) {
        return new CountsView(
                counts.truePositives(),
                counts.falsePositives(),
                counts.falseNegatives(),
                counts.trueNegatives(),
                counts.unlabelledPositives() + counts.unlabelledNegatives(),
                counts.unpredicted());
    }

    private static RateView rate(GroupMetric metric) {
        return new RateView(metric.metric(), metric.metric().title(), BiasReportView.number(metric.value()));
    }

    private static GapView gap(Disparity gap) {
        return new GapView(
                gap.metric(), gap.metric().title(), gap.group(), gap.against(), BiasReportView.number(gap.value()));
    }

    private static ComparisonView comparison(RateComparison comparison) {
        Optional<Significance.Tested> tested = switch (comparison.significance()) {
            case Significance.Tested test -> Optional.of(test);
            case Significance.NotTested(var _) -> Optional.empty();
        };
        Optional<String> untested = switch (comparison.significance()) {
            case Significance.Tested(var _, var _, var _, var _) -> Optional.empty();
            case Significance.NotTested(var why) -> Optional.of(why.text());
        };
        return new ComparisonView(
                comparison.metric(),
                comparison.group(),
                BiasReportView.number(comparison.difference()),
                BiasReportView.number(comparison.ratio()),
                tested.map(Significance.Tested::p),
                tested.map(Significance.Tested::holm),
                tested.map(Significance.Tested::benjaminiHochberg),
                untested);
    }

    private static SpreadView spread(Spread spread, GroupingResult result) {
        Optional<Interval.Bounds> resampled = result.resampled().stream()
                .filter(one -> one.metric() == spread.metric())
                .findFirst()
                .flatMap(ResampledSpread::difference);
        return new SpreadView(
                spread.metric(),
                spread.metric().title(),
                spread.highest(),
                spread.lowest(),
                BiasReportView.number(spread.difference()),
                BiasReportView.number(spread.ratio()),
                resampled.map(Interval.Bounds::low),
                resampled.map(Interval.Bounds::high),
                spread.compared(),
                spread.eligible());
    }

    private static FourFifthsView fourFifths(GroupingResult.FourFifthsResult result) {
        Optional<String> reason = switch (result.verdict()) {
            case FourFifths.Undecided(var why) -> Optional.of(why.text());
            case FourFifths.Kept(), FourFifths.Broken() -> Optional.empty();
        };
        return new FourFifthsView(result.group(), result.verdict().kind(), reason);
    }

    private static PowerView power(GroupPower power) {
        return new PowerView(power.group(), power.metric(), power.power(), boxed(power.below()), boxed(power.above()));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
