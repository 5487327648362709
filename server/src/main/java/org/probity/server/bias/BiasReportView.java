package org.probity.server.bias;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.Criterion;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;

/// A bias report as it is stored, hashed and shown: the same numbers and words for screen, file and proof.
///
/// @param engineVersion of the formulas
/// @param metrics what each metric means and where its definition comes from
public record BiasReportView(
        @NotNull String engineVersion,
        @NotNull String datasetDigest,
        @NotNull long rows,
        @NotNull double confidence,
        @NotNull long minimumGroupSize,
        @NotNull int replicates,
        @NotNull long seed,
        @NotNull GroupView overall,
        @NotNull List<GroupingView> groupings,
        @NotNull List<CriterionView> criteria,
        @NotNull List<RemarkView> remarks,
        @NotNull List<MetricView> metrics,
        @NotNull List<MethodView> methods) {

    /// A number with its limits, or the reason why there is none.
    ///
    /// @param method how the limits were computed
    /// @param reason why the number, its limits or a clear verdict do not exist
    public record NumberView(
            Optional<Double> value,
            Optional<Double> low,
            Optional<Double> high,
            Optional<IntervalMethod> method,
            Optional<String> reason) {}

    /// A metric of one group.
    public record RateView(
            @NotNull Metric metric,
            @NotNull String title,
            @NotNull NumberView number) {}

    /// A group with its counts; one that is not eligible is shown and takes no part in comparisons.
    public record GroupView(
            @NotNull String group,
            @NotNull long rows,
            @NotNull boolean eligible,
            @NotNull CountsView counts,
            @NotNull List<RateView> rates) {}

    /// Rows by prediction and label.
    ///
    /// @param unlabelled rows with a prediction and no label
    public record CountsView(
            @NotNull long truePositives,
            @NotNull long falsePositives,
            @NotNull long falseNegatives,
            @NotNull long trueNegatives,
            @NotNull long unlabelled,
            @NotNull long unpredicted) {}

    /// A gap between a group and the one it is compared with.
    public record GapView(
            @NotNull Metric metric,
            @NotNull String title,
            @NotNull String group,
            @NotNull String against,
            @NotNull NumberView number) {}

    /// A rate of a group against the reference, and whether the gap can be chance.
    ///
    /// @param p     of Fisher's exact test, with unequal weights of Rao and Scott's; absent where
    ///              the gap is not tested
    /// @param pHolm the same, adjusted for all groups of this rate (Holm)
    /// @param pBh   the same, adjusted by Benjamini and Hochberg
    public record ComparisonView(
            @NotNull Metric metric,
            @NotNull String group,
            @NotNull NumberView difference,
            @NotNull NumberView ratio,
            Optional<Double> p,
            Optional<Double> pHolm,
            Optional<Double> pBh,
            Optional<String> untested) {}

    /// How far the eligible groups are apart in one rate.
    ///
    /// @param resampledLow  lower limit of the difference from resampled rows; absent where too many
    ///                      resamples had no value
    /// @param resampledHigh upper limit likewise
    public record SpreadView(
            @NotNull Metric metric,
            @NotNull String title,
            @NotNull String highest,
            @NotNull String lowest,
            @NotNull NumberView difference,
            @NotNull NumberView ratio,
            Optional<Double> resampledLow,
            Optional<Double> resampledHigh,
            @NotNull int compared,
            @NotNull int eligible) {}

    /// The four-fifths rule for one group: KEPT, BROKEN or UNDECIDED with its reason.
    public record FourFifthsView(
            @NotNull String group, @NotNull String verdict, Optional<String> reason) {}

    /// The smallest gap to the reference that a group's size could have shown, below and above it.
    public record PowerView(
            @NotNull String group,
            @NotNull Metric metric,
            @NotNull double power,
            Optional<Double> below,
            Optional<Double> above) {}

    /// One protected attribute, or an intersection, with its groups and gaps.
    public record GroupingView(
            @NotNull String key,
            @NotNull String reference,
            @NotNull long unknownRows,
            @NotNull List<GroupView> groups,
            @NotNull List<GapView> gaps,
            @NotNull List<ComparisonView> comparisons,
            @NotNull List<SpreadView> spreads,
            @NotNull List<FourFifthsView> fourFifths,
            @NotNull List<PowerView> powers) {}

    /// A sealed criterion with its verdict and what it rests on.
    ///
    /// @param smallestDetectable the smallest distance from the bound that these rows reveal in four of five cases
    /// @param furtherRows        about how many more rows would settle an inconclusive verdict
    public record CriterionView(
            @NotNull String id,
            @NotNull Metric metric,
            @NotNull String title,
            @NotNull String scope,
            Optional<String> grouping,
            Optional<String> group,
            @NotNull Criterion.Comparison comparison,
            @NotNull double bound,
            @NotNull String verdict,
            @NotNull NumberView number,
            Optional<Double> smallestDetectable,
            Optional<Long> furtherRows) {}

    /// What a reader must know beside the figures.
    public record RemarkView(
            @NotNull String code,
            @NotNull String text,
            @NotNull String subject,
            @NotNull long rows) {}

    /// What a metric means.
    public record MetricView(
            @NotNull Metric metric,
            @NotNull String title,
            @NotNull String definition,
            @NotNull String source) {}

    /// How limits were computed, for a reader who wants to repeat it.
    public record MethodView(
            @NotNull IntervalMethod method, @NotNull String title) {}

    static BiasReportView of(BiasReport report) {
        return new BiasReportView(
                report.engineVersion(),
                report.datasetDigest(),
                report.rows(),
                report.plan().confidence(),
                report.plan().groupRules().minimumSize(),
                report.plan().resampling().replicates(),
                report.plan().resampling().seed(),
                GroupingViews.group(report.overall()),
                report.groupings().stream().map(GroupingViews::grouping).toList(),
                report.criteria().stream().map(CriterionViews::criterion).toList(),
                report.remarks().stream()
                        .map(remark -> new RemarkView(
                                remark.code().name(), remark.code().text(), remark.subject(), remark.rows()))
                        .toList(),
                Arrays.stream(Metric.values())
                        .map(metric -> new MetricView(metric, metric.title(), metric.definition(), metric.source()))
                        .toList(),
                Arrays.stream(IntervalMethod.values())
                        .map(method -> new MethodView(method, method.title()))
                        .toList());
    }

    static NumberView number(MetricValue value) {
        return switch (value) {
            case MetricValue.Defined(var number, Interval.Bounds(var low, var high, var _, var method)) ->
                new NumberView(
                        Optional.of(number),
                        Optional.of(low),
                        Optional.of(high),
                        Optional.of(method),
                        Optional.empty());
            case MetricValue.Defined(var number, Interval.None(var why)) ->
                new NumberView(
                        Optional.of(number),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(why.text()));
            case MetricValue.Undefined(var reason) -> undefined(reason.text());
        };
    }

    static NumberView undefined(String reason) {
        return new NumberView(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }
}
