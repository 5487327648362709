package org.probity.server.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.aiact.Classification;
import org.probity.aiact.Obligation;
import org.probity.registry.AiSystem;
import org.probity.registry.InvalidField;
import org.probity.registry.obligation.Assignment;
import org.probity.registry.obligation.Evidence;
import org.probity.registry.obligation.TrackedObligation;
import org.probity.registry.people.Person;
import org.probity.server.aiact.AiAct;
import org.probity.server.http.EditedVersion;
import org.probity.server.http.Json;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;
import org.probity.server.security.Roles;

/// What the newest classification of a system obliges to, and the work on it.
@ApplicationScoped
public class Obligations {

    private final EntityManager entities;
    private final Registry registry;
    private final AiAct aiAct;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Obligations(
            EntityManager entities,
            Registry registry,
            AiAct aiAct,
            AuditedTransaction transaction,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.aiAct = aiAct;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// An obligation with the work on it.
    ///
    /// @param owed what the newest classification says of it; empty if that no longer names it
    /// @param work empty while nobody was put in charge
    public record Owed(
            String dutyId, Optional<Obligation> owed, Optional<TrackedObligation> work, List<Evidence> evidence) {

        public Owed {
            evidence = List.copyOf(evidence);
        }
    }

    /// A step that needs no evidence.
    ///
    /// @param until the last day of a waiver
    public record Step(Kind kind, Optional<LocalDate> until, String reason) {

        /// What can be done about an obligation.
        public enum Kind {
            BEGIN,
            WAIVE,
            EXCLUDE,
            REOPEN
        }
    }

    /// Those that bind now in the order of the act, then those that were worked on and bind no longer.
    public List<Owed> of(Actor actor, UUID systemId) {
        UUID system = registry.system(actor, systemId).id();
        Map<String, TrackedObligation> work = new LinkedHashMap<>();
        tracked(system).forEach(one -> work.put(one.dutyId(), one));
        Map<UUID, List<Evidence>> evidence = evidenceOf(system);
        List<Owed> all = new ArrayList<>();
        for (Obligation owed : owed(actor, systemId)) {
            Optional<TrackedObligation> tracked = Optional.ofNullable(work.remove(owed.id()));
            all.add(new Owed(owed.id(), Optional.of(owed), tracked, evidence(tracked, evidence)));
        }
        work.values()
                .forEach(one -> all.add(new Owed(
                        one.dutyId(), Optional.empty(), Optional.of(one), evidence(Optional.of(one), evidence))));
        return List.copyOf(all);
    }

    private static List<Evidence> evidence(Optional<TrackedObligation> work, Map<UUID, List<Evidence>> all) {
        return work.flatMap(one -> Optional.ofNullable(all.get(one.id()))).orElse(List.of());
    }

    /// Puts everybody in charge at once: the owner of the system, until the day on which each obligation bites.
    ///
    /// @return how many were planned that nobody was in charge of before
    public int plan(Actor actor, UUID systemId) {
        AiSystem system = registry.system(actor, systemId);
        List<Obligation> open = of(actor, systemId).stream()
                .filter(one -> one.work().isEmpty())
                .flatMap(one -> one.owed().stream())
                .toList();
        if (open.isEmpty()) {
            return 0;
        }
        return transaction.run(actor, trail -> {
            open.forEach(owed -> assigned(
                    trail,
                    new TrackedObligation(
                            ids.next(),
                            system.id(),
                            owed.id(),
                            new Assignment(system.responsibilities().ownerId(), biting(owed)))));
            return open.size();
        });
    }

    private LocalDate biting(Obligation owed) {
        return owed.dates().isEmpty() ? today() : owed.dates().getFirst().bitesFrom();
    }

    /// Puts somebody in charge, or somebody else, or by another day.
    ///
    /// @param ifMatch the version that was read; not looked at while nobody is in charge
    public TrackedObligation assign(
            Actor actor, UUID systemId, String dutyId, @Nullable String ifMatch, Assignment assignment) {
        Owed found = obligation(actor, systemId, dutyId);
        requirePerson(assignment.accountableId());
        return transaction.run(actor, trail -> {
            if (found.work().isEmpty()) {
                var begun = new TrackedObligation(
                        ids.next(), registry.system(actor, systemId).id(), dutyId, assignment);
                return assigned(trail, begun);
            }
            TrackedObligation work = locked(found.work().get(), ifMatch);
            work.assign(assignment);
            return assigned(trail, work);
        });
    }

    private TrackedObligation assigned(AuditTrail trail, TrackedObligation work) {
        entities.persist(work);
        entities.flush();
        return told(trail, "obligation.assigned", work, "");
    }

    /// Does a step and says so in the log; who is only in charge of the work may begin it, and no more.
    public TrackedObligation step(Actor actor, UUID systemId, String dutyId, @Nullable String ifMatch, Step step) {
        TrackedObligation found = work(actor, systemId, dutyId);
        if (step.kind() != Step.Kind.BEGIN && !actor.has(Roles.OWNER) && !actor.has(Roles.BOARD)) {
            throw new Refusal(
                    ProblemCode.NOT_ALLOWED, "Only the owner or the board sets an obligation aside or opens it again.");
        }
        return transaction.run(actor, trail -> {
            TrackedObligation work = locked(found, ifMatch);
            switch (step.kind()) {
                case BEGIN -> work.begin();
                case WAIVE ->
                    work.waive(
                            step.until().orElseThrow(() -> new InvalidField("until", "must name the last day")),
                            step.reason(),
                            today());
                case EXCLUDE -> work.exclude(step.reason());
                case REOPEN -> work.reopen(step.reason());
            }
            entities.flush();
            return told(trail, action(step.kind()), work, step.reason());
        });
    }

    private static String action(Step.Kind kind) {
        return switch (kind) {
            case BEGIN -> "obligation.begun";
            case WAIVE -> "obligation.waived";
            case EXCLUDE -> "obligation.excluded";
            case REOPEN -> "obligation.reopened";
        };
    }

    private TrackedObligation told(AuditTrail trail, String action, TrackedObligation work, String reason) {
        Map<String, ?> state = Map.of(
                "system",
                work.systemId(),
                "duty",
                work.dutyId(),
                "accountable",
                work.assignment().accountableId(),
                "due",
                work.assignment().dueOn(),
                "status",
                work.status(today()),
                "waivedUntil",
                work.waivedUntil().map(LocalDate::toString).orElse(""));
        trail.append(new Event(action, "TrackedObligation", work.id(), state, reason));
        return work;
    }

    /// The work on an obligation that somebody is in charge of.
    TrackedObligation work(Actor actor, UUID systemId, String dutyId) {
        return obligation(actor, systemId, dutyId)
                .work()
                .orElseThrow(() -> new InvalidField("obligation", "put somebody in charge of it first"));
    }

    private Owed obligation(Actor actor, UUID systemId, String dutyId) {
        return of(actor, systemId).stream()
                .filter(one -> one.dutyId().equals(dutyId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("obligation"));
    }

    /// Today where the clock of the law is read: in UTC, so that nobody's zone moves a due day.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private TrackedObligation locked(TrackedObligation work, @Nullable String ifMatch) {
        TrackedObligation found = entities.find(TrackedObligation.class, work.id());
        EditedVersion.require(ifMatch, found);
        entities.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return found;
    }

    private void requirePerson(UUID id) {
        Person person = entities.find(Person.class, id);
        if (person == null || !person.active()) {
            throw new InvalidField("accountableId", "names nobody who is known and active");
        }
    }

    private List<Obligation> owed(Actor actor, UUID systemId) {
        return aiAct.latest(actor, systemId)
                .map(kept -> Json.read(kept.resultJson(), Classification.class).obligations())
                .orElse(List.of());
    }

    private List<TrackedObligation> tracked(UUID system) {
        return entities.createQuery(
                        "select t from TrackedObligation t where t.systemId = :system order by t.dutyId",
                        TrackedObligation.class)
                .setParameter("system", system)
                .getResultList();
    }

    private Map<UUID, List<Evidence>> evidenceOf(UUID system) {
        return entities.createQuery("""
            select e from Evidence e join TrackedObligation t on t.id = e.obligationId
            where t.systemId = :system order by e.at desc
            """, Evidence.class).setParameter("system", system).getResultList().stream()
                .collect(Collectors.groupingBy(Evidence::obligationId));
    }
}
