package org.probity.server.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.probity.registry.people.Person;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.security.Accounts;
import org.probity.server.security.Actor;
import org.probity.server.security.Roles;

/// One account for each role on the first start of a demonstration, each password being the user name and `-demo-2026`.
@ApplicationScoped
public class DemoPeople {

    private static final System.Logger LOG = System.getLogger(DemoPeople.class.getName());
    private static final Actor START = new Actor(new java.util.UUID(0, 0), "probity", "start", "Start", Set.of());

    private static final List<DemoPerson> PEOPLE = List.of(
            new DemoPerson("olivia", "Olivia Okafor", Roles.OWNER),
            new DemoPerson("david", "David Dahl", Roles.DEVELOPER),
            new DemoPerson("vera", "Vera Vogel", Roles.VALIDATOR),
            new DemoPerson("boris", "Boris Beck", Roles.BOARD),
            new DemoPerson("ada", "Ada Amari", Roles.AUDITOR),
            new DemoPerson("alex", "Alex Adler", Roles.ADMINISTRATOR));

    private record DemoPerson(String username, String displayName, String role) {}

    private final EntityManager entities;
    private final AuditedTransaction transaction;
    private final Accounts accounts;
    private final Ids ids;
    private final boolean wanted;

    @Inject
    public DemoPeople(
            EntityManager entities,
            AuditedTransaction transaction,
            Accounts accounts,
            Ids ids,
            @ConfigProperty(name = "probity.demo", defaultValue = "true") boolean wanted) {
        this.entities = entities;
        this.transaction = transaction;
        this.accounts = accounts;
        this.ids = ids;
        this.wanted = wanted;
    }

    static Optional<String> roleOf(String username) {
        return PEOPLE.stream()
                .filter(person -> person.username().equals(username))
                .map(DemoPerson::role)
                .findFirst();
    }

    void load(@Observes @Priority(100) Startup start) {
        if (!wanted) {
            return;
        }
        long known = entities.createQuery("select count(p) from Person p", Long.class)
                .getSingleResult();
        if (known == 0) {
            PEOPLE.forEach(this::admit);
            LOG.log(System.Logger.Level.INFO, "Demo accounts were opened: {0}", PEOPLE.size());
        }
    }

    /// Returns the lines that tell a newcomer who may sign in; none if demo people were not wanted.
    public List<String> signIns() {
        return wanted
                ? PEOPLE.stream()
                        .map(one -> "  %-8s %-18s %s"
                                .formatted(
                                        one.username(),
                                        one.username() + "-demo-2026",
                                        one.role().toLowerCase(Locale.ROOT)))
                        .toList()
                : List.of();
    }

    private void admit(DemoPerson one) {
        transaction.run(START, trail -> {
            var person = new Person(ids.next(), "probity", one.username(), one.displayName());
            entities.persist(person);
            entities.flush();
            try {
                accounts.open(one.username(), one.username() + "-demo-2026", person.id(), Set.of(one.role()));
            } catch (SQLException failure) {
                throw new IllegalStateException("the demo account could not be opened", failure);
            }
            trail.append(new Event("person.admitted", "Person", person.id(), Map.of("role", one.role()), ""));
            return person;
        });
    }
}
