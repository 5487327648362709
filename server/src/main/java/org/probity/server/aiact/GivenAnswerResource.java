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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.registry.aiact.GivenAnswer;
import org.probity.registry.aiact.Said;
import org.probity.server.aiact.GivenAnswers.Left;
import org.probity.server.http.Json;
import org.probity.server.security.CurrentActor;

/// The questionnaire of one system as people left it.
@RequestScoped
@Path("systems/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GivenAnswerResource {

    private final GivenAnswers answers;
    private final CurrentActor actor;

    @Inject
    public GivenAnswerResource(GivenAnswers answers, CurrentActor actor) {
        this.answers = answers;
        this.actor = actor;
    }

    /// Who said what to a question, and when.
    public record AnswerView(
            @NotNull String fact,
            @NotNull Said.State state,
            @NotNull List<String> values,
            @NotNull String comment,
            @NotNull UUID by,
            @NotNull Instant at,
            @NotNull int version) {

        static AnswerView of(GivenAnswer answer) {
            return new AnswerView(
                    answer.fact(),
                    answer.said().state(),
                    Arrays.asList(Json.read(answer.said().valuesJson(), String[].class)),
                    answer.said().comment(),
                    answer.by(),
                    answer.at(),
                    answer.version());
        }
    }

    /// The questions that changed, each with the version that was seen.
    public record AnswersRequest(@NotEmpty @Size(max = 200) List<@Valid AnswerRequest> answers) {}

    /// One question as it is left.
    public record AnswerRequest(
            @NotNull String fact,
            @NotNull Said.State state,
            @NotNull List<String> values,
            Optional<String> comment,
            Optional<Integer> version) {

        Left left() {
            return new Left(fact, state, values, comment.orElse(""), version);
        }
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listAnswers")
    public List<AnswerView> list(@PathParam("id") UUID systemId) {
        return answers.of(actor.require(), systemId).stream()
                .map(AnswerView::of)
                .toList();
    }

    @PUT
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR})
    @Operation(operationId = "saveAnswers")
    public List<AnswerView> save(@PathParam("id") UUID systemId, @Valid @NotNull AnswersRequest request) {
        List<Left> left = request.answers().stream().map(AnswerRequest::left).toList();
        return answers.keep(actor.require(), systemId, left).stream()
                .map(AnswerView::of)
                .toList();
    }
}
