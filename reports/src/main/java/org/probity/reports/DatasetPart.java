package org.probity.reports;

import java.time.Instant;
import java.util.List;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.registry.data.Provenance;
import org.probity.registry.data.StoredFile;

/// A version of a dataset that a model version of the system was trained or evaluated on.
public record DatasetPart(
        String name,
        int number,
        StoredFile file,
        Provenance provenance,
        List<ColumnProfile> columns,
        String uploadedBy,
        Instant uploadedAt) {

    public DatasetPart {
        columns = List.copyOf(columns);
    }

    /// The name by which the report speaks of it.
    public String title() {
        return name + " v" + number;
    }
}
