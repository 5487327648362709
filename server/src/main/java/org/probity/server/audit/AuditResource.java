package org.probity.server.audit;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.auditlog.AuditVerifier.Outcome;
import org.probity.server.http.Refusal;

/// The audit log: its entries, and whether it is whole.
@RequestScoped
@Path("audit-log")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditEntries entries;
    private final Checkpoints checkpoints;
    private final CheckpointKeys keys;

    @Inject
    public AuditResource(AuditEntries entries, Checkpoints checkpoints, CheckpointKeys keys) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /// Whether the log is whole; if not, the first wrong entry and why.
    public record VerificationView(
            @NotNull boolean whole, @NotNull long size, Optional<String> root, Optional<String> reason) {}

    @GET
    @Path("entries")
    @RolesAllowed({BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listAuditEntries")
    public List<AuditEntryView> list(
            @QueryParam("before") @DefaultValue("9223372036854775807") @Min(0) long before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("action") @DefaultValue("") @Size(max = 100) String action,
            @QueryParam("type") @DefaultValue("") @Size(max = 100) String type,
            @QueryParam("subject") @DefaultValue("") @Size(max = 200) String subject)
            throws SQLException {
        return entries.newest(new AuditEntries.Wanted(before, limit, action, type, subject));
    }

    /// What the log can be filtered by.
    @GET
    @Path("kinds")
    @RolesAllowed({BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listAuditKinds")
    public List<AuditEntries.Kind> kinds() throws SQLException {
        return entries.kinds();
    }

    @GET
    @Path("verification")
    @RolesAllowed({BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "verifyAuditLog")
    public VerificationView verify() throws SQLException {
        return switch (entries.verify()) {
            case Outcome.Verified(var size, var root) ->
                new VerificationView(true, size, Optional.of(root.hex()), Optional.empty());
            case Outcome.Broken(var index, var reason) ->
                new VerificationView(false, index, Optional.empty(), Optional.of(reason));
        };
    }

    /// The whole log as lines of canonical JSON, for a verification that does not need this server.
    @GET
    @Path("export")
    @Produces("application/jsonl")
    @RolesAllowed({BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "exportAuditLog")
    public StreamingOutput export() {
        return body -> {
            try (var writer = new OutputStreamWriter(body, StandardCharsets.UTF_8)) {
                entries.export(writer);
            } catch (SQLException failure) {
                throw new IOException("the log could not be read", failure);
            }
        };
    }

    /// A signed note over the log as it is now, to be kept where this server cannot reach it.
    @GET
    @Path("checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readCheckpoint")
    public String checkpoint() throws SQLException, IOException, GeneralSecurityException {
        return checkpoints.sign().orElseThrow(() -> Refusal.notFound("checkpoint"));
    }

    /// The public key of the checkpoints, X.509 in Base64.
    @GET
    @Path("key")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readCheckpointKey")
    public String key() throws IOException, GeneralSecurityException {
        return Base64.getEncoder().encodeToString(keys.pair().getPublic().getEncoded()) + "\n";
    }
}
