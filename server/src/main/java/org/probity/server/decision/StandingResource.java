package org.probity.server.decision;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.server.security.CurrentActor;

/// Whether one system may be used, in one sentence.
@RequestScoped
@Path("systems/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
public class StandingResource {

    private final Standing standing;
    private final CurrentActor actor;

    @Inject
    public StandingResource(Standing standing, CurrentActor actor) {
        this.standing = standing;
        this.actor = actor;
    }

    /// The sentence at the top of a system's page.
    public record StandingView(@NotNull String sentence) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readStanding")
    public StandingView read(@PathParam("id") UUID systemId) {
        return new StandingView(standing.sentence(actor.require(), systemId));
    }
}
