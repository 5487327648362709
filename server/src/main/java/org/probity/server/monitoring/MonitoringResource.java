package org.probity.server.monitoring;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.PIPELINE;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.probity.registry.InvalidField;
import org.probity.server.security.CurrentActor;

/// One deployment: what its windows show, and the way in for its events.
@RequestScoped
@Path("monitoring/deployments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MonitoringResource {

    private final Deployments deployments;
    private final Monitoring monitoring;
    private final CurrentActor actor;

    @Inject
    public MonitoringResource(Deployments deployments, Monitoring monitoring, CurrentActor actor) {
        this.deployments = deployments;
        this.monitoring = monitoring;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR, PIPELINE})
    @Operation(operationId = "readMonitoring")
    public MonitoringView read(@PathParam("id") UUID id) {
        return monitoring.view(deployments.find(actor.require(), id));
    }

    @POST
    @Path("events")
    @RolesAllowed(PIPELINE)
    @Operation(operationId = "receiveEvents")
    @APIResponseSchema(value = Monitoring.Received.class, responseCode = "202")
    public Response receive(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull EventsRequest request) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new InvalidField("Idempotency-Key", "must be a header of 1 to 200 characters");
        }
        return Response.accepted(monitoring.receive(actor.require(), id, key, request))
                .build();
    }
}
