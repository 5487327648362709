package org.probity.server.model;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.registry.model.Artifact;
import org.probity.registry.model.Model;
import org.probity.registry.model.ModelVersion;
import org.probity.registry.model.ModelVersion.DataUsed;
import org.probity.server.security.CurrentActor;

/// The models of one system, each with its versions.
@RequestScoped
@Path("systems/{id}/models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModelResource {

    private final Models models;
    private final CurrentActor actor;

    @Inject
    public ModelResource(Models models, CurrentActor actor) {
        this.models = models;
        this.actor = actor;
    }

    /// What a person states about a model.
    public record ModelRequest(@NotBlank @Size(max = 200) String name) {}

    /// What a person states about a version; training data may be unknown for a bought model.
    public record ModelVersionRequest(
            @NotBlank @Size(max = 100) String label,
            @NotBlank @Size(max = 100) String artifactDigest,
            @NotBlank @Size(max = 4000) String limitations,
            Optional<UUID> trainingDatasetVersionId,
            @NotNull UUID evaluationDatasetVersionId) {}

    /// A model as the API shows it.
    public record ModelView(
            @NotNull UUID id, @NotNull String name, @NotNull List<ModelVersionView> versions) {}

    /// A version as the API shows it.
    public record ModelVersionView(
            @NotNull UUID id,
            @NotNull String label,
            @NotNull String artifactDigest,
            @NotNull String limitations,
            Optional<UUID> trainingDatasetVersionId,
            @NotNull UUID evaluationDatasetVersionId,
            @NotNull UUID registeredBy,
            @NotNull Instant registeredAt) {

        static ModelVersionView of(ModelVersion version) {
            return new ModelVersionView(
                    version.id(),
                    version.artifact().label(),
                    version.artifact().digest(),
                    version.artifact().limitations(),
                    version.trainingData(),
                    version.evaluationData(),
                    version.registeredBy(),
                    version.registeredAt());
        }
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listModels")
    public List<ModelView> list(@PathParam("id") UUID systemId) {
        return models.of(actor.require(), systemId).stream().map(this::view).toList();
    }

    @POST
    @RolesAllowed(DEVELOPER)
    @Operation(operationId = "registerModel")
    @APIResponseSchema(value = ModelView.class, responseCode = "201")
    public Response register(@PathParam("id") UUID systemId, @Valid @NotNull ModelRequest request) {
        Model model = models.register(actor.require(), systemId, request.name());
        return Response.created(URI.create("systems/" + systemId + "/models"))
                .entity(view(model))
                .build();
    }

    @POST
    @Path("{model}/versions")
    @RolesAllowed(DEVELOPER)
    @Operation(operationId = "registerModelVersion")
    @APIResponseSchema(value = ModelVersionView.class, responseCode = "201")
    public Response registerVersion(
            @PathParam("id") UUID systemId,
            @PathParam("model") UUID modelId,
            @Valid @NotNull ModelVersionRequest request) {
        var artifact = new Artifact(request.label(), request.artifactDigest(), request.limitations());
        var data = new DataUsed(request.trainingDatasetVersionId(), request.evaluationDatasetVersionId());
        ModelVersion version = models.registerVersion(actor.require(), modelId, artifact, data);
        return Response.created(URI.create("systems/" + systemId + "/models"))
                .entity(ModelVersionView.of(version))
                .build();
    }

    private ModelView view(Model model) {
        List<ModelVersionView> versions =
                models.versions(model).stream().map(ModelVersionView::of).toList();
        return new ModelView(model.id(), model.name(), versions);
    }
}
