package org.probity.server.aiact;

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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.aiact.Classification;
import org.probity.registry.aiact.ClassificationRecord;
import org.probity.server.http.Json;
import org.probity.server.http.Refusal;
import org.probity.server.security.CurrentActor;

/// The classifications of one system: the latest, and a new one.
@RequestScoped
@Path("systems/{id}/classifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClassificationResource {

    private final AiAct aiAct;
    private final CurrentActor actor;

    @Inject
    public ClassificationResource(AiAct aiAct, CurrentActor actor) {
        this.aiAct = aiAct;
        this.actor = actor;
    }

    /// The classification of a system with its answers, who gave them and when.
    public record ClassificationView(
            @NotNull UUID id,
            @NotNull UUID by,
            @NotNull Instant at,
            @NotNull Classification classification) {

        static ClassificationView of(ClassificationRecord kept) {
            return new ClassificationView(
                    kept.id(), kept.by(), kept.at(), Json.read(kept.resultJson(), Classification.class));
        }
    }

    @GET
    @Path("latest")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readClassification")
    public ClassificationView latest(@PathParam("id") UUID systemId) {
        return aiAct.latest(actor.require(), systemId)
                .map(ClassificationView::of)
                .orElseThrow(() -> Refusal.notFound("classification"));
    }

    @POST
    @RolesAllowed(OWNER)
    @Operation(operationId = "classifySystem")
    @APIResponseSchema(value = ClassificationView.class, responseCode = "201")
    public Response classify(@PathParam("id") UUID systemId, @Valid @NotNull AiActResource.FactsRequest request) {
        ClassificationRecord kept = aiAct.classify(actor.require(), systemId, request.facts());
        return Response.created(URI.create("systems/" + systemId + "/classifications/latest"))
                .entity(ClassificationView.of(kept))
                .build();
    }
}
