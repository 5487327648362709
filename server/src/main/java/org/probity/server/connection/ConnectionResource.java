package org.probity.server.connection;

import static org.probity.server.security.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.probity.bias.engine.JdbcCatalog;
import org.probity.registry.data.DatabaseConnection;
import org.probity.server.http.EditedVersion;
import org.probity.server.security.Actor;
import org.probity.server.security.CurrentActor;

/// The databases whose tables analyses may count: list, register, read, change, test, remove.
@RequestScoped
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConnectionResource {

    private final Connections connections;
    private final Databases databases;
    private final CurrentActor actor;

    @Inject
    public ConnectionResource(Connections connections, Databases databases, CurrentActor actor) {
        this.connections = connections;
        this.databases = databases;
        this.actor = actor;
    }

    /// What a database answered.
    ///
    /// @param engine  the program behind it, with its version; absent where nobody answered
    /// @param tables  how many tables may be seen
    /// @param problem why there is no answer
    public record ConnectionTestView(
            @NotNull boolean reached, Optional<String> engine, Optional<Integer> tables, Optional<String> problem) {}

    @GET
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "listConnections")
    public List<ConnectionView> list() {
        return connections.all().stream().map(ConnectionView::of).toList();
    }

    @POST
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "registerConnection")
    @APIResponseSchema(value = ConnectionView.class, responseCode = "201")
    public Response register(@Valid @NotNull ConnectionRequest request) {
        DatabaseConnection fresh = connections.register(actor.require(), request.name(), request.details());
        return Response.created(URI.create("connections/" + fresh.id()))
                .tag(EditedVersion.tag(fresh.version()))
                .entity(ConnectionView.of(fresh))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "readConnection")
    @APIResponseSchema(ConnectionView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(connections.connection(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "changeConnection")
    @APIResponseSchema(ConnectionView.class)
    public Response change(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ConnectionRequest request) {
        return answer(connections.change(actor.require(), id, ifMatch, request.name(), request.details()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "removeConnection")
    public void remove(@PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        connections.remove(actor.require(), id, ifMatch);
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "testConnection")
    public ConnectionTestView test(@PathParam("id") UUID id) {
        Actor administrator = actor.require();
        DatabaseConnection connection = connections.connection(id);
        ConnectionTestView answer = asked(connection);
        connections.tested(
                administrator, connection, answer.engine().or(answer::problem).orElse(""));
        return answer;
    }

    private ConnectionTestView asked(DatabaseConnection connection) {
        try {
            JdbcCatalog catalog = databases.catalog(connection);
            return new ConnectionTestView(
                    true,
                    Optional.of(catalog.engine()),
                    Optional.of(catalog.tables().size()),
                    Optional.empty());
        } catch (Databases.Unreachable failure) {
            return new ConnectionTestView(
                    false, Optional.empty(), Optional.empty(), Optional.of(failure.explanation()));
        }
    }

    private static Response answer(DatabaseConnection connection) {
        return Response.ok(ConnectionView.of(connection))
                .tag(EditedVersion.tag(connection.version()))
                .build();
    }
}
