package org.probity.server.registry;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The people who can be named as answering for something.
@RequestScoped
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

    private final Registry registry;

    @Inject
    public PersonResource(Registry registry) {
        this.registry = registry;
    }

    /// A person by the name that records show.
    public record PersonView(
            @NotNull UUID id,
            @NotNull String displayName,
            @NotNull boolean active) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listPeople")
    public List<PersonView> list() {
        return registry.people().stream()
                .map(person -> new PersonView(person.id(), person.displayName(), person.active()))
                .toList();
    }
}
