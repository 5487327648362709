package org.probity.bias.individual;

import java.util.List;
import java.util.Optional;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Resampling;

/// Whose attribute is exchanged for what, and when a score is a yes.
///
/// @param attribute the protected attribute
/// @param columns   what the scorer is given of a row, the attribute among it or not
/// @param values    the values that are tried; empty for every value of the data
/// @param threshold a score at least as high is a yes
/// @param mostRows  more rows than that are sampled by the seed
public record CounterfactualPlan(
        String attribute,
        List<String> columns,
        List<String> values,
        double threshold,
        double confidence,
        int mostRows,
        long seed) {

    public static final int USUAL_ROWS = 2_000;

    public CounterfactualPlan {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        if (attribute.isBlank()) {
            throw new IllegalArgumentException("an attribute is needed");
        }
        if (!columns.contains(attribute)) {
            throw new IllegalArgumentException(
                    "a scorer that is not given %s cannot answer to it".formatted(attribute));
        }
        if (!Double.isFinite(threshold) || mostRows < 1) {
            throw new IllegalArgumentException("threshold %s, rows %d".formatted(threshold, mostRows));
        }
        if (!(confidence >= 0.5 && confidence <= 0.9999)) {
            throw new IllegalArgumentException("confidence lies between 0.5 and 0.9999, not at " + confidence);
        }
    }

    /// Every value of the attribute is tried in every row, and a score of one half is a yes.
    public static CounterfactualPlan of(String attribute, List<String> columns) {
        return new CounterfactualPlan(
                attribute,
                columns,
                List.of(),
                0.5,
                AnalysisPlan.DEFAULT_CONFIDENCE,
                USUAL_ROWS,
                Resampling.DEFAULT.seed());
    }

    public CounterfactualPlan withThreshold(double score) {
        return new CounterfactualPlan(attribute, columns, values, score, confidence, mostRows, seed);
    }

    public CounterfactualPlan withMostRows(int rows) {
        return new CounterfactualPlan(attribute, columns, values, threshold, confidence, rows, seed);
    }

    /// Whether this value takes part.
    boolean tries(String value) {
        return !value.isEmpty() && (values.isEmpty() || values.contains(value));
    }

    Optional<String> missing(List<String> names) {
        return columns.stream().filter(column -> !names.contains(column)).findFirst();
    }
}
