package org.probity.reports.bias;

import java.util.List;

/// How the figures of a bias report came about and what they cannot say.
final class BiasMethods {

    static final List<String> NOTES = List.of(
            "Every figure follows from the data whose digest stands in the provenance; the same data, plan, seed and"
                    + " versions give the same report to the last byte.",
            "Intervals hold at 95 %: Wilson for shares, Newcombe (method 10) for differences, Katz for ratios, all"
                + " pairs at once for extremes, and percentiles over resampled rows where no formula exists. Rows of"
                + " unequal weights count by their effective number (Kish 1965).",
            "A criterion is met only if its whole interval lies on the good side of the bound, not met only if all of"
                    + " it lies on the other side, and inconclusive otherwise.",
            "Differences are group minus reference, ratios group over reference. Metrics between groups count the"
                    + " favourable answer as positive, so that more always means better off.",
            "A group below the minimum size is shown and is never reference or extreme. Rows without a group are part"
                    + " of everybody and stand in a line of their own.",
            "p-values are Fisher's, exact and two-sided, and with unequal weights those of the chi-square test on"
                + " effective counts (Rao and Scott 1992), which is not exact. Holm pays for all groups of one rate"
                + " and grouping. A gap that is not significant may only be a gap that these rows are too few to show:"
                + " see Power.",
            "A number that does not exist is undefined with its reason; it is neither zero nor fair.",
            "The figures describe these rows. Whether the rows describe the people the system will meet is a question"
                    + " that no computation on them can answer.");

    private BiasMethods() {}
}
