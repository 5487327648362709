package org.probity.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.registry.InvalidField;
import org.probity.registry.RuleViolated;
import org.probity.server.http.Problem.FieldError;
import org.probity.server.persistence.AuditLedger;

/// The one place where a failure becomes an answer: problem details with a code, never a stack trace.
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = causes(thrown)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> unknown(thrown));
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem);
        return problem.status() == 503 ? answer.header("Retry-After", "5").build() : answer.build();
    }

    /// Containers wrap what an operation throws in exceptions of their own.
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(10);
    }

    private static Optional<Problem> known(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> problem(refusal.code(), message(refusal), refusal.errors());
            case InvalidField field ->
                problem(
                        ProblemCode.INVALID,
                        field.field() + " " + field.problem(),
                        List.of(new FieldError(field.field(), field.problem())));
            case RuleViolated rule -> problem(ProblemCode.CONFLICT, rule.explanation(), List.of());
            case ConstraintViolationException invalid -> Optional.of(constraint(invalid));
            case JsonProcessingException json -> Optional.of(unreadable(json));
            case OptimisticLockException stale ->
                problem(ProblemCode.STALE, "Someone changed the record while you edited it.", List.of());
            case SQLException refused -> SqlRefusal.of(refused);
            case AuditLedger.LogUnavailable log -> problem(ProblemCode.UNAVAILABLE, message(log), List.of());
            case WebApplicationException web -> Optional.of(web(web));
            default -> Optional.empty();
        };
    }

    private static Problem constraint(ConstraintViolationException invalid) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation ->
                        new FieldError(field(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .toList();
        String detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        return Problem.of(ProblemCode.INVALID, detail, errors);
    }

    /// The path names method and parameter first, of which the caller knows nothing.
    private static String field(String path) {
        String[] parts = path.split("\\.", -1);
        return parts.length <= 2
                ? parts[parts.length - 1]
                : String.join(".", Arrays.asList(parts).subList(2, parts.length));
    }

    private static Problem unreadable(JsonProcessingException json) {
        if (!(json instanceof JsonMappingException mapping)) {
            return Problem.of(ProblemCode.MALFORMED, "The body is not valid JSON.", List.of());
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String why = why(mapping);
        return Problem.of(ProblemCode.MALFORMED, field + " " + why, List.of(new FieldError(field, why)));
    }

    private static String why(JsonMappingException mapping) {
        return switch (mapping) {
            case UnrecognizedPropertyException _ -> "is not a known property";
            case InvalidFormatException text when text.getTargetType() == String.class -> StorableText.RULE;
            default -> "cannot be read as the type it must have";
        };
    }

    private static Problem web(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        ProblemCode code = Arrays.stream(ProblemCode.values())
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemCode.MALFORMED : ProblemCode.FAILED);
        return Problem.of(code, code.title() + ".", List.of());
    }

    private static Problem unknown(Throwable thrown) {
        Problem problem = Problem.of(
                ProblemCode.FAILED,
                "The failure is in the log under the id %s.".formatted(RequestId.current()),
                List.of());
        LOG.log(System.Logger.Level.ERROR, "request " + RequestId.current() + " failed", thrown);
        return problem;
    }

    private static Optional<Problem> problem(ProblemCode code, String detail, List<FieldError> errors) {
        return Optional.of(Problem.of(code, detail, errors));
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
