package org.probity.registry.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.EditableRecord;

/// The content of a dataset at one moment, named by the SHA-256 of its bytes.
@Entity
@Table(name = "dataset_version")
public class DatasetVersion extends EditableRecord {

    @Column(name = "dataset_id", updatable = false)
    private UUID datasetId;

    @Column(name = "version_number", updatable = false)
    private int number;

    @Embedded
    private StoredFile file;

    @Embedded
    private RowsFile rows;

    /// The profile as canonical JSON, since it is written once and only ever read as a whole.
    @Column(name = "profile_json", updatable = false)
    private String profileJson;

    @Embedded
    private Provenance provenance;

    @Column(name = "uploaded_by", updatable = false)
    private UUID uploadedBy;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected DatasetVersion() {}

    public DatasetVersion(UUID id, Dataset dataset, int number, Upload upload) {
        super(id);
        this.datasetId = dataset.id();
        this.number = number;
        this.file = upload.file();
        this.rows = upload.rows();
        this.profileJson = upload.profileJson();
        this.provenance = upload.provenance();
        this.uploadedBy = upload.by();
        this.uploadedAt = upload.at();
    }

    /// A file that arrived: what it holds, where it comes from, who brought it and when.
    public record Upload(
            StoredFile file, RowsFile rows, String profileJson, Provenance provenance, UUID by, Instant at) {}

    public UUID datasetId() {
        return datasetId;
    }

    public int number() {
        return number;
    }

    public StoredFile file() {
        return file;
    }

    /// The file whose rows are read.
    public RowsFile rows() {
        return rows;
    }

    public String profileJson() {
        return profileJson;
    }

    public Provenance provenance() {
        return provenance;
    }

    public UUID uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
