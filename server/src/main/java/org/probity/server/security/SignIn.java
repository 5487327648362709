package org.probity.server.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/// Tells the container who is calling, from the browser's session.
///
/// The one place where another way of signing in joins: whatever it is, it ends in the same [Actor].
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    static final String ACTOR = "probity.actor";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Actor> actor = actorOf(request);
        return actor.isPresent()
                ? context.notifyContainerAboutLogin(
                        actor.get().subject(), actor.get().roles())
                : context.doNothing();
    }

    /// Returns whoever signed in on this browser or sent a token, nobody if none did.
    public static Optional<Actor> actorOf(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor bearer) {
            return Optional.of(bearer);
        }
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Actor) session.getAttribute(ACTOR));
    }

    /// Binds a person to a fresh session id, so that an id known before the sign-in is worth nothing after it.
    static void begin(HttpServletRequest request, Actor actor) {
        end(request);
        request.getSession(true).setAttribute(ACTOR, actor);
    }

    /// Binds whoever a token stands for to this one request.
    static void bear(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
