package org.probity.server.audit;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.server.registry.Registry;
import org.probity.server.security.CurrentActor;

/// What the log says about one system, for everybody who may see the system.
@RequestScoped
@Path("systems/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
public class SystemHistoryResource {

    private final Registry registry;
    private final AuditEntries entries;
    private final CurrentActor actor;

    @Inject
    public SystemHistoryResource(Registry registry, AuditEntries entries, CurrentActor actor) {
        this.registry = registry;
        this.entries = entries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readSystemHistory")
    public List<AuditEntryView> read(
            @PathParam("id") UUID systemId, @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit)
            throws SQLException {
        return entries.about(registry.system(actor.require(), systemId).id(), limit);
    }
}
