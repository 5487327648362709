package org.probity.server.registry;

import static org.probity.server.security.Roles.OWNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.registry.AiSystem;
import org.probity.server.http.EditedVersion;
import org.probity.server.security.CurrentActor;

/// The AI systems of one project: where new ones are registered.
@RequestScoped
@Path("projects/{id}/systems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectSystemResource {

    private final Registry registry;
    private final CurrentActor actor;

    @Inject
    public ProjectSystemResource(Registry registry, CurrentActor actor) {
        this.registry = registry;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(OWNER)
    @Operation(operationId = "registerSystem")
    @APIResponseSchema(value = SystemView.class, responseCode = "201")
    public Response register(@PathParam("id") UUID projectId, @Valid @NotNull SystemRequest request) {
        AiSystem system = registry.registerSystem(actor.require(), projectId, request.description());
        return Response.created(URI.create("systems/" + system.id()))
                .tag(EditedVersion.tag(system.version()))
                .entity(SystemView.of(system))
                .build();
    }
}
