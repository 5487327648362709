package org.probity.bias.disparity;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The gaps as numbers; NaN where one does not exist.
final class Formulas {

    private Formulas() {}

    static double group(DisparityMetric metric, Counts group, Counts everybody) {
        return switch (metric) {
            case TREATMENT_EQUALITY -> group.treatment();
            case SHARE_OF_POSITIVES -> everybody.selected() == 0 ? Double.NaN : group.selected() / everybody.selected();
            default -> throw new IllegalArgumentException(metric + " does not describe a group");
        };
    }

    static double pair(DisparityMetric metric, Counts group, Counts reference) {
        return switch (metric) {
            case AVERAGE_ABSOLUTE_ODDS_DIFFERENCE ->
                (Math.abs(group.falsePositiveRate() - reference.falsePositiveRate())
                                + Math.abs(group.truePositiveRate() - reference.truePositiveRate()))
                        / 2;
            case EQUALIZED_ODDS_RATIO ->
                Math.min(
                        belowOne(group.truePositiveRate(), reference.truePositiveRate()),
                        belowOne(group.falsePositiveRate(), reference.falsePositiveRate()));
            case AVERAGE_PREDICTIVE_VALUE_DIFFERENCE ->
                (group.positivePredictiveValue()
                                - reference.positivePredictiveValue()
                                + group.falseOmissionRate()
                                - reference.falseOmissionRate())
                        / 2;
            case TREATMENT_EQUALITY_DIFFERENCE -> group.treatment() - reference.treatment();
            case TREATMENT_EQUALITY_RATIO -> over(group.treatment(), reference.treatment());
            default -> throw new IllegalArgumentException(metric + " does not compare two groups");
        };
    }

    /// NaN for 0/0 and whatever is divided by zero.
    private static double over(double a, double b) {
        return b == 0 ? Double.NaN : a / b;
    }

    private static double belowOne(double a, double b) {
        return over(Math.min(a, b), Math.max(a, b));
    }

    static double all(DisparityMetric metric, List<Counts> groups, Counts everybody) {
        return switch (metric) {
            case WORST_EQUALIZED_ODDS_DIFFERENCE ->
                Math.max(range(groups, Counts::truePositiveRate), range(groups, Counts::falsePositiveRate));
            case MEAN_EQUALIZED_ODDS_DIFFERENCE ->
                (range(groups, Counts::truePositiveRate) + range(groups, Counts::falsePositiveRate)) / 2;
            case WORST_EQUALIZED_ODDS_RATIO ->
                Math.min(ratio(groups, Counts::truePositiveRate), ratio(groups, Counts::falsePositiveRate));
            case MEAN_EQUALIZED_ODDS_RATIO ->
                (ratio(groups, Counts::truePositiveRate) + ratio(groups, Counts::falsePositiveRate)) / 2;
            case WORST_EQUALIZED_ODDS_DIFFERENCE_TO_ALL,
                    MEAN_EQUALIZED_ODDS_DIFFERENCE_TO_ALL,
                    WORST_EQUALIZED_ODDS_RATIO_TO_ALL,
                    MEAN_EQUALIZED_ODDS_RATIO_TO_ALL -> toAll(metric, groups, everybody);
            case SMOOTHED_FAIRNESS_OF_LABELS -> ofLabels(groups);
            case SMOOTHED_FAIRNESS_OF_PREDICTIONS -> ofPredictions(groups);
            case BIAS_AMPLIFICATION -> ofPredictions(groups) - ofLabels(groups);
            default -> throw new IllegalArgumentException(metric + " does not compare all groups");
        };
    }

    private static double toAll(DisparityMetric metric, List<Counts> groups, Counts everybody) {
        double tpr = everybody.truePositiveRate();
        double fpr = everybody.falsePositiveRate();
        double farTpr = farthest(groups, Counts::truePositiveRate, tpr);
        double farFpr = farthest(groups, Counts::falsePositiveRate, fpr);
        double ratioTpr = smallest(groups, Counts::truePositiveRate, tpr);
        double ratioFpr = smallest(groups, Counts::falsePositiveRate, fpr);
        return switch (metric) {
            case WORST_EQUALIZED_ODDS_DIFFERENCE_TO_ALL -> Math.max(farTpr, farFpr);
            case MEAN_EQUALIZED_ODDS_DIFFERENCE_TO_ALL -> (farTpr + farFpr) / 2;
            case WORST_EQUALIZED_ODDS_RATIO_TO_ALL -> Math.min(ratioTpr, ratioFpr);
            default -> (ratioTpr + ratioFpr) / 2;
        };
    }

    private static double[] defined(List<Counts> groups, ToDoubleFunction<Counts> rate) {
        double[] rates = groups.stream()
                .mapToDouble(rate)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return rates.length < 2 ? new double[0] : rates;
    }

    /// Highest minus lowest, over the groups that have the rate.
    static double range(List<Counts> groups, ToDoubleFunction<Counts> rate) {
        double[] rates = defined(groups, rate);
        return rates.length == 0 ? Double.NaN : rates[rates.length - 1] - rates[0];
    }

    private static double ratio(List<Counts> groups, ToDoubleFunction<Counts> rate) {
        double[] rates = defined(groups, rate);
        return rates.length == 0 ? Double.NaN : over(rates[0], rates[rates.length - 1]);
    }

    private static double farthest(List<Counts> groups, ToDoubleFunction<Counts> rate, double all) {
        double[] rates = defined(groups, rate);
        return rates.length == 0
                ? Double.NaN
                : Math.max(Math.abs(rates[rates.length - 1] - all), Math.abs(rates[0] - all));
    }

    private static double smallest(List<Counts> groups, ToDoubleFunction<Counts> rate, double all) {
        double[] rates = defined(groups, rate);
        return rates.length == 0 || rates[0] == 0 || all == 0
                ? Double.NaN
                : Math.min(belowOne(rates[0], all), belowOne(rates[rates.length - 1], all));
    }

    private static double ofLabels(List<Counts> groups) {
        return Math.max(
                range(groups, group -> StrictMath.log(group.smoothedLabel(true))),
                range(groups, group -> StrictMath.log(group.smoothedLabel(false))));
    }

    private static double ofPredictions(List<Counts> groups) {
        return Math.max(
                range(groups, group -> StrictMath.log(group.smoothedPrediction(true))),
                range(groups, group -> StrictMath.log(group.smoothedPrediction(false))));
    }
}
