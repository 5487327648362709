package org.probity.bias.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.MeanAndSpread;
import org.probity.bias.statistics.MultipleTests;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.TwoSamples;
import org.probity.bias.statistics.Welch;

/// All pairs of eligible groups; the pairs of a grouping are the family that Holm's values pay for,
/// test by test.
final class RegressionPairs {

    private static final int MOST_GROUPS = 40;

    private final Confidence confidence;

    RegressionPairs(Confidence confidence) {
        this.confidence = confidence;
    }

    List<RegressionPair> all(List<RegressionSample> samples) {
        List<RegressionSample> eligible = samples.stream()
                .filter(sample -> sample.eligible() && sample.rows() > 0)
                .toList();
        List<RegressionPair> pairs = new ArrayList<>();
        for (int i = 0; i < eligible.size() && eligible.size() <= MOST_GROUPS; i++) {
            for (int j = i + 1; j < eligible.size(); j++) {
                pairs.add(pair(eligible.get(i), eligible.get(j)));
            }
        }
        return adjusted(pairs);
    }

    private RegressionPair pair(RegressionSample first, RegressionSample second) {
        var predictions = new TwoSamples(first.predictions(), second.predictions());
        MeanAndSpread a = MeanAndSpread.of(first.residuals());
        MeanAndSpread b = MeanAndSpread.of(second.residuals());
        return new RegressionPair(
                first.group(),
                second.group(),
                tested(predictions.distance(), predictions.distanceP()),
                new MetricValue.Defined(predictions.wasserstein(), new Interval.None(NoInterval.NO_CLOSED_FORM)),
                new MetricValue.Defined(a.mean() - b.mean(), Welch.interval(a, b, confidence)),
                welch(a, b),
                tested(predictions.mannWhitneyU(), predictions.mannWhitneyP()),
                cohensD(MeanAndSpread.of(first.predictions()), MeanAndSpread.of(second.predictions())));
    }

    private static PairTest tested(double statistic, double p) {
        return new PairTest.Tested(statistic, p, p);
    }

    private static PairTest welch(MeanAndSpread first, MeanAndSpread second) {
        if (first.count() == 1 || second.count() == 1) {
            return new PairTest.NotTested(UndefinedReason.TOO_FEW_ROWS);
        }
        if (!Welch.possible(first, second)) {
            return new PairTest.NotTested(UndefinedReason.NO_VARIATION);
        }
        Welch welch = Welch.of(first, second);
        return tested(welch.t(), welch.p());
    }

    /// Source of the value: J. Cohen, Statistical Power Analysis, 1988; of its error: L. V. Hedges, I.
    /// Olkin, Statistical Methods for Meta-Analysis, 1985, 5.14.
    private MetricValue cohensD(MeanAndSpread first, MeanAndSpread second) {
        double n1 = first.count();
        double n2 = second.count();
        if (n1 + n2 <= 2) {
            return new MetricValue.Undefined(UndefinedReason.TOO_FEW_ROWS);
        }
        double pooled = ((n1 - 1) * first.variance() + (n2 - 1) * second.variance()) / (n1 + n2 - 2);
        if (pooled == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_VARIATION);
        }
        double d = (first.mean() - second.mean()) / Math.sqrt(pooled);
        double half = confidence.quantile() * Math.sqrt((n1 + n2) / (n1 * n2) + d * d / (2 * (n1 + n2)));
        return new MetricValue.Defined(
                d, new Interval.Bounds(d - half, d + half, confidence.level(), IntervalMethod.EFFECT_SIZE));
    }

    private static List<RegressionPair> adjusted(List<RegressionPair> pairs) {
        List<PairTest> distances = holm(pairs, RegressionPair::kolmogorovSmirnov);
        List<PairTest> means = holm(pairs, RegressionPair::welch);
        List<PairTest> ranks = holm(pairs, RegressionPair::mannWhitney);
        List<RegressionPair> adjusted = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            RegressionPair pair = pairs.get(i);
            adjusted.add(new RegressionPair(
                    pair.first(),
                    pair.second(),
                    distances.get(i),
                    pair.wasserstein(),
                    pair.residualDifference(),
                    means.get(i),
                    ranks.get(i),
                    pair.cohensD()));
        }
        return adjusted;
    }

    private static List<PairTest> holm(List<RegressionPair> pairs, Function<RegressionPair, PairTest> which) {
        List<PairTest> tests = pairs.stream().map(which).toList();
        List<Double> raised = MultipleTests.holm(tests.stream()
                .filter(test -> test instanceof PairTest.Tested)
                .map(test -> ((PairTest.Tested) test).p())
                .toList());
        var next = raised.iterator();
        List<PairTest> adjusted = new ArrayList<>();
        for (PairTest test : tests) {
            adjusted.add(
                    switch (test) {
                        case PairTest.NotTested none -> none;
                        case PairTest.Tested(double statistic, double p, double _) ->
                            new PairTest.Tested(statistic, p, next.next());
                    });
        }
        return adjusted;
    }
}
