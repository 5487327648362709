package org.probity.server.bias;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.reports.bias.sections.MitigationFile;
import org.probity.server.http.Refusal;
import org.probity.server.security.CurrentActor;

/// One bias analysis, from the queue to its report.
@RequestScoped
@Path("analyses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnalysisResource {

    private final Analyses analyses;
    private final CurrentActor actor;

    @Inject
    public AnalysisResource(Analyses analyses, CurrentActor actor) {
        this.analyses = analyses;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readAnalysis")
    public AnalysisView read(@PathParam("id") UUID id) {
        return AnalysisView.of(analyses.analysis(actor.require(), id));
    }

    /// The report as a file, the same bytes every time; the record is the one whose digest the log names.
    @GET
    @Path("bias-report.{format: json|docx|xlsx|html}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "downloadBiasReport")
    public Response download(@PathParam("id") UUID id, @PathParam("format") String format) {
        String record = analyses.analysis(actor.require(), id)
                .recordJson()
                .orElseThrow(() -> Refusal.notFound("record of a finished analysis"));
        BiasReportFormat wanted = BiasReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        String name = "bias-report-%s.%s".formatted(id, format);
        return Response.ok(wanted.render(record), wanted.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /// What the section on mitigation proposes, for the program that trains or decides; made from the record alone.
    @GET
    @Path("mitigation-{proposal: weights|thresholds}.csv")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "downloadMitigation")
    public Response mitigation(@PathParam("id") UUID id, @PathParam("proposal") String proposal) {
        byte[] record = analyses.analysis(actor.require(), id)
                .recordJson()
                .orElseThrow(() -> Refusal.notFound("record of a finished analysis"))
                .getBytes(StandardCharsets.UTF_8);
        byte[] file = ("weights".equals(proposal) ? MitigationFile.weights(record) : MitigationFile.thresholds(record))
                .orElseThrow(() -> Refusal.notFound("proposal of " + proposal));
        return Response.ok(file, "text/csv")
                .header("Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(proposal, id))
                .build();
    }

    @POST
    @Path("cancel")
    @RolesAllowed({DEVELOPER, VALIDATOR})
    @Operation(operationId = "cancelAnalysis")
    public AnalysisView cancel(@PathParam("id") UUID id) {
        return AnalysisView.of(analyses.cancel(actor.require(), id));
    }
}
