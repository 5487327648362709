package org.probity.server.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.probity.registry.report.ExportedReport;
import org.probity.registry.report.ReportFiles;
import org.probity.reports.AuditReport;
import org.probity.reports.AuditReportDocument;
import org.probity.reports.AuditReportWorkbook;
import org.probity.server.data.FileStore;
import org.probity.server.http.Json;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Exports audit reports, and finds those that were exported before.
@ApplicationScoped
public class Reports {

    private final EntityManager entities;
    private final Registry registry;
    private final ReportComposer composer;
    private final FileStore files;
    private final AuditedTransaction transaction;
    private final Ids ids;

    @Inject
    public Reports(
            EntityManager entities,
            Registry registry,
            ReportComposer composer,
            FileStore files,
            AuditedTransaction transaction,
            Ids ids) {
        this.entities = entities;
        this.registry = registry;
        this.composer = composer;
        this.files = files;
        this.transaction = transaction;
        this.ids = ids;
    }

    public List<ExportedReport> of(Actor actor, UUID systemId) {
        return entities.createQuery(
                        "select r from ExportedReport r where r.systemId = :system order by r.at desc",
                        ExportedReport.class)
                .setParameter("system", registry.system(actor, systemId).id())
                .getResultList();
    }

    public ExportedReport report(Actor actor, UUID systemId, UUID reportId) {
        return of(actor, systemId).stream()
                .filter(report -> report.id().equals(reportId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("report"));
    }

    /// Returns where a file of a report lies; one that was lost since is answered as missing, not as empty.
    public Path file(ExportedReport report, ReportFormat format) {
        Path file = files.path(format.digest(report.files()));
        if (!Files.exists(file)) {
            throw Refusal.notFound("file of this report");
        }
        return file;
    }

    /// Renders what the record says now and keeps it; the files are on the disk before their digests are logged.
    public ExportedReport export(Actor actor, UUID systemId) throws IOException {
        AuditReport composed = composer.compose(actor, systemId);
        String digest = files.keep(Json.text(composed).getBytes(StandardCharsets.UTF_8));
        var rendered = new ReportFiles(
                digest,
                files.keep(AuditReportDocument.render(composed, digest)),
                files.keep(AuditReportWorkbook.render(composed, digest)));
        var export = new ExportedReport.Export(
                actor.personId(),
                composed.occasion().asOf(),
                composed.occasion().logSize());
        return transaction.run(actor, trail -> {
            var report = new ExportedReport(
                    ids.next(), registry.system(actor, systemId).id(), rendered, export);
            entities.persist(report);
            entities.flush();
            var details = new TreeMap<>(Map.of(
                    "record", rendered.recordDigest(), "docx", rendered.docxDigest(), "xlsx", rendered.xlsxDigest()));
            Map<String, ?> state = Map.of("system", systemId, "files", details);
            trail.append(new Event("report.exported", "ExportedReport", report.id(), state, "").withDetails(details));
            return report;
        });
    }
}
