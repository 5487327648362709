package org.probity.bias.dataset;

import java.util.List;

/// What a review of the data found.
///
/// @param missing columns in which values are missing
/// @param proxies every column with every attribute, the strongest association first
/// @param guesses how well each attribute can be guessed from the columns that are neither attribute
///     nor outcome
public record DataReport(
        ReviewPlan plan,
        long rows,
        List<Representation> representations,
        List<OutcomeRates> rates,
        List<MissingValues> missing,
        Duplicates duplicates,
        List<Proxy> proxies,
        List<Predictability> guesses,
        ChangedGaps gaps) {

    /// The rates of one outcome in the groups of each attribute.
    public record OutcomeRates(OutcomeColumn outcome, List<GroupRates> byAttribute) {

        public OutcomeRates {
            byAttribute = List.copyOf(byAttribute);
        }
    }

    /// How many gaps were compared between people who are alike, and those that change there.
    ///
    /// An explained gap is listed as it is; a reversed or hidden one only if the test within the layers
    /// stays below 5 % divided by the number of comparisons (Bonferroni).
    public record ChangedGaps(long compared, List<StratifiedGap> changed) {

        public ChangedGaps {
            changed = List.copyOf(changed);
        }
    }

    public DataReport {
        representations = List.copyOf(representations);
        rates = List.copyOf(rates);
        missing = List.copyOf(missing);
        proxies = List.copyOf(proxies);
        guesses = List.copyOf(guesses);
    }
}
