package org.probity.server.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.DatasetFile.Original;
import org.probity.bias.data.DatasetProfile;
import org.probity.bias.data.DatasetProfiler;
import org.probity.bias.data.DatasetProfiler.Outcome;
import org.probity.bias.data.Intake;
import org.probity.bias.data.Limits;
import org.probity.bias.data.Reading;
import org.probity.bias.engine.DuckDbParquet;
import org.probity.bias.engine.EngineLimits;
import org.probity.registry.InvalidField;
import org.probity.registry.data.Dataset;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.data.DatasetVersion.Upload;
import org.probity.registry.data.Provenance;
import org.probity.registry.data.RowsFile;
import org.probity.registry.data.StoredFile;
import org.probity.server.http.Json;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Datasets of projects and their immutable versions.
@ApplicationScoped
public class Datasets {

    private final EntityManager entities;
    private final Registry registry;
    private final AuditedTransaction transaction;
    private final FileStore files;
    private final Ids ids;
    private final InstantSource clock;
    private final DatasetProfiler profiler = new DatasetProfiler(Limits.DEFAULT);
    private final Intake intake = new Intake(Limits.DEFAULT, new DuckDbParquet(EngineLimits.DEFAULT));

    @Inject
    public Datasets(
            EntityManager entities,
            Registry registry,
            AuditedTransaction transaction,
            FileStore files,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.transaction = transaction;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Dataset> of(Actor actor, UUID projectId) {
        return entities.createQuery(
                        "select d from Dataset d where d.projectId = :project order by lower(d.name)", Dataset.class)
                .setParameter("project", registry.project(actor, projectId).id())
                .getResultList();
    }

    public Dataset dataset(Actor actor, UUID id) {
        Dataset dataset = entities.find(Dataset.class, id);
        if (dataset == null) {
            throw Refusal.notFound("dataset");
        }
        registry.project(actor, dataset.projectId());
        return dataset;
    }

    public DatasetVersion version(Actor actor, UUID id) {
        DatasetVersion version = entities.find(DatasetVersion.class, id);
        if (version == null) {
            throw Refusal.notFound("dataset version");
        }
        dataset(actor, version.datasetId());
        return version;
    }

    public List<DatasetVersion> versions(Actor actor, UUID datasetId) {
        return entities.createQuery(
                        "select v from DatasetVersion v where v.datasetId = :dataset order by v.number desc",
                        DatasetVersion.class)
                .setParameter("dataset", dataset(actor, datasetId).id())
                .getResultList();
    }

    public Dataset register(Actor actor, UUID projectId, String name) {
        return transaction.run(actor, trail -> {
            var dataset =
                    new Dataset(ids.next(), registry.project(actor, projectId).id(), name, clock.instant());
            entities.persist(dataset);
            entities.flush();
            trail.append(new Event("dataset.registered", "Dataset", dataset.id(), Map.of("name", dataset.name()), ""));
            return dataset;
        });
    }

    /// What is said of a file that arrives.
    ///
    /// @param reading how it is to be read, where it does not say so itself
    public record Arrival(String fileName, Reading reading, Provenance provenance) {}

    /// Takes in and profiles what arrives, and keeps it as the next version; a file that cannot be read leaves nothing
    /// behind.
    ///
    /// @throws InvalidField naming the file and the line if it is not a dataset
    public DatasetVersion upload(Actor actor, UUID datasetId, Arrival arrival, InputStream content) throws IOException {
        dataset(actor, datasetId);
        Path received = files.receive(content);
        try (DatasetFile counted = taken(intake.take(received, arrival.reading()));
                DatasetFile rows = taken(intake.asCsv(counted))) {
            DatasetProfile profile = profiled(rows);
            var stored = new StoredFile(
                    profile.digest(),
                    arrival.fileName(),
                    profile.bytes(),
                    profile.rows(),
                    profile.columns().size());
            var upload = new Upload(
                    stored, kept(rows), Json.text(profile), arrival.provenance(), actor.personId(), clock.instant());
            return transaction.run(actor, trail -> addVersion(trail, dataset(actor, datasetId), upload));
        } finally {
            Files.deleteIfExists(received);
        }
    }

    // The rows that were made of a file are kept beside it, so that what is analysed never depends on how it is read.
    private RowsFile kept(DatasetFile rows) throws IOException {
        Original original = rows.original();
        boolean untouched = rows.csv().equals(original.path());
        String digest = untouched ? original.sha256() : copy(rows.csv());
        files.keep(original.path(), original.sha256());
        return RowsFile.of(digest, rows.remarks());
    }

    private String copy(Path made) throws IOException {
        try (InputStream content = Files.newInputStream(made)) {
            return files.keep(content);
        }
    }

    private static DatasetFile taken(Intake.Outcome outcome) {
        return switch (outcome) {
            case Intake.Outcome.Taken(var file) -> file;
            case Intake.Outcome.Refused(var problem) -> throw new InvalidField("file", problem.message());
        };
    }

    private DatasetProfile profiled(DatasetFile file) throws IOException {
        return switch (profiler.profile(file)) {
            case Outcome.Profiled(var profile) -> profile;
            case Outcome.Unreadable(var reason, var line) ->
                throw new InvalidField("file", line == 0 ? reason : "line %d: %s".formatted(line, reason));
        };
    }

    private DatasetVersion addVersion(AuditTrail trail, Dataset dataset, Upload upload) {
        int latest = entities.createQuery(
                        "select coalesce(max(v.number), 0) from DatasetVersion v where v.datasetId = :dataset",
                        Integer.class)
                .setParameter("dataset", dataset.id())
                .getSingleResult();
        var version = new DatasetVersion(ids.next(), dataset, latest + 1, upload);
        entities.persist(version);
        entities.flush();
        Map<String, ?> state = Map.of(
                "dataset",
                dataset.id(),
                "number",
                version.number(),
                "digest",
                upload.file().digest(),
                "rows",
                upload.rows().digest());
        trail.append(new Event("dataset.version-uploaded", "DatasetVersion", version.id(), state, ""));
        return version;
    }
}
