package org.probity.bias.multiclass;

import java.util.List;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Resampling;

/// Which columns hold classes, and whom to compare.
public record MulticlassPlan(
        String label,
        String prediction,
        List<Grouping> groupings,
        GroupRules groupRules,
        double confidence,
        Resampling resampling) {

    public MulticlassPlan {
        groupings = List.copyOf(groupings);
        // Every class against the rest is an analysis of its own; what its plan refuses is refused here.
        oneAgainstTheRest("class", label, prediction, groupings).withConfidence(confidence);
    }

    /// A plan with the usual confidence of 95 % and a minimum of 30 rows a group.
    public static MulticlassPlan of(String label, String prediction, Grouping... groupings) {
        return new MulticlassPlan(
                label,
                prediction,
                List.of(groupings),
                GroupRules.DEFAULT,
                AnalysisPlan.DEFAULT_CONFIDENCE,
                Resampling.DEFAULT);
    }

    public MulticlassPlan withGroupRules(GroupRules rules) {
        return new MulticlassPlan(label, prediction, groupings, rules, confidence, resampling);
    }

    public MulticlassPlan withResampling(Resampling other) {
        return new MulticlassPlan(label, prediction, groupings, groupRules, confidence, other);
    }

    /// The plan that an engine counts cells for, and that one class is analysed under against all
    /// others.
    public AnalysisPlan against(String oneClass) {
        return oneAgainstTheRest(oneClass, label, prediction, groupings)
                .withConfidence(confidence)
                .withGroupRules(groupRules.minimumSize(), groupRules.minimumShare())
                .withResampling(resampling);
    }

    private static AnalysisPlan oneAgainstTheRest(
            String oneClass, String label, String prediction, List<Grouping> groupings) {
        return AnalysisPlan.of(
                new DecisionColumns(label, prediction, oneClass, oneClass), groupings.toArray(Grouping[]::new));
    }
}
