package org.probity.server.connection;

import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.probity.bias.engine.JdbcCatalog;
import org.probity.bias.engine.JdbcCells;
import org.probity.bias.engine.TableName;
import org.probity.registry.data.DatabaseConnection;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;

/// What whoever asks for an analysis may choose instead of a dataset: registered databases, their tables and columns.
@RequestScoped
@Path("table-sources")
@Produces(MediaType.APPLICATION_JSON)
public class TableSourceResource {

    private final Connections connections;
    private final Databases databases;

    @Inject
    public TableSourceResource(Connections connections, Databases databases) {
        this.connections = connections;
        this.databases = databases;
    }

    /// A registered database by its name, with neither its address nor its user.
    public record TableSourceView(
            @NotNull String name, @NotNull String title) {}

    /// The tables of a database that may be seen.
    ///
    /// @param more whether there are tables beyond these
    public record SourceTablesView(
            @NotNull List<String> tables, @NotNull boolean more) {}

    /// A table with its columns, in their order.
    public record SourceTableView(
            @NotNull String table, @NotNull List<String> columns) {}

    @GET
    @RolesAllowed({DEVELOPER, VALIDATOR})
    @Operation(operationId = "listTableSources")
    public List<TableSourceView> list() {
        return connections.all().stream()
                .map(one ->
                        new TableSourceView(one.name(), one.details().dialect().title()))
                .toList();
    }

    @GET
    @Path("{name}/tables")
    @RolesAllowed({DEVELOPER, VALIDATOR})
    @Operation(operationId = "listTables")
    public SourceTablesView tables(@PathParam("name") String name) {
        try {
            JdbcCatalog catalog = databases.catalog(known(name));
            return new SourceTablesView(
                    catalog.tables().stream().map(TableName::toString).toList(), catalog.more());
        } catch (Databases.Unreachable failure) {
            throw away(failure);
        }
    }

    @GET
    @Path("{name}/table")
    @RolesAllowed({DEVELOPER, VALIDATOR})
    @Operation(operationId = "readTable")
    public SourceTableView table(@PathParam("name") String name, @Nullable @QueryParam("table") String table) {
        try {
            JdbcCells found = databases.table(
                    known(name).name(), Optional.ofNullable(table).orElse(""));
            return new SourceTableView(found.table().toString(), found.header());
        } catch (Databases.Unreachable failure) {
            throw away(failure);
        }
    }

    private DatabaseConnection known(String name) {
        return connections.named(name).orElseThrow(() -> Refusal.notFound("connection"));
    }

    private static Refusal away(Databases.Unreachable failure) {
        return new Refusal(ProblemCode.UNAVAILABLE, failure.explanation());
    }
}
