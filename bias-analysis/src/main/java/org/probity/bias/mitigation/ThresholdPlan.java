package org.probity.bias.mitigation;

import org.probity.bias.AnalysisPlan;
import org.probity.bias.Grouping;

/// What thresholds are to make equal between which groups, starting from the one that everybody has
/// now.
///
/// @param analysis under which both reports are made; its positive value is the answer to high scores
public record ThresholdPlan(AnalysisPlan analysis, Grouping grouping, Threshold current, Target target) {

    /// What is to be equal; each group is brought as near as its scores allow to what everybody has
    /// together now.
    public enum Target {
        EQUAL_SELECTION_RATE("Every group gets the favourable answer at the rate of everybody now."),
        EQUAL_OPPORTUNITY("Those with the favourable label get the favourable answer at the rate of everybody now."),
        EQUALIZED_ODDS(
                "True and false positive rates come as near as one threshold a group allows to those of everybody"
                        + " now.");

        private final String text;

        Target(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
