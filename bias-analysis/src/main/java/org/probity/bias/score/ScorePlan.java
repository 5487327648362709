package org.probity.bias.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.CodedValue;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Resampling;

/// Which label a high score speaks for, which answer people want, and whom to compare.
///
/// @param positiveValue   the label that a high score predicts
/// @param favourableValue the answer a person wants; it decides who is best off, nothing else
public record ScorePlan(
        String positiveValue,
        String favourableValue,
        List<Grouping> groupings,
        GroupRules groupRules,
        double confidence,
        Resampling resampling) {

    public ScorePlan {
        groupings = List.copyOf(groupings);
        positiveValue = positiveValue.strip();
        favourableValue = favourableValue.strip();
        if (positiveValue.isEmpty() || favourableValue.isEmpty()) {
            throw new IllegalArgumentException("a positive value and a favourable value are needed");
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

    /// A plan with the usual confidence of 95 % and a minimum of 30 rows a group, where the positive
    /// answer is wanted.
    public static ScorePlan of(String positiveValue, Grouping... groupings) {
        return new ScorePlan(
                positiveValue,
                positiveValue,
                List.of(groupings),
                GroupRules.DEFAULT,
                AnalysisPlan.DEFAULT_CONFIDENCE,
                Resampling.DEFAULT);
    }

    public ScorePlan favouring(String value) {
        return new ScorePlan(positiveValue, value, groupings, groupRules, confidence, resampling);
    }

    public ScorePlan withGroupRules(GroupRules rules) {
        return new ScorePlan(positiveValue, favourableValue, groupings, rules, confidence, resampling);
    }

    public ScorePlan withConfidence(double level) {
        return new ScorePlan(positiveValue, favourableValue, groupings, groupRules, level, resampling);
    }

    public ScorePlan withResampling(Resampling other) {
        return new ScorePlan(positiveValue, favourableValue, groupings, groupRules, confidence, other);
    }

    boolean highIsWanted() {
        return CodedValue.same(positiveValue, favourableValue);
    }
}
