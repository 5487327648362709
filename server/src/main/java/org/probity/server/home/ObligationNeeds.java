package org.probity.server.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.probity.registry.AiSystem;
import org.probity.registry.obligation.Evidence;
import org.probity.registry.obligation.ObligationStatus;
import org.probity.registry.obligation.TrackedObligation;
import org.probity.server.aiact.AiAct;
import org.probity.server.home.HomeView.Need;
import org.probity.server.home.HomeView.NeedGroup;
import org.probity.server.home.HomeView.NeedKind;
import org.probity.server.security.Actor;
import org.probity.server.security.Roles;

/// The reminders of obligations: first whoever is in charge, then the owner, then the board.
@ApplicationScoped
public class ObligationNeeds {

    private static final int SHOWN = 5;

    /// So long before the due day whoever is in charge is reminded.
    private static final int REMINDED = 30;

    /// So long after the due day the owner of the system hears of it, and the board.
    private static final int OWNER_AFTER = 7;

    private static final int BOARD_AFTER = 14;

    private static final String UNFINISHED = """
         from TrackedObligation t join AiSystem s on s.id = t.systemId
         where (t.status in (:unfinished) or (t.status = :waived and t.waivedUntil < :today))\
        """;

    private static final String OVERDUE = UNFINISHED + """
         and t.assignment.dueOn < :today and (t.assignment.accountableId = :person
           or (s.responsibilities.ownerId = :person and t.assignment.dueOn < :owner)
           or (:board = true and t.assignment.dueOn < :escalated))\
        """;

    private static final String DUE = UNFINISHED + """
         and t.assignment.dueOn >= :today and t.assignment.dueOn <= :soon and t.assignment.accountableId = :person\
        """;

    private static final String TO_REVIEW = """
         from Evidence e join TrackedObligation t on t.id = e.obligationId join AiSystem s on s.id = t.systemId
         where e.verdict = :waiting and e.by <> :person and s.responsibilities.validatorId = :person\
        """;

    private final EntityManager entities;
    private final AiAct aiAct;
    private final InstantSource clock;

    @Inject
    public ObligationNeeds(EntityManager entities, AiAct aiAct, InstantSource clock) {
        this.entities = entities;
        this.aiAct = aiAct;
        this.clock = clock;
    }

    /// An obligation with the system that it binds.
    public record Bound(TrackedObligation obligation, AiSystem system) {}

    /// Evidence with the obligation that it is for, and the system.
    public record Given(Evidence evidence, TrackedObligation obligation, AiSystem system) {}

    NeedGroup overdue(Actor actor) {
        List<Bound> found = overdue("select t, s" + OVERDUE + " order by t.assignment.dueOn", Bound.class, actor)
                .setMaxResults(SHOWN)
                .getResultList();
        long total = overdue("select count(t)" + OVERDUE, Long.class, actor).getSingleResult();
        return new NeedGroup(
                NeedKind.OBLIGATION_OVERDUE,
                total,
                found.stream().map(one -> need(one, "was due on")).toList());
    }

    private <T> TypedQuery<T> overdue(String query, Class<T> type, Actor actor) {
        return unfinished(query, type, actor)
                .setParameter("owner", today().minusDays(OWNER_AFTER))
                .setParameter("escalated", today().minusDays(BOARD_AFTER))
                .setParameter("board", actor.has(Roles.BOARD));
    }

    NeedGroup due(Actor actor) {
        List<Bound> found = due("select t, s" + DUE + " order by t.assignment.dueOn", Bound.class, actor)
                .setMaxResults(SHOWN)
                .getResultList();
        long total = due("select count(t)" + DUE, Long.class, actor).getSingleResult();
        return new NeedGroup(
                NeedKind.OBLIGATION_DUE,
                total,
                found.stream().map(one -> need(one, "is due on")).toList());
    }

    private <T> TypedQuery<T> due(String query, Class<T> type, Actor actor) {
        return unfinished(query, type, actor).setParameter("soon", today().plusDays(REMINDED));
    }

    private <T> TypedQuery<T> unfinished(String query, Class<T> type, Actor actor) {
        return entities.createQuery(query, type)
                .setParameter("person", actor.personId())
                .setParameter("today", today())
                .setParameter("waived", ObligationStatus.WAIVED)
                .setParameter(
                        "unfinished",
                        List.of(ObligationStatus.OPEN, ObligationStatus.IN_PROGRESS, ObligationStatus.EVIDENCE_GIVEN));
    }

    private Need need(Bound one, String when) {
        LocalDate due = one.obligation().assignment().dueOn();
        return new Need(
                one.system().id(),
                one.system().name(),
                one.obligation().id(),
                "%s %s %s.".formatted(title(one.obligation()), when, due),
                due.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    NeedGroup toReview(Actor actor) {
        List<Given> found = toReview("select e, t, s" + TO_REVIEW + " order by e.at", Given.class, actor)
                .setMaxResults(SHOWN)
                .getResultList();
        long total = toReview("select count(e)" + TO_REVIEW, Long.class, actor).getSingleResult();
        return new NeedGroup(
                NeedKind.EVIDENCE_TO_REVIEW,
                total,
                found.stream()
                        .map(one -> new Need(
                                one.system().id(),
                                one.system().name(),
                                one.evidence().id(),
                                "“%s” was handed in for: %s."
                                        .formatted(one.evidence().exhibit().title(), title(one.obligation())),
                                one.evidence().at()))
                        .toList());
    }

    private <T> TypedQuery<T> toReview(String query, Class<T> type, Actor actor) {
        return entities.createQuery(query, type)
                .setParameter("person", actor.personId())
                .setParameter("waiting", Evidence.Verdict.WAITING);
    }

    private String title(TrackedObligation obligation) {
        return aiAct.classifier().dutyTitle(obligation.dutyId()).orElse(obligation.dutyId());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
