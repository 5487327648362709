package org.probity.server.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;

/// The person behind the present request.
@RequestScoped
public class CurrentActor {

    private final HttpServletRequest request;

    @Inject
    public CurrentActor(HttpServletRequest request) {
        this.request = request;
    }

    /// @return never nobody: an anonymous request is refused
    @SuppressWarnings("MissingSummary")
    public Actor require() {
        return SignIn.actorOf(request)
                .orElseThrow(() -> new Refusal(ProblemCode.SIGN_IN_NEEDED, "Sign in to use this address."));
    }
}
