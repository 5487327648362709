package org.probity.server.reports;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.registry.report.ExportedReport;
import org.probity.server.security.CurrentActor;

/// The audit reports of one system: a new one, those exported before, and their files.
@RequestScoped
@Path("systems/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
public class SystemReportResource {

    private final Reports reports;
    private final CurrentActor actor;

    @Inject
    public SystemReportResource(Reports reports, CurrentActor actor) {
        this.reports = reports;
        this.actor = actor;
    }

    /// An exported report with the digests by which the audit log names its files.
    public record ReportView(
            @NotNull UUID id,
            @NotNull UUID by,
            @NotNull Instant at,
            @NotNull long logSize,
            @NotNull String recordDigest,
            @NotNull String docxDigest,
            @NotNull String xlsxDigest) {

        static ReportView of(ExportedReport report) {
            return new ReportView(
                    report.id(),
                    report.by(),
                    report.at(),
                    report.logSize(),
                    report.files().recordDigest(),
                    report.files().docxDigest(),
                    report.files().xlsxDigest());
        }
    }

    @GET
    @RolesAllowed({OWNER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listReports")
    public List<ReportView> list(@PathParam("id") UUID systemId) {
        return reports.of(actor.require(), systemId).stream()
                .map(ReportView::of)
                .toList();
    }

    @POST
    @RolesAllowed({OWNER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "exportReport")
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public Response export(@PathParam("id") UUID systemId) throws IOException {
        ExportedReport report = reports.export(actor.require(), systemId);
        return Response.created(URI.create("systems/" + systemId + "/reports/" + report.id() + "/audit-report.docx"))
                .entity(ReportView.of(report))
                .build();
    }

    /// A file of a report, the same bytes every time; its name says which report it is of.
    @GET
    @Path("{report}/audit-report.{format: docx|xlsx|json}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OWNER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "downloadReport")
    public Response download(
            @PathParam("id") UUID systemId, @PathParam("report") UUID reportId, @PathParam("format") String format) {
        ExportedReport report = reports.report(actor.require(), systemId, reportId);
        ReportFormat wanted = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        String name = "audit-report-%s.%s".formatted(report.id(), format);
        return Response.ok(reports.file(report, wanted).toFile(), wanted.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
