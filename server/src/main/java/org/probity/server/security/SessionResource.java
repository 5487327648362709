package org.probity.server.security;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;
import org.probity.server.security.Accounts.Attempt;

/// The browser's session: begin it, ask whose it is, end it.
@RequestScoped
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final Accounts accounts;
    private final HttpServletRequest request;

    @Inject
    public SessionResource(Accounts accounts, HttpServletRequest request) {
        this.accounts = accounts;
        this.request = request;
    }

    /// Name and password of an embedded account.
    public record SignInRequest(
            @NotBlank @Size(max = 200) String username,
            @NotNull @Size(min = 1, max = 1000) String password) {}

    /// The person who is signed in, and their roles.
    public record SessionView(
            @NotNull UUID personId,
            @NotNull String displayName,
            @NotNull List<String> roles) {

        static SessionView of(Actor actor) {
            return new SessionView(
                    actor.personId(),
                    actor.displayName(),
                    actor.roles().stream().sorted().toList());
        }
    }

    @POST
    @PermitAll
    public SessionView begin(@Valid @NotNull SignInRequest credentials) throws SQLException {
        return switch (accounts.signIn(
                credentials.username(), credentials.password().toCharArray())) {
            case Attempt.SignedIn(Actor actor) -> {
                SignIn.begin(request, actor);
                yield SessionView.of(actor);
            }
            case Attempt.Refused() ->
                throw new Refusal(ProblemCode.SIGN_IN_FAILED, "No account has this name and password.");
            case Attempt.Blocked(var until) ->
                throw new Refusal(ProblemCode.SIGN_IN_BLOCKED, "Try again after %s.".formatted(until));
        };
    }

    @GET
    @PermitAll
    public SessionView current() {
        return SignIn.actorOf(request)
                .map(SessionView::of)
                .orElseThrow(() -> new Refusal(ProblemCode.SIGN_IN_NEEDED, "Nobody is signed in."));
    }

    @DELETE
    @PermitAll
    public void end() {
        SignIn.end(request);
    }
}
