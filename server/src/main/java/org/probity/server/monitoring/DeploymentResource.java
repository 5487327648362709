package org.probity.server.monitoring;

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
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.registry.InvalidField;
import org.probity.server.monitoring.Deployments.Deployed;
import org.probity.server.monitoring.MonitoringView.DeploymentView;
import org.probity.server.security.Actor;
import org.probity.server.security.CurrentActor;

/// The deployments of one system's model versions.
@RequestScoped
@Path("systems/{id}/deployments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeploymentResource {

    private final Deployments deployments;
    private final Monitoring monitoring;
    private final CurrentActor actor;

    @Inject
    public DeploymentResource(Deployments deployments, Monitoring monitoring, CurrentActor actor) {
        this.deployments = deployments;
        this.monitoring = monitoring;
        this.actor = actor;
    }

    /// Which version is put to work, and how it is watched.
    public record NewDeployment(
            @NotNull UUID modelVersionId, @Valid @NotNull DeploymentRequest watch) {}

    /// A deployment with the number of alerts that are not cleared.
    public record DeploymentSummary(
            @NotNull DeploymentView deployment, @NotNull long openAlerts) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listDeployments")
    public List<DeploymentSummary> list(@PathParam("id") UUID systemId) {
        return deployments.of(actor.require(), systemId).stream()
                .map(this::summary)
                .toList();
    }

    @POST
    @RolesAllowed(DEVELOPER)
    @Operation(operationId = "registerDeployment")
    @APIResponseSchema(value = DeploymentSummary.class, responseCode = "201")
    public Response register(@PathParam("id") UUID systemId, @Valid @NotNull NewDeployment request) throws IOException {
        Actor person = actor.require();
        if (!deployments.belongs(person, systemId, request.modelVersionId())) {
            throw new InvalidField("modelVersionId", "names no version of a model of this system");
        }
        Deployed deployed = deployments.deploy(person, request.modelVersionId(), request.watch());
        return Response.created(URI.create(
                        "monitoring/deployments/" + deployed.deployment().id()))
                .entity(summary(deployed))
                .build();
    }

    private DeploymentSummary summary(Deployed deployed) {
        long open = monitoring.alerts(deployed.deployment().id()).stream()
                .filter(alert -> alert.cleared().isEmpty())
                .count();
        return new DeploymentSummary(DeploymentView.of(deployed), open);
    }
}
