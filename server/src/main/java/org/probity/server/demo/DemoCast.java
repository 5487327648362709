package org.probity.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.probity.registry.people.Person;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;
import org.probity.server.security.Roles;

/// The people of the demonstration as actors, so that each of its steps is done by whoever may do it.
@ApplicationScoped
public class DemoCast {

    private final Registry registry;

    @Inject
    public DemoCast(Registry registry) {
        this.registry = registry;
    }

    /// Whether the people of the demonstration are here.
    boolean present() {
        return person("olivia").isPresent();
    }

    Actor owner() {
        return actor("olivia");
    }

    Actor developer() {
        return actor("david");
    }

    Actor actor(String username) {
        Person person = person(username).orElseThrow(() -> new IllegalStateException("the demo has no " + username));
        String role = DemoPeople.roleOf(username).orElse(Roles.OWNER);
        return new Actor(person.id(), person.issuer(), person.subject(), person.displayName(), Set.of(role));
    }

    private Optional<Person> person(String username) {
        return registry.people().stream()
                .filter(person -> person.subject().equals(username))
                .findFirst();
    }
}
