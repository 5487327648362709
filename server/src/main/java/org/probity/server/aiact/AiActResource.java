package org.probity.server.aiact;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.aiact.Classification;
import org.probity.aiact.Questionnaire;
import org.probity.registry.aiact.ClassificationRecord;
import org.probity.server.http.Json;
import org.probity.server.http.Refusal;
import org.probity.server.security.CurrentActor;

/// The AI Act: its questions, what answers lead to, and the classification kept for a system.
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AiActResource {

    @SuppressWarnings("NullAway.Init")
    @Inject
    AiAct aiAct;

    @SuppressWarnings("NullAway.Init")
    @Inject
    CurrentActor actor;

    /// Answers by fact id; a fact that is absent is unanswered, which is not a no.
    public record FactsRequest(@NotNull Map<String, List<String>> facts) {}

    /// What the answers so far lead to, and the question that decides most of what is open.
    public record PreviewView(@NotNull Classification classification, Optional<String> nextQuestion) {}

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
    @Path("ai-act/questionnaire")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readQuestionnaire")
    public Questionnaire questionnaire() {
        return aiAct.questionnaire();
    }

    @POST
    @Path("ai-act/preview")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "previewClassification")
    public PreviewView preview(@Valid @NotNull FactsRequest request) {
        return new PreviewView(aiAct.preview(request.facts()), aiAct.nextQuestion(request.facts()));
    }

    @GET
    @Path("systems/{id}/classification")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readClassification")
    public ClassificationView latest(@PathParam("id") UUID systemId) {
        return aiAct.latest(actor.require(), systemId)
                .map(ClassificationView::of)
                .orElseThrow(() -> Refusal.notFound("classification"));
    }

    @POST
    @Path("systems/{id}/classifications")
    @RolesAllowed(OWNER)
    @Operation(operationId = "classifySystem")
    @APIResponseSchema(value = ClassificationView.class, responseCode = "201")
    public Response classify(@PathParam("id") UUID systemId, @Valid @NotNull FactsRequest request) {
        ClassificationRecord kept = aiAct.classify(actor.require(), systemId, request.facts());
        return Response.created(URI.create("systems/" + systemId + "/classification"))
                .entity(ClassificationView.of(kept))
                .build();
    }
}
