package org.probity.reports.bias.sections;

import java.util.List;
import java.util.Optional;
import org.probity.reports.bias.Section;

/// What had to be done before a file could be counted; a usual file has no such section.
final class ReadingSection {

    private ReadingSection() {}

    /// @param done in whole sentences
    @SuppressWarnings("MissingSummary")
    static Optional<Section> of(List<String> done) {
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("reading", "How the file was read", done, List.of(), List.of()));
    }
}
