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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.aiact.Classification;
import org.probity.aiact.Questionnaire;
import org.probity.aiact.WhatIf;

/// The AI Act: its questions and what answers to them lead to.
@RequestScoped
@Path("ai-act")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AiActResource {

    private final AiAct aiAct;

    @Inject
    public AiActResource(AiAct aiAct) {
        this.aiAct = aiAct;
    }

    /// Answers by fact id; a fact that is absent is unanswered, which is not a no.
    public record FactsRequest(@NotNull Map<String, List<String>> facts) {}

    /// Answers so far, and the questions that nobody can answer now.
    public record PreviewRequest(@NotNull Map<String, List<String>> facts, Optional<Set<String>> notKnown) {}

    /// What the answers so far lead to, and the question that decides most of what is open.
    public record PreviewView(@NotNull Classification classification, Optional<String> nextQuestion) {}

    @GET
    @Path("questionnaire")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readQuestionnaire")
    public Questionnaire questionnaire() {
        return aiAct.questionnaire();
    }

    @POST
    @Path("preview")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "previewClassification")
    public PreviewView preview(@Valid @NotNull PreviewRequest request) {
        return new PreviewView(
                aiAct.preview(request.facts()),
                aiAct.nextQuestion(request.facts(), request.notKnown().orElse(Set.of())));
    }

    @POST
    @Path("what-if")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "supposeOtherAnswers")
    public List<WhatIf> whatIf(@Valid @NotNull FactsRequest request) {
        return aiAct.whatIf(request.facts());
    }
}
