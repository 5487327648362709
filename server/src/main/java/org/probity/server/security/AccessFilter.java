package org.probity.server.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;

/// Refuses a call before its method runs: cross-site, anonymous, or without one of the roles the method names.
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @SuppressWarnings("NullAway.Init")
    @Context
    ResourceInfo resource;

    @SuppressWarnings("NullAway.Init")
    @Context
    HttpServletRequest servletRequest;

    @SuppressWarnings("NullAway.Init")
    @Inject
    Bearers bearers;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            Actor bearer = bearers.bearer(authorization.substring(BEARER.length()))
                    .orElseThrow(
                            () -> new Refusal(ProblemCode.SIGN_IN_NEEDED, "The token is unknown, expired or revoked."));
            SignIn.bear(servletRequest, bearer);
        } else if (!SAFE.contains(request.getMethod())) {
            // A browser never adds a bearer token by itself, so only calls without one can be forged by a page.
            refuseCrossSite(request);
        }
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Actor actor = SignIn.actorOf(servletRequest)
                .orElseThrow(() -> new Refusal(ProblemCode.SIGN_IN_NEEDED, "Sign in to use this address."));
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed == null || Arrays.stream(allowed.value()).noneMatch(actor::has)) {
            throw new Refusal(ProblemCode.NOT_ALLOWED, "This needs the role %s.".formatted(names(allowed)));
        }
    }

    private static String names(@Nullable RolesAllowed allowed) {
        return allowed == null ? "of nobody" : String.join(" or ", allowed.value());
    }

    /// A page of another site can send the cookie, but neither the header nor a same-origin mark.
    private static void refuseCrossSite(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign || !"probity".equals(request.getHeaderString("X-Requested-With"))) {
            throw new Refusal(ProblemCode.CROSS_SITE, "Send the header X-Requested-With: probity from this site.");
        }
    }
}
