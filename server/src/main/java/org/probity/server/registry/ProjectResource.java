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
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.probity.registry.Project;
import org.probity.server.http.EditedVersion;
import org.probity.server.security.CurrentActor;

/// Projects: list, register, read, describe.
@RequestScoped
@Path("projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectResource {

    private final Registry registry;
    private final CurrentActor actor;

    @Inject
    public ProjectResource(Registry registry, CurrentActor actor) {
        this.registry = registry;
        this.actor = actor;
    }

    /// What a person states about a project.
    public record ProjectRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 4000) String description) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listProjects")
    public List<ProjectView> list() {
        return registry.projects(actor.require()).stream().map(ProjectView::of).toList();
    }

    @POST
    @RolesAllowed(OWNER)
    @Operation(operationId = "registerProject")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Response register(@Valid @NotNull ProjectRequest request) {
        Project project = registry.registerProject(actor.require(), request.name(), request.description());
        return Response.created(URI.create("projects/" + project.id()))
                .tag(EditedVersion.tag(project.version()))
                .entity(ProjectView.of(project))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readProject")
    @APIResponseSchema(ProjectView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(registry.project(actor.require(), id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(OWNER)
    @Operation(operationId = "describeProject")
    @APIResponseSchema(ProjectView.class)
    public Response describe(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ProjectRequest request) {
        return answer(registry.describeProject(actor.require(), id, ifMatch, request.name(), request.description()));
    }

    private static Response answer(Project project) {
        return Response.ok(ProjectView.of(project))
                .tag(EditedVersion.tag(project.version()))
                .build();
    }
}
