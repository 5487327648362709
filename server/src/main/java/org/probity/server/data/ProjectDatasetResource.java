package org.probity.server.data;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.registry.data.Dataset;
import org.probity.server.security.CurrentActor;

/// The datasets of one project.
@RequestScoped
@Path("projects/{id}/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectDatasetResource {

    private final Datasets datasets;
    private final CurrentActor actor;

    @Inject
    public ProjectDatasetResource(Datasets datasets, CurrentActor actor) {
        this.datasets = datasets;
        this.actor = actor;
    }

    /// What a person states about a dataset before it has content.
    public record DatasetRequest(@NotBlank @Size(max = 200) String name) {}

    /// A dataset as the API shows it.
    public record DatasetView(
            @NotNull UUID id,
            @NotNull UUID projectId,
            @NotNull String name,
            @NotNull Instant createdAt) {

        static DatasetView of(Dataset dataset) {
            return new DatasetView(dataset.id(), dataset.projectId(), dataset.name(), dataset.createdAt());
        }
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listDatasets")
    public List<DatasetView> list(@PathParam("id") UUID projectId) {
        return datasets.of(actor.require(), projectId).stream()
                .map(DatasetView::of)
                .toList();
    }

    @POST
    @RolesAllowed({OWNER, DEVELOPER})
    @Operation(operationId = "registerDataset")
    @APIResponseSchema(value = DatasetView.class, responseCode = "201")
    public Response register(@PathParam("id") UUID projectId, @Valid @NotNull DatasetRequest request) {
        Dataset dataset = datasets.register(actor.require(), projectId, request.name());
        return Response.created(URI.create("datasets/" + dataset.id()))
                .entity(DatasetView.of(dataset))
                .build();
    }
}
