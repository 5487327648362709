package org.probity.server.token;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;
import org.probity.server.security.CurrentActor;
import org.probity.server.token.ApiTokens.ApiToken;

/// The API tokens by which pipelines speak for one system.
@RequestScoped
@Path("systems/{id}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {

    private final Registry registry;
    private final ApiTokens tokens;
    private final CurrentActor actor;

    @Inject
    public TokenResource(Registry registry, ApiTokens tokens, CurrentActor actor) {
        this.registry = registry;
        this.tokens = tokens;
        this.actor = actor;
    }

    /// What a token is for and how many days it lives.
    public record TokenRequest(
            @NotBlank @Size(max = 200) String name,
            @Min(1) @Max(366) int days) {}

    /// A token without its secret.
    public record TokenView(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull UUID createdBy,
            @NotNull Instant createdAt,
            @NotNull Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.createdBy(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    /// A fresh token with its secret, which is shown this once.
    public record IssuedTokenView(
            @NotNull TokenView token, @NotNull String secret) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, ADMINISTRATOR})
    @Operation(operationId = "listTokens")
    public List<TokenView> list(@PathParam("id") UUID systemId) throws SQLException {
        return tokens.of(registry.system(actor.require(), systemId).id()).stream()
                .map(TokenView::of)
                .toList();
    }

    @POST
    @RolesAllowed({OWNER, DEVELOPER})
    @Operation(operationId = "issueToken")
    @APIResponseSchema(value = IssuedTokenView.class, responseCode = "201")
    public Response issue(@PathParam("id") UUID systemId, @Valid @NotNull TokenRequest request) {
        Actor person = actor.require();
        UUID system = registry.system(person, systemId).id();
        ApiTokens.Issued issued = tokens.issue(person, system, request.name(), Duration.ofDays(request.days()));
        return Response.created(URI.create("systems/" + systemId + "/tokens"))
                .entity(new IssuedTokenView(TokenView.of(issued.token()), issued.secret()))
                .build();
    }

    @DELETE
    @Path("{token}")
    @RolesAllowed({OWNER, DEVELOPER, ADMINISTRATOR})
    @Operation(operationId = "revokeToken")
    public void revoke(@PathParam("id") UUID systemId, @PathParam("token") UUID token) {
        Actor person = actor.require();
        tokens.revoke(person, registry.system(person, systemId).id(), token);
    }
}
