package org.probity.bias.subgroup;

import java.util.List;

/// Everybody whose attributes have one of the listed values, chosen to depart most from the rate of
/// all.
///
/// score(S) = max over q of k·ln q - n·ln(1 - p + q·p), minus the penalty for each listed value; p is
/// the rate of all, q > 1 for more hits than that and q < 1 for fewer. An attribute with no list is
/// free, and nothing listed means that no subset pays for its description. Source: Z. Zhang, D. B.
/// Neill, Identifying Significant Predictive Bias in Classifiers, arXiv 1611.08292, 2016.
public record ScoredSubset(
        Direction direction, List<Listed> listed, long rows, long hits, double expected, double score, double penalty) {

    /// Whether the subset has more hits than expected or fewer.
    public enum Direction {
        MORE,
        LESS
    }

    /// The values of one attribute that belong to the subset.
    public record Listed(String attribute, List<String> values) {

        public Listed {
            values = values.stream().sorted().toList();
        }
    }

    public ScoredSubset {
        listed = List.copyOf(listed);
    }
}
