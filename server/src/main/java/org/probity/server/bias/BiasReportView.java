package org.probity.server.bias;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.Criterion;
import org.probity.bias.CriterionResult;
import org.probity.bias.Disparity;
import org.probity.bias.GroupMetric;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.Scope;
import org.probity.bias.Verdict;
import org.probity.bias.statistics.Interval;

/// A bias report as it is stored, hashed and shown: the same numbers and words for screen, file and proof.
public record BiasReportView(
        @NotNull String engineVersion,
        @NotNull String datasetDigest,
        @NotNull long rows,
        @NotNull GroupView overall,
        @NotNull List<GroupingView> groupings,
        @NotNull List<CriterionView> criteria) {

    /// A number with its limits, or the reason why there is none.
    public record NumberView(
            Optional<Double> value, Optional<Double> low, Optional<Double> high, Optional<String> reason) {}

    /// A metric of one group.
    public record RateView(
            @NotNull Metric metric,
            @NotNull String title,
            @NotNull NumberView number) {}

    /// A group; one that is not eligible is shown and takes no part in comparisons.
    public record GroupView(
            @NotNull String group,
            @NotNull long rows,
            @NotNull boolean eligible,
            @NotNull List<RateView> rates) {}

    /// A gap between a group and the one it is compared with.
    public record GapView(
            @NotNull Metric metric,
            @NotNull String title,
            @NotNull String group,
            @NotNull String against,
            @NotNull NumberView number) {}

    /// One protected attribute, or an intersection, with its groups and gaps.
    public record GroupingView(
            @NotNull String key,
            @NotNull String reference,
            @NotNull long unknownRows,
            @NotNull List<GroupView> groups,
            @NotNull List<GapView> gaps) {}

    /// A sealed criterion with its verdict and what it rests on.
    public record CriterionView(
            @NotNull String id,
            @NotNull String title,
            @NotNull String scope,
            @NotNull Criterion.Comparison comparison,
            @NotNull double bound,
            @NotNull String verdict,
            @NotNull NumberView number) {}

    static BiasReportView of(BiasReport report) {
        return new BiasReportView(
                report.engineVersion(),
                report.datasetDigest(),
                report.rows(),
                group(report.overall()),
                report.groupings().stream().map(BiasReportView::grouping).toList(),
                report.criteria().stream().map(BiasReportView::criterion).toList());
    }

    private static GroupingView grouping(GroupingResult result) {
        return new GroupingView(
                result.grouping().key(),
                result.reference(),
                result.unknownRows(),
                result.groups().stream().map(BiasReportView::group).toList(),
                result.disparities().stream().map(BiasReportView::gap).toList());
    }

    private static GroupView group(GroupResult result) {
        return new GroupView(
                result.group(),
                result.rows(),
                result.eligible(),
                result.metrics().stream().map(BiasReportView::rate).toList());
    }

    private static RateView rate(GroupMetric metric) {
        return new RateView(metric.metric(), metric.metric().title(), number(metric.value()));
    }

    private static GapView gap(Disparity gap) {
        return new GapView(gap.metric(), gap.metric().title(), gap.group(), gap.against(), number(gap.value()));
    }

    private static CriterionView criterion(CriterionResult result) {
        Criterion criterion = result.criterion();
        return new CriterionView(
                criterion.id(),
                criterion.metric().title(),
                scope(criterion.scope()),
                criterion.comparison(),
                criterion.bound(),
                result.verdict().kind(),
                number(result.verdict()));
    }

    static String scope(Scope scope) {
        return switch (scope) {
            case Scope.Overall() -> "everybody";
            case Scope.OneGroup(var grouping, var group) -> grouping + ": " + group;
            case Scope.WorstGap(var grouping) -> "worst gap by " + grouping;
        };
    }

    private static NumberView number(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met(var value) -> number(value);
            case Verdict.NotMet(var value) -> number(value);
            case Verdict.Inconclusive(var doubt, var value, var _) -> {
                NumberView number = number(value);
                yield new NumberView(number.value(), number.low(), number.high(), Optional.of(doubt.text()));
            }
            case Verdict.Undefined(var reason) ->
                new NumberView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason.text()));
        };
    }

    private static NumberView number(MetricValue value) {
        return switch (value) {
            case MetricValue.Defined(var number, Interval.Bounds(var low, var high, var _, var _)) ->
                new NumberView(Optional.of(number), Optional.of(low), Optional.of(high), Optional.empty());
            case MetricValue.Defined(var number, Interval.None(var _)) ->
                new NumberView(Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
            case MetricValue.Undefined(var reason) ->
                new NumberView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason.text()));
        };
    }
}
