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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.probity.registry.criteria.CriteriaSet;
import org.probity.registry.criteria.Seal;
import org.probity.registry.validation.AnalysisRun;
import org.probity.server.http.EditedVersion;
import org.probity.server.http.Json;
import org.probity.server.security.CurrentActor;

/// What a model version must achieve, and what its analyses found.
@RequestScoped
@Path("model-versions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModelVersionResource {

    private final Analyses analyses;
    private final CurrentActor actor;

    @Inject
    public ModelVersionResource(Analyses analyses, CurrentActor actor) {
        this.analyses = analyses;
        this.actor = actor;
    }

    /// The criteria of a model version, all of them.
    public record CriteriaRequest(
            @NotEmpty @Size(max = 50) @Valid List<CriterionRequest> criteria) {}

    /// The criteria with their seal, if they are sealed.
    public record CriteriaView(
            @NotNull int version,
            @NotNull List<CriterionRequest> criteria,
            Optional<Instant> sealedAt,
            Optional<UUID> sealedBy,
            Optional<String> sealDigest) {

        static CriteriaView of(CriteriaSet set) {
            return new CriteriaView(
                    set.version(),
                    Arrays.asList(Json.read(set.criteriaJson(), CriterionRequest[].class)),
                    set.seal().map(Seal::at),
                    set.seal().map(Seal::by),
                    set.seal().map(Seal::digest));
        }
    }

    @GET
    @Path("criteria")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readCriteria")
    @APIResponseSchema(CriteriaView.class)
    public Response criteria(@PathParam("id") UUID id) {
        return analyses.criteria(actor.require(), id)
                .map(ModelVersionResource::answer)
                .orElseGet(() -> Response.ok(
                                new CriteriaView(0, List.of(), Optional.empty(), Optional.empty(), Optional.empty()))
                        .build());
    }

    @PUT
    @Path("criteria")
    @RolesAllowed({OWNER, VALIDATOR})
    @Operation(operationId = "writeCriteria")
    @APIResponseSchema(CriteriaView.class)
    public Response write(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CriteriaRequest request) {
        return answer(analyses.write(actor.require(), id, ifMatch, request.criteria()));
    }

    @POST
    @Path("criteria/seal")
    @RolesAllowed(VALIDATOR)
    @Operation(operationId = "sealCriteria")
    @APIResponseSchema(CriteriaView.class)
    public Response seal(@PathParam("id") UUID id) {
        return answer(analyses.seal(actor.require(), id));
    }

    @GET
    @Path("analyses")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listAnalyses")
    public List<AnalysisView> list(@PathParam("id") UUID id) {
        return analyses.of(actor.require(), id).stream()
                .map(AnalysisView::withoutReport)
                .toList();
    }

    @POST
    @Path("analyses")
    @RolesAllowed({DEVELOPER, VALIDATOR})
    @Operation(operationId = "requestAnalysis")
    @APIResponseSchema(value = AnalysisView.class, responseCode = "202")
    public Response request(@PathParam("id") UUID id, @Valid @NotNull AnalysisRequest request) {
        AnalysisRun run = analyses.request(actor.require(), id, request);
        return Response.accepted(AnalysisView.of(run))
                .location(URI.create("analyses/" + run.id()))
                .build();
    }

    private static Response answer(CriteriaSet set) {
        return Response.ok(CriteriaView.of(set))
                .tag(EditedVersion.tag(set.version()))
                .build();
    }
}
