package org.probity.bias.score;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.probity.bias.ChanceTest;
import org.probity.bias.MetricValue;
import org.probity.bias.Significance;
import org.probity.bias.Significance.NotTested;
import org.probity.bias.Significance.Tested;
import org.probity.bias.Significance.Untested;
import org.probity.bias.score.ScoreStep.Amount;
import org.probity.bias.statistics.KolmogorovSmirnov;
import org.probity.bias.statistics.MeanAndSpread;
import org.probity.bias.statistics.NormalTail;
import org.probity.bias.statistics.Welch;

/// Whether the gaps of one group to the reference can be chance.
final class ScoreTests {

    private final ScoreSample group;
    private final ScoreSample reference;

    ScoreTests(ScoreSample group, ScoreSample reference) {
        this.group = group;
        this.reference = reference;
    }

    /// In the order of the values, not adjusted.
    List<Significance> of(List<ScoreValue> values) {
        return values.stream().map(this::of).toList();
    }

    private Significance of(ScoreValue gap) {
        if (!(gap.value() instanceof MetricValue.Defined(var value, var _))) {
            return new NotTested(Untested.UNDEFINED);
        }
        if (!group.eligible()) {
            return new NotTested(Untested.GROUP_TOO_SMALL);
        }
        return switch (gap.metric()) {
            case MEAN_SCORE_DIFFERENCE -> means(ScoreSample::total);
            case POSITIVE_CLASS_BALANCE_DIFFERENCE -> means(sample -> sample.total(ScoreStep::positives));
            case NEGATIVE_CLASS_BALANCE_DIFFERENCE -> means(sample -> sample.total(ScoreStep::negatives));
            case AREA_UNDER_CURVE_DIFFERENCE -> areas(value);
            case SCORE_DISTANCE -> distance(value);
            case CALIBRATION_ERROR_DIFFERENCE -> new NotTested(Untested.RESAMPLED_ONLY);
            case AREA_BETWEEN_CURVES -> new NotTested(Untested.NEVER_BELOW_ZERO);
            default -> throw new IllegalArgumentException(gap.metric() + " does not compare groups");
        };
    }

    private Significance means(Function<ScoreSample, Amount> kind) {
        Amount own = kind.apply(group);
        Amount others = kind.apply(reference);
        MeanAndSpread first = MeanAndSpread.of(own.rows(), own.sum(), own.squares());
        MeanAndSpread second = MeanAndSpread.of(others.rows(), others.sum(), others.squares());
        return Welch.possible(first, second)
                ? tested(Welch.of(first, second).p(), ChanceTest.WELCH)
                : new NotTested(Untested.NO_SPREAD);
    }

    // The rows of two groups are different ones, so the variances of their areas add up.
    private Significance areas(double gap) {
        double own = AreaUnderCurve.of(group.positives(), group.negatives()).variance();
        double others =
                AreaUnderCurve.of(reference.positives(), reference.negatives()).variance();
        return own > 0 && others > 0
                ? tested(NormalTail.twoSided(gap / Math.sqrt(own + others)), ChanceTest.DELONG)
                : new NotTested(Untested.NO_SPREAD);
    }

    private Significance distance(double value) {
        double p = KolmogorovSmirnov.p(
                value, group.total().rows(), reference.total().rows());
        return tested(p, ChanceTest.KOLMOGOROV_SMIRNOV);
    }

    private static Significance tested(double p, ChanceTest by) {
        return new Tested(p, p, p, by);
    }

    /// The gaps of one grouping, each test adjusted for those of the other groups in the same metric.
    static List<ScoreGap> adjusted(List<ScoreGap> gaps) {
        if (gaps.isEmpty()) {
            return gaps;
        }
        List<List<Significance>> byMetric = IntStream.range(
                        0, gaps.getFirst().tests().size())
                .mapToObj(metric -> Significance.adjusted(
                        gaps.stream().map(gap -> gap.tests().get(metric)).toList()))
                .toList();
        return IntStream.range(0, gaps.size())
                .mapToObj(place -> gaps.get(place)
                        .with(byMetric.stream().map(family -> family.get(place)).toList()))
                .toList();
    }
}
