package org.probity.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/// Gives each request an id that answers, problems, log lines and audit entries share.
@Provider
@PreMatching
public class RequestId implements ContainerRequestFilter, ContainerResponseFilter {

    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "start");

    public static String current() {
        return CURRENT.get();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        CURRENT.set(UUID.randomUUID().toString());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Request-Id", CURRENT.get());
        CURRENT.remove();
    }
}
