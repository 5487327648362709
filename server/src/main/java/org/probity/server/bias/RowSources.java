package org.probity.server.bias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.probity.registry.InvalidField;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.validation.AnalysisRun;
import org.probity.reports.bias.BiasAccount;
import org.probity.server.bias.RowSource.CountedTable;
import org.probity.server.bias.RowSource.StoredFile;
import org.probity.server.connection.Databases;
import org.probity.server.data.FileStore;

/// Finds the rows that an analysis is about.
@ApplicationScoped
public class RowSources {

    private final EntityManager entities;
    private final FileStore files;
    private final Databases databases;

    @Inject
    public RowSources(EntityManager entities, FileStore files, Databases databases) {
        this.entities = entities;
        this.files = files;
        this.databases = databases;
    }

    /// @throws Databases.Unreachable if the rows lie in a database that does not answer
    /// @throws InvalidField if that database is no longer registered, or no longer has the table
    @SuppressWarnings("MissingSummary")
    RowSource of(AnalysisRun run, AnalysisRequest wish) throws Databases.Unreachable {
        if (wish.table().isPresent()) {
            TableRequest table = wish.table().get();
            return new CountedTable(table.connection(), databases.table(table.connection(), table.table()));
        }
        return stored(run);
    }

    /// The evaluation data of the analysed version.
    StoredFile stored(AnalysisRun run) {
        DatasetVersion data = version(run.request().dataset().orElseThrow());
        return new StoredFile(
                csv(data.id()),
                new BiasAccount.Source.File(data.file().digest(), data.file().size()),
                data.rows().sentences());
    }

    /// How long the rows may take to be counted beyond the usual; a database is given what was registered for it.
    Duration patience(AnalysisRequest wish) {
        return wish.table().map(table -> databases.patience(table.connection())).orElse(Duration.ZERO);
    }

    /// Returns the digest of a dataset version's file.
    String digest(UUID datasetVersion) {
        return version(datasetVersion).file().digest();
    }

    /// Returns the file with the rows of a dataset version.
    Path csv(UUID datasetVersion) {
        return files.path(version(datasetVersion).rows().digest());
    }

    private DatasetVersion version(UUID id) {
        return entities.find(DatasetVersion.class, id);
    }
}
