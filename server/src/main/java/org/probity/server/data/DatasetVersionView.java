package org.probity.server.data;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.probity.bias.data.DatasetProfile;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.data.Provenance;
import org.probity.server.http.Json;

/// A version of a dataset as the API shows it, with its profile and provenance.
///
/// @param reading what had to be done to read its rows, in whole sentences; empty for a usual CSV file
public record DatasetVersionView(
        @NotNull UUID id,
        @NotNull int number,
        @NotNull String fileName,
        @NotNull DatasetProfile profile,
        @NotNull List<String> reading,
        @NotNull Provenance provenance,
        @NotNull UUID uploadedBy,
        @NotNull Instant uploadedAt) {

    static DatasetVersionView of(DatasetVersion version) {
        return new DatasetVersionView(
                version.id(),
                version.number(),
                version.file().fileName(),
                Json.read(version.profileJson(), DatasetProfile.class),
                version.rows().sentences(),
                version.provenance(),
                version.uploadedBy(),
                version.uploadedAt());
    }
}
