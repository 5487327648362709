package org.probity.registry.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.EditableRecord;

/// An audit report of a system as it was handed out: never changed, since its readers hold the same bytes.
@Entity
@Table(name = "exported_report")
public class ExportedReport extends EditableRecord {

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Embedded
    private ReportFiles files;

    /// The size of the audit log that the report rests on.
    @Column(name = "log_size", updatable = false)
    private long logSize;

    @Column(name = "exported_by", updatable = false)
    private UUID by;

    @Column(name = "exported_at", updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected ExportedReport() {}

    public ExportedReport(UUID id, UUID systemId, ReportFiles files, Export export) {
        super(id);
        this.systemId = systemId;
        this.files = files;
        this.logSize = export.logSize();
        this.by = export.by();
        this.at = export.at();
    }

    /// Who exported when, and at which size of the audit log.
    public record Export(UUID by, Instant at, long logSize) {}

    public UUID systemId() {
        return systemId;
    }

    public ReportFiles files() {
        return files;
    }

    public long logSize() {
        return logSize;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
