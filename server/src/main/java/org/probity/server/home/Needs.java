package org.probity.server.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.probity.registry.AiSystem;
import org.probity.registry.ApprovalState;
import org.probity.registry.decision.Bench;
import org.probity.registry.decision.DecisionRequest;
import org.probity.registry.decision.DecisionRequest.DecisionState;
import org.probity.registry.model.Alert;
import org.probity.registry.model.ModelVersion;
import org.probity.server.home.HomeView.Need;
import org.probity.server.home.HomeView.NeedGroup;
import org.probity.server.home.HomeView.NeedKind;
import org.probity.server.security.Actor;
import org.probity.server.security.Roles;

/// Finds what waits for one person: only what they can do something about, and why it is theirs.
@ApplicationScoped
public class Needs {

    private static final int SHOWN = 5;

    private static final String ALERTS = """
         from Alert a join Deployment d on d.id = a.deploymentId join ModelVersion v on v.id = d.modelVersionId
         join Model m on m.id = v.modelId join AiSystem s on s.id = m.systemId
         where a.clearedWindow is null and (:all = true or s.responsibilities.ownerId = :person
           or s.responsibilities.developerId = :person or s.responsibilities.validatorId = :person)\
        """;

    private static final String UNSEALED = """
         from ModelVersion v join Model m on m.id = v.modelId join AiSystem s on s.id = m.systemId
         where s.responsibilities.validatorId = :person and not exists
           (select 1 from CriteriaSet c where c.modelVersionId = v.id and c.seal.digest is not null)\
        """;

    private static final String OWN = " from AiSystem s where s.responsibilities.ownerId = :person and ";

    private final EntityManager entities;
    private final ObligationNeeds obligations;

    @Inject
    public Needs(EntityManager entities, ObligationNeeds obligations) {
        this.entities = entities;
        this.obligations = obligations;
    }

    /// An open request with the system it is about.
    public record OpenRequest(DecisionRequest request, AiSystem system) {}

    /// An open alert with the system it is about.
    public record OpenAlert(Alert alert, AiSystem system) {}

    /// A version whose criteria are open, with its system.
    public record Unsealed(ModelVersion version, AiSystem system) {}

    /// Returns every kind of which something waits for the actor, the gravest first.
    public List<NeedGroup> of(Actor actor) {
        return Stream.of(
                        votes(actor),
                        alerts(actor),
                        obligations.overdue(actor),
                        obligations.toReview(actor),
                        fallen(actor),
                        unclassified(actor),
                        unsealed(actor),
                        obligations.due(actor))
                .filter(group -> group.total() > 0)
                .toList();
    }

    public long openAlerts(Actor actor) {
        return bind(entities.createQuery("select count(a)" + ALERTS, Long.class), actor)
                .setParameter("all", actor.seesEverything())
                .getSingleResult();
    }

    private NeedGroup votes(Actor actor) {
        boolean board = actor.has(Roles.BOARD);
        if (!board && !actor.has(Roles.VALIDATOR)) {
            return group(NeedKind.VOTE, 0, List.of(), this::vote);
        }
        List<OpenRequest> waiting = bind(entities.createQuery("""
            select d, s from DecisionRequest d join AiSystem s on s.id = d.systemId
            where d.state = :open and (:board = true or s.responsibilities.validatorId = :person)
            order by d.requestedAt
            """, OpenRequest.class), actor)
                .setParameter("open", DecisionState.OPEN)
                .setParameter("board", board)
                .getResultList()
                .stream()
                .filter(one -> mayVote(actor, one))
                .toList();
        return group(NeedKind.VOTE, waiting.size(), waiting, this::vote);
    }

    /// The board's second voice is welcome but not needed, so it is not asked for.
    private static boolean mayVote(Actor actor, OpenRequest one) {
        Bench bench = actor.has(Roles.BOARD) ? Bench.BOARD : Bench.VALIDATOR;
        return one.request()
                        .obstacle(actor.personId(), one.system().responsibilities())
                        .isEmpty()
                && one.request().votes().stream().noneMatch(vote -> vote.bench() == bench);
    }

    private Need vote(OpenRequest one) {
        int votes = one.request().votes().size();
        String why = votes == 0
                ? "Nobody has voted yet; it needs the validator and the board."
                : "The other side has approved; your vote decides.";
        return need(one.system(), one.request().id(), why, one.request().requestedAt());
    }

    private NeedGroup alerts(Actor actor) {
        List<OpenAlert> open = bind(
                        entities.createQuery("select a, s" + ALERTS + " order by a.raisedAt", OpenAlert.class), actor)
                .setParameter("all", actor.seesEverything())
                .setMaxResults(SHOWN)
                .getResultList();
        return group(
                NeedKind.OPEN_ALERT,
                openAlerts(actor),
                open,
                one -> need(
                        one.system(),
                        one.alert().deploymentId(),
                        "%s went beyond its limit.".formatted(one.alert().measure()),
                        one.alert().raised().at()));
    }

    private NeedGroup fallen(Actor actor) {
        String fallen = OWN + "s.approval in (:rejected, :stale)";
        List<AiSystem> systems = bind(
                        entities.createQuery("select s" + fallen + " order by s.updatedAt", AiSystem.class), actor)
                .setParameter("rejected", ApprovalState.REJECTED)
                .setParameter("stale", ApprovalState.STALE)
                .getResultList();
        return group(
                NeedKind.DECISION_FELL,
                systems.size(),
                systems,
                system -> need(
                        system,
                        system.id(),
                        system.approval() == ApprovalState.STALE
                                ? "What the request rested on has changed; request approval again."
                                : "The request was rejected; see the reason before you request again.",
                        system.updatedAt()));
    }

    private NeedGroup unclassified(Actor actor) {
        String where = OWN + "s.tier is null";
        List<AiSystem> systems = bind(
                        entities.createQuery("select s" + where + " order by s.createdAt", AiSystem.class), actor)
                .setMaxResults(SHOWN)
                .getResultList();
        long total = bind(entities.createQuery("select count(s)" + where, Long.class), actor)
                .getSingleResult();
        return group(
                NeedKind.NOT_CLASSIFIED,
                total,
                systems,
                system -> need(
                        system,
                        system.id(),
                        "You answer for it, and its tier under the AI Act is not known.",
                        system.createdAt()));
    }

    private NeedGroup unsealed(Actor actor) {
        List<Unsealed> versions = bind(
                        entities.createQuery("select v, s" + UNSEALED + " order by v.registeredAt", Unsealed.class),
                        actor)
                .setMaxResults(SHOWN)
                .getResultList();
        long total = bind(entities.createQuery("select count(v)" + UNSEALED, Long.class), actor)
                .getSingleResult();
        return group(
                NeedKind.CRITERIA_NOT_SEALED,
                total,
                versions,
                one -> need(
                        one.system(),
                        one.version().id(),
                        "Version %s has no sealed criteria; results before the seal are exploratory."
                                .formatted(one.version().artifact().label()),
                        one.version().registeredAt()));
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Actor actor) {
        return query.setParameter("person", actor.personId());
    }

    private static <T> NeedGroup group(NeedKind kind, long total, List<T> found, Function<T, Need> need) {
        return new NeedGroup(kind, total, found.stream().limit(SHOWN).map(need).toList());
    }

    private static Need need(AiSystem system, UUID subject, String why, Instant since) {
        return new Need(system.id(), system.name(), subject, why, since);
    }
}
