package org.probity.bias.regression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Resampling;

/// Which columns hold the true and the predicted numbers, and whom to compare; the groups of a grouping
/// are compared pair by pair, so its reference is not used.
public record RegressionPlan(
        String truth,
        String prediction,
        List<Grouping> groupings,
        GroupRules groupRules,
        double confidence,
        Resampling resampling) {

    public RegressionPlan {
        groupings = List.copyOf(groupings);
        if (truth.isBlank() || prediction.isBlank() || truth.equals(prediction)) {
            throw new IllegalArgumentException("two different columns are needed: truth and prediction");
        }
        if (!(confidence >= 0.5 && confidence <= 0.9999)) {
            throw new IllegalArgumentException("confidence lies between 0.5 and 0.9999, not at " + confidence);
        }
        Set<String> keys = new HashSet<>();
        for (Grouping grouping : groupings) {
            if (!keys.add(grouping.key())) {
                throw new IllegalArgumentException("grouping %s occurs twice".formatted(grouping.key()));
            }
        }
    }

    /// A plan with the usual confidence of 95 % and a minimum of 30 rows a group.
    public static RegressionPlan of(String truth, String prediction, Grouping... groupings) {
        return new RegressionPlan(
                truth,
                prediction,
                List.of(groupings),
                GroupRules.DEFAULT,
                AnalysisPlan.DEFAULT_CONFIDENCE,
                Resampling.DEFAULT);
    }

    public RegressionPlan withGroupRules(GroupRules rules) {
        return new RegressionPlan(truth, prediction, groupings, rules, confidence, resampling);
    }

    public RegressionPlan withConfidence(double level) {
        return new RegressionPlan(truth, prediction, groupings, groupRules, level, resampling);
    }

    public RegressionPlan withResampling(Resampling other) {
        return new RegressionPlan(truth, prediction, groupings, groupRules, confidence, other);
    }
}
