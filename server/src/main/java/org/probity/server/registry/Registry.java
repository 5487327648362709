package org.probity.server.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.AiSystem;
import org.probity.registry.EditableRecord;
import org.probity.registry.InvalidField;
import org.probity.registry.Project;
import org.probity.registry.SystemDescription;
import org.probity.registry.people.Person;
import org.probity.server.http.EditedVersion;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.security.Actor;

/// Projects, AI systems and people as one actor may see and change them.
///
/// Every read takes the actor, so a query without a scope cannot be written here by mistake.
@ApplicationScoped
public class Registry {

    /// Whether `:person` sees the project `p`: as its owner, as somebody who answers for a system in it, or with
    /// `:all`.
    static final String VISIBLE = """
        (:all = true or p.ownerId = :person or p.id in (select m.projectId from AiSystem m where
          m.responsibilities.ownerId = :person or m.responsibilities.developerId = :person
          or m.responsibilities.validatorId = :person))\
        """;

    private final EntityManager entities;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Registry(EntityManager entities, AuditedTransaction transaction, Ids ids, InstantSource clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Project> projects(Actor actor) {
        return entities.createQuery(
                        "select p from Project p where " + VISIBLE + " order by lower(p.name)", Project.class)
                .setParameter("all", actor.seesEverything())
                .setParameter("person", actor.personId())
                .getResultList();
    }

    public Project project(Actor actor, UUID id) {
        return entities
                .createQuery("select p from Project p where p.id = :id and " + VISIBLE, Project.class)
                .setParameter("id", id)
                .setParameter("all", actor.seesEverything())
                .setParameter("person", actor.personId())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("project"));
    }

    public AiSystem system(Actor actor, UUID id) {
        return entities
                .createQuery(
                        "select s from AiSystem s join Project p on p.id = s.projectId where s.id = :id and " + VISIBLE,
                        AiSystem.class)
                .setParameter("id", id)
                .setParameter("all", actor.seesEverything())
                .setParameter("person", actor.personId())
                .getResultList()
                .stream()
                .filter(system -> actor.reaches(system.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("AI system"));
    }

    public List<Person> people() {
        return entities.createQuery("select p from Person p order by lower(p.displayName)", Person.class)
                .getResultList();
    }

    public Project registerProject(Actor actor, String name, String description) {
        return transaction.run(actor, trail -> {
            var project = new Project(ids.next(), name, description, actor.personId(), clock.instant());
            entities.persist(project);
            entities.flush();
            trail.append(new Event("project.registered", "Project", project.id(), state(project), ""));
            return project;
        });
    }

    public Project describeProject(Actor actor, UUID id, @Nullable String ifMatch, String name, String description) {
        return transaction.run(actor, trail -> {
            Project project = locked(project(actor, id), ifMatch);
            project.describe(name, description);
            entities.flush();
            trail.append(new Event("project.described", "Project", project.id(), state(project), ""));
            return project;
        });
    }

    public AiSystem registerSystem(Actor actor, UUID projectId, SystemDescription description) {
        return transaction.run(actor, trail -> {
            requirePeople(description);
            var system = new AiSystem(ids.next(), project(actor, projectId).id(), description, clock.instant());
            entities.persist(system);
            entities.flush();
            trail.append(new Event("system.registered", "AiSystem", system.id(), state(system), ""));
            return system;
        });
    }

    public AiSystem describeSystem(Actor actor, UUID id, @Nullable String ifMatch, SystemDescription description) {
        return transaction.run(actor, trail -> {
            AiSystem system = locked(system(actor, id), ifMatch);
            requirePeople(description);
            system.describe(description, clock.instant());
            entities.flush();
            trail.append(new Event("system.described", "AiSystem", system.id(), state(system), ""));
            return system;
        });
    }

    private <T extends EditableRecord> T locked(T record, @Nullable String ifMatch) {
        EditedVersion.require(ifMatch, record);
        entities.lock(record, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return record;
    }

    private void requirePeople(SystemDescription description) {
        requirePerson("ownerId", description.responsibilities().ownerId());
        requirePerson("developerId", description.responsibilities().developerId());
        requirePerson("validatorId", description.responsibilities().validatorId());
    }

    private void requirePerson(String field, UUID id) {
        Person person = entities.find(Person.class, id);
        if (person == null || !person.active()) {
            throw new InvalidField(field, "names nobody who is known and active");
        }
    }

    private static Map<String, ?> state(Project project) {
        return Map.of("name", project.name(), "description", project.description(), "owner", project.ownerId());
    }

    private static Map<String, ?> state(AiSystem system) {
        return Map.of(
                "name", system.name(),
                "purpose", system.intendedPurpose(),
                "organisationRole", system.organisationRole(),
                "responsibilities", system.responsibilities());
    }
}
