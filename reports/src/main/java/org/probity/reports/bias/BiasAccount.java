package org.probity.reports.bias;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.GroupResult;
import org.probity.bias.Weighting;

/// A report with what it was made from and by, ready to be written down.
///
/// @param plan     all that is needed to make the report again
/// @param unknown  by grouping, the rows without a value in one of its attributes, where there are any
/// @param sections what was found beyond decisions by group
public record BiasAccount(
        Source source,
        Makers makers,
        PlanAccount plan,
        BiasReport report,
        Map<String, GroupResult> unknown,
        List<Section> sections) {

    /// The data by its digest.
    ///
    /// @param digest SHA-256 in lower-case hex, of a file's bytes or of the counts where the data lie in a database
    public record Source(String digest, long bytes) {}

    public BiasAccount {
        unknown = Map.copyOf(unknown);
        sections = List.copyOf(sections);
    }

    Optional<GroupResult> unknown(String grouping) {
        return Optional.ofNullable(unknown.get(grouping));
    }

    boolean weighted() {
        return report.plan().weighting() instanceof Weighting.ByColumn;
    }
}
