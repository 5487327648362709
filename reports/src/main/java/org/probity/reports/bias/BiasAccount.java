package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        ObjectNode plan,
        BiasReport report,
        Map<String, GroupResult> unknown,
        List<Section> sections) {

    /// The data by its digest.
    ///
    /// @param digest SHA-256 in lower-case hex, of a file's bytes or of the counts where the data lie in a database
    public record Source(String digest, long bytes) {}

    /// Programs with their versions.
    public record Makers(String engine, String probity, SortedMap<String, String> libraries) {

        public Makers {
            libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
        }
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
