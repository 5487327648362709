package org.probity.server.registry;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.probity.registry.AiSystem;
import org.probity.server.http.EditedVersion;
import org.probity.server.security.CurrentActor;

/// AI systems: the portfolio, and each system's description.
@RequestScoped
@Path("systems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SystemResource {

    private final Registry registry;
    private final Portfolio portfolio;
    private final CurrentActor actor;

    @Inject
    public SystemResource(Registry registry, Portfolio portfolio, CurrentActor actor) {
        this.registry = registry;
        this.portfolio = portfolio;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listSystems")
    public SystemPage list(@Valid @BeanParam PortfolioFilter filter) {
        return portfolio.page(actor.require(), filter);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readSystem")
    @APIResponseSchema(SystemView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(registry.system(actor.require(), id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(OWNER)
    @Operation(operationId = "describeSystem")
    @APIResponseSchema(SystemView.class)
    public Response describe(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull SystemRequest request) {
        return answer(registry.describeSystem(actor.require(), id, ifMatch, request.description()));
    }

    private static Response answer(AiSystem system) {
        return Response.ok(SystemView.of(system))
                .tag(EditedVersion.tag(system.version()))
                .build();
    }
}
