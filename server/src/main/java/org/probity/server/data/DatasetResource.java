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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.bias.data.Reading;
import org.probity.bias.data.Reading.DecimalMark;
import org.probity.bias.data.Reading.Encoding;
import org.probity.bias.data.Reading.Separator;
import org.probity.registry.InvalidField;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.data.Provenance;
import org.probity.server.data.Datasets.Arrival;
import org.probity.server.security.CurrentActor;

/// One dataset and its versions; a version arrives as the file itself, its provenance in the address.
@RequestScoped
@Path("datasets/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetResource {

    private final Datasets datasets;
    private final CurrentActor actor;

    @Inject
    public DatasetResource(Datasets datasets, CurrentActor actor) {
        this.datasets = datasets;
        this.actor = actor;
    }

    /// Where an uploaded file comes from and under which terms it may be used.
    public static class ProvenanceParameters {

        @SuppressWarnings("NullAway.Init")
        @QueryParam("fileName")
        @NotBlank
        @Size(max = 300)
        public String fileName;

        @SuppressWarnings("NullAway.Init")
        @QueryParam("source")
        @NotBlank
        @Size(max = 2000)
        public String source;

        @SuppressWarnings("NullAway.Init")
        @QueryParam("collectionMethod")
        @NotBlank
        @Size(max = 2000)
        public String collectionMethod;

        @SuppressWarnings("NullAway.Init")
        @QueryParam("licence")
        @NotBlank
        @Size(max = 500)
        public String licence;

        @SuppressWarnings("NullAway.Init")
        @QueryParam("personalData")
        @NotNull
        public Provenance.PersonalData personalData;
    }

    /// How an uploaded file is to be read, where it does not say so itself.
    public static class ReadingParameters {

        /// `comma`, `semicolon`, `tab` or `pipe`.
        @QueryParam("separator")
        @DefaultValue("")
        public String separator = "";

        @QueryParam("decimalComma")
        @DefaultValue("false")
        public boolean decimalComma;

        /// A name such as `latin1`; one that is not Unicode is never guessed.
        @QueryParam("encoding")
        @DefaultValue("")
        public String encoding = "";

        /// Of a workbook; its first one if not said.
        @QueryParam("sheet")
        @DefaultValue("")
        @Size(max = 100)
        public String sheet = "";

        Reading reading() {
            Reading reading = Reading.AS_FOUND.ofSheet(sheet);
            if (!separator.isEmpty()) {
                reading = reading.separatedBy(Separator.named(separator)
                        .orElseThrow(() -> new InvalidField("separator", "is comma, semicolon, tab or pipe")));
            }
            if (!encoding.isEmpty()) {
                reading = reading.encodedAs(Encoding.named(encoding)
                        .orElseThrow(() -> new InvalidField("encoding", "is none that can be read; try latin1")));
            }
            return decimalComma ? reading.withDecimals(DecimalMark.COMMA) : reading;
        }
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readDataset")
    public ProjectDatasetResource.DatasetView read(@PathParam("id") UUID id) {
        return ProjectDatasetResource.DatasetView.of(datasets.dataset(actor.require(), id));
    }

    @GET
    @Path("versions")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listDatasetVersions")
    public List<DatasetVersionView> versions(@PathParam("id") UUID id) {
        return datasets.versions(actor.require(), id).stream()
                .map(DatasetVersionView::of)
                .toList();
    }

    @POST
    @Path("versions")
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({OWNER, DEVELOPER})
    @Operation(operationId = "uploadDatasetVersion")
    @APIResponseSchema(value = DatasetVersionView.class, responseCode = "201")
    public Response upload(
            @PathParam("id") UUID id,
            @Valid @BeanParam ProvenanceParameters about,
            @Valid @BeanParam ReadingParameters reading,
            @NotNull InputStream content)
            throws IOException {
        var provenance = new Provenance(about.source, about.collectionMethod, about.licence, about.personalData);
        var arrival = new Arrival(about.fileName, reading.reading(), provenance);
        DatasetVersion version = datasets.upload(actor.require(), id, arrival, content);
        return Response.created(URI.create("datasets/" + id + "/versions"))
                .entity(DatasetVersionView.of(version))
                .build();
    }
}
