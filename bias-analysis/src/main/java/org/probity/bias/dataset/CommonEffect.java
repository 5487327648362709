package org.probity.bias.dataset;

import java.util.List;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.ChiSquare;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.NoInterval;

/// The gap between two groups of equal standing: what all layers say together, and whether they say the
/// same.
///
/// With a, b hits and misses of the group, c, d those of the reference and n the rows of a layer: odds
/// ratio sum(ad/n)/sum(bc/n), rate ratio and difference likewise; the test compares sum(a) with its
/// expectation given the margins of each layer. Sources: N. Mantel, W. Haenszel, Journal of the
/// National Cancer Institute 22 (1959) 719-748; S. Greenland, J. M. Robins, Biometrics 41 (1985) 55-68;
/// N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research I, 1980, section 4.4.
///
/// @param oddsRatio the common odds ratio of the group to the reference
/// @param difference the common difference of rates, layers weighted by their information
/// @param test Mantel and Haenszel's without, `corrected` with correction for continuity
/// @param homogeneity Breslow and Day's test that the odds ratio is the same in every layer
public record CommonEffect(
        MetricValue oddsRatio,
        MetricValue rateRatio,
        MetricValue difference,
        TestResult test,
        TestResult corrected,
        TestResult homogeneity) {

    /// What these layers say together; layers that say nothing are left out.
    public static CommonEffect of(List<Stratum> strata) {
        List<Stratum> informative = strata.stream().filter(Stratum::informative).toList();
        if (informative.isEmpty()) {
            var none = new MetricValue.Undefined(UndefinedReason.NO_ROWS);
            var untested = new TestResult.NotTested(UndefinedReason.NO_ROWS);
            return new CommonEffect(none, none, none, untested, untested, untested);
        }
        return new CommonEffect(
                odds(informative),
                rateRatio(informative),
                difference(informative),
                mantelHaenszel(informative, 0),
                mantelHaenszel(informative, 0.5),
                breslowDay(informative));
    }

    private static TestResult mantelHaenszel(List<Stratum> strata, double correction) {
        double miss = 0;
        double variance = 0;
        for (Stratum each : strata) {
            double n = each.rows();
            miss += each.groupHits() - each.groupRows() * (each.hits() / n);
            variance += each.groupRows() / n * each.referenceRows() * (each.hits() / n) * (n - each.hits()) / (n - 1);
        }
        double distance = Math.max(0, Math.abs(miss) - correction);
        double statistic = distance * distance / variance;
        return new TestResult.Tested(statistic, 1, ChiSquare.upperTail(statistic, 1));
    }

    private static MetricValue odds(List<Stratum> strata) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double psqr = 0;
        double qs = 0;
        for (Stratum each : strata) {
            double n = each.rows();
            double a = each.groupHits();
            double b = each.groupRows() - a;
            double c = each.referenceHits();
            double d = each.referenceRows() - c;
            double layerR = a * d / n;
            double layerS = b * c / n;
            r += layerR;
            s += layerS;
            pr += (a + d) / n * layerR;
            psqr += (a + d) / n * layerS + (b + c) / n * layerR;
            qs += (b + c) / n * layerS;
        }
        if (r == 0 || s == 0) {
            return new MetricValue.Undefined(UndefinedReason.RATE_ZERO);
        }
        double variance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
        double half = Confidence.of(DataReview.CONFIDENCE).quantile() * Math.sqrt(variance);
        double ratio = r / s;
        return new MetricValue.Defined(
                ratio,
                new Interval.Bounds(
                        ratio * StrictMath.exp(-half),
                        ratio * StrictMath.exp(half),
                        DataReview.CONFIDENCE,
                        IntervalMethod.ROBINS_BRESLOW_GREENLAND));
    }

    private static MetricValue rateRatio(List<Stratum> strata) {
        double group = 0;
        double reference = 0;
        for (Stratum each : strata) {
            double n = each.rows();
            group += each.groupHits() / n * each.referenceRows();
            reference += each.referenceHits() / n * each.groupRows();
        }
        return reference == 0
                ? new MetricValue.Undefined(UndefinedReason.REFERENCE_RATE_ZERO)
                : new MetricValue.Defined(group / reference, new Interval.None(NoInterval.NO_CLOSED_FORM));
    }

    private static MetricValue difference(List<Stratum> strata) {
        double sum = 0;
        double weights = 0;
        for (Stratum each : strata) {
            double n = each.rows();
            sum += each.groupHits() / n * each.referenceRows() - each.referenceHits() / n * each.groupRows();
            weights += each.groupRows() / n * each.referenceRows();
        }
        return new MetricValue.Defined(sum / weights, new Interval.None(NoInterval.NO_CLOSED_FORM));
    }

    private static TestResult breslowDay(List<Stratum> strata) {
        if (strata.size() < 2) {
            return new TestResult.NotTested(UndefinedReason.ONE_VALUE);
        }
        if (!(odds(strata) instanceof MetricValue.Defined(var ratio, var _))) {
            return new TestResult.NotTested(UndefinedReason.RATE_ZERO);
        }
        double statistic = 0;
        for (Stratum each : strata) {
            double a = fitted(each, ratio);
            double b = each.groupRows() - a;
            double c = each.hits() - a;
            double d = each.referenceRows() - c;
            double miss = each.groupHits() - a;
            statistic += miss * miss * (1 / a + 1 / b + 1 / c + 1 / d);
        }
        long degrees = strata.size() - 1L;
        return new TestResult.Tested(statistic, degrees, ChiSquare.upperTail(statistic, degrees));
    }

    /// The hits of the group that would give the layer this odds ratio with its own margins; it rises
    /// with them.
    private static double fitted(Stratum stratum, double ratio) {
        double low = Math.max(0, stratum.hits() - stratum.referenceRows());
        double high = Math.min(stratum.groupRows(), stratum.hits());
        for (int i = 0; i < 200; i++) {
            double a = (low + high) / 2;
            double up = a * (stratum.referenceRows() - stratum.hits() + a);
            double down = (stratum.hits() - a) * (stratum.groupRows() - a);
            if (up < ratio * down) {
                low = a;
            } else {
                high = a;
            }
        }
        return (low + high) / 2;
    }
}
