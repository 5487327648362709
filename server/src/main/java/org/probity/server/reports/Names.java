package org.probity.server.reports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.registry.people.Person;

/// The names of people by their ids; somebody unknown keeps the id, so that no duty looks vacant.
final class Names {

    private final Map<UUID, String> byId;

    Names(List<Person> people) {
        byId = people.stream().collect(Collectors.toMap(Person::id, Person::displayName));
    }

    String of(UUID person) {
        return byId.getOrDefault(person, person.toString());
    }
}
