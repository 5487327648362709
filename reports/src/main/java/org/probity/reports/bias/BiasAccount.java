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

    /// The data, by a digest of it.
    public sealed interface Source {

        /// @param sha256 of the file's bytes, in lower-case hex
        @SuppressWarnings("MissingSummary")
        record File(String sha256, long bytes) implements Source {}

        /// A table that was counted where it lies; neither its address nor anybody's name there is part of a report.
        ///
        /// @param connection the name by which the database is registered
        /// @param table      its whole name
        /// @param cells      the digest of what was counted, which begins with `cells:sha256:`
        record Table(String connection, String table, String cells) implements Source {}
    }

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
