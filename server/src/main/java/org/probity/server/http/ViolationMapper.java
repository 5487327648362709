package org.probity.server.http;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Claims refused values for [ProblemMapper], since the container has a mapper of its own for exactly this type.
@Provider
public class ViolationMapper implements ExceptionMapper<ValidationException> {

    private final ProblemMapper problems = new ProblemMapper();

    @Override
    public Response toResponse(ValidationException invalid) {
        return problems.toResponse(invalid);
    }
}
