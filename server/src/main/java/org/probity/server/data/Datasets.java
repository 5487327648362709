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
import org.probity.bias.data.DatasetProfile;
import org.probity.bias.data.DatasetProfiler;
import org.probity.bias.data.DatasetProfiler.Outcome;
import org.probity.bias.data.Limits;
import org.probity.registry.InvalidField;
import org.probity.registry.data.Dataset;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.data.DatasetVersion.Upload;
import org.probity.registry.data.Provenance;
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

    /// Profiles what arrives and keeps it as the next version; a file that cannot be read leaves nothing behind.
    ///
    /// @throws InvalidField naming the file and the line if it is not a dataset
    public DatasetVersion upload(
            Actor actor, UUID datasetId, String fileName, Provenance provenance, InputStream content)
            throws IOException {
        dataset(actor, datasetId);
        Path received = files.receive(content);
        try {
            DatasetProfile profile = profiled(received);
            files.keep(received, profile.digest());
            var stored = new StoredFile(
                    profile.digest(),
                    fileName,
                    profile.bytes(),
                    profile.rows(),
                    profile.columns().size());
            var upload = new Upload(stored, Json.text(profile), provenance, actor.personId(), clock.instant());
            return transaction.run(actor, trail -> addVersion(trail, dataset(actor, datasetId), upload));
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private DatasetProfile profiled(Path file) throws IOException {
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
                upload.file().digest());
        trail.append(new Event("dataset.version-uploaded", "DatasetVersion", version.id(), state, ""));
        return version;
    }
}
