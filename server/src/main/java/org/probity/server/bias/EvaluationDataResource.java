package org.probity.server.bias;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.bias.data.DatasetProfile;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.registry.data.DatasetVersion;
import org.probity.server.data.Datasets;
import org.probity.server.http.Json;
import org.probity.server.security.CurrentActor;

/// What an analysis of a model version can be asked about: the columns of its evaluation data, and the versions of
/// the same dataset that rows can be compared with.
@RequestScoped
@Path("model-versions/{id}/evaluation-data")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationDataResource {

    private final Analyses analyses;
    private final Datasets datasets;
    private final CurrentActor actor;

    @Inject
    public EvaluationDataResource(Analyses analyses, Datasets datasets, CurrentActor actor) {
        this.analyses = analyses;
        this.datasets = datasets;
        this.actor = actor;
    }

    /// The dataset version with its columns, in the order of the file.
    public record EvaluationDataView(
            @NotNull UUID id,
            @NotNull UUID datasetId,
            @NotNull String fileName,
            @NotNull List<String> columns,
            @NotNull List<OtherVersionView> otherVersions) {}

    /// Another version of the same dataset, the newest first.
    public record OtherVersionView(
            @NotNull UUID id, @NotNull int number, @NotNull String fileName) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readEvaluationData")
    public EvaluationDataView read(@PathParam("id") UUID id) {
        UUID evaluated = analyses.version(actor.require(), id).evaluationData();
        DatasetVersion data = datasets.version(actor.require(), evaluated);
        return new EvaluationDataView(
                data.id(),
                data.datasetId(),
                data.file().fileName(),
                Json.read(data.profileJson(), DatasetProfile.class).columns().stream()
                        .map(ColumnProfile::name)
                        .toList(),
                datasets.versions(actor.require(), data.datasetId()).stream()
                        .filter(other -> !other.id().equals(data.id()))
                        .map(other -> new OtherVersionView(
                                other.id(), other.number(), other.file().fileName()))
                        .toList());
    }
}
