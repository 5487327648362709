package org.probity.server.aiact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.registry.AiSystem;
import org.probity.registry.InvalidField;
import org.probity.registry.aiact.GivenAnswer;
import org.probity.registry.aiact.Said;
import org.probity.server.http.Json;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// The questionnaires of systems as people leave them and come back to them.
@ApplicationScoped
public class GivenAnswers {

    private final EntityManager entities;
    private final Registry registry;
    private final AiAct aiAct;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public GivenAnswers(
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

    /// One question as somebody leaves it.
    ///
    /// @param seen the version that they saw; empty if nobody had said anything
    public record Left(String fact, Said.State state, List<String> values, String comment, Optional<Integer> seen) {

        public Left {
            values = List.copyOf(values);
            if (state != Said.State.ANSWERED && !values.isEmpty()) {
                throw new InvalidField("answers." + fact + ".values", "must be empty unless the question is answered");
            }
        }

        private Said said() {
            return new Said(state, Json.text(values), comment.strip());
        }
    }

    /// What was said about a system so far, by question.
    public List<GivenAnswer> of(Actor actor, UUID systemId) {
        return all(registry.system(actor, systemId).id());
    }

    /// Keeps what somebody leaves, all of it or nothing, with one entry in the log.
    ///
    /// @throws Refusal if a question or value is unknown, or somebody else has answered one of them meanwhile
    public List<GivenAnswer> keep(Actor actor, UUID systemId, List<Left> left) {
        AiSystem system = registry.system(actor, systemId);
        requireKnown(left);
        return transaction.run(actor, trail -> {
            Map<String, GivenAnswer> before =
                    all(system.id()).stream().collect(Collectors.toMap(GivenAnswer::fact, answer -> answer));
            Map<String, String> said = new TreeMap<>();
            for (Left one : left) {
                var turn = new GivenAnswer.Turn(one.said(), actor.personId(), clock.instant());
                say(system, one, turn, Optional.ofNullable(before.get(one.fact())));
                said.put(one.fact(), one.state() + " " + String.join(",", one.values()));
            }
            entities.flush();
            trail.append(new Event("answers.saved", "AiSystem", system.id(), said, ""));
            return all(system.id());
        });
    }

    private void say(AiSystem system, Left one, GivenAnswer.Turn turn, Optional<GivenAnswer> before) {
        if (!before.map(GivenAnswer::version).equals(one.seen())) {
            throw new Refusal(
                    ProblemCode.STALE, "Somebody else has answered '%s' since you read it.".formatted(one.fact()));
        }
        before.ifPresentOrElse(
                answer -> answer.say(turn),
                () -> entities.persist(new GivenAnswer(ids.next(), system.id(), one.fact(), turn)));
    }

    /// The classifier knows which questions and values there are, and names the nearest of those that it does not.
    private void requireKnown(List<Left> left) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Left one : left) {
            if (answers.put(one.fact(), one.values()) != null) {
                throw new InvalidField("answers", "names %s twice".formatted(one.fact()));
            }
        }
        aiAct.preview(answers);
    }

    private List<GivenAnswer> all(UUID system) {
        return entities.createQuery(
                        "select g from GivenAnswer g where g.systemId = :system order by g.fact", GivenAnswer.class)
                .setParameter("system", system)
                .getResultList();
    }
}
