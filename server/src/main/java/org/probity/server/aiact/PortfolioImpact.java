package org.probity.server.aiact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.aiact.Classification;
import org.probity.aiact.Facts;
import org.probity.aiact.Impact;
import org.probity.aiact.Impact.Described;
import org.probity.aiact.Layers;
import org.probity.aiact.Reading;
import org.probity.registry.AiSystem;
import org.probity.registry.InvalidField;
import org.probity.registry.aiact.AppliedLaw;
import org.probity.registry.aiact.RuleSetDecision;
import org.probity.server.http.Json;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Portfolio;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// What another reading of the law would change for the systems an actor sees, and the decision to
/// adopt it.
@ApplicationScoped
public class PortfolioImpact {

    private static final String NEWEST = """
        select c.systemId, c.factsJson, c.ruleSet, c.layersOff from ClassificationRecord c
         where not exists (select 1 from ClassificationRecord n
                            where n.systemId = c.systemId and (n.at > c.at or (n.at = c.at and n.id > c.id)))\
        """;

    private final EntityManager entities;
    private final Registry registry;
    private final Portfolio portfolio;
    private final AiAct aiAct;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public PortfolioImpact(
            EntityManager entities,
            Registry registry,
            Portfolio portfolio,
            AiAct aiAct,
            AuditedTransaction transaction,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.portfolio = portfolio;
        this.aiAct = aiAct;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// The reading that the words of a request name.
    public Reading reading(String ruleSet, List<String> layersOff) {
        try {
            return new Reading(aiAct.classifier().ruleSet(ruleSet), Layers.without(layersOff));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidField(
                    String.valueOf(unknown.getMessage()).startsWith("unknown layer") ? "layersOff" : "ruleSet",
                    String.valueOf(unknown.getMessage()));
        }
    }

    /// The difference for every classified system the actor sees. It changes nothing.
    public List<Impact.Row> of(Actor actor, Reading planned) {
        return new Impact(aiAct.classifier()).of(classified(systems(actor)), planned);
    }

    /// Adopts a reading: every classified system is classified under it from the answers it has.
    public RuleSetDecision adopt(Actor actor, Reading planned, String reason) {
        var choice = new RuleSetDecision.Choice(AppliedLaw.of(planned), reason);
        return transaction.run(actor, trail -> {
            Map<String, AiSystem> systems = systems(actor);
            List<Described> affected = classified(systems).stream()
                    .filter(system -> !system.today().equals(planned))
                    .toList();
            var decision = new RuleSetDecision(ids.next(), choice, affected.size(), actor.personId(), clock.instant());
            entities.persist(decision);
            entities.flush();
            trail.append(new Event(
                    "ruleset.adopted",
                    "RuleSetDecision",
                    decision.id(),
                    Map.of("law", choice.law(), "systems", affected.size()),
                    reason));
            for (Described one : affected) {
                Classification result = aiAct.classifier().classify(one.facts(), planned.ruleSet(), planned.layers());
                AiSystem system = entities.merge(registry.system(actor, UUID.fromString(one.id())));
                aiAct.keep(actor, system, result, reason, trail);
            }
            return decision;
        });
    }

    private Map<String, AiSystem> systems(Actor actor) {
        Map<String, AiSystem> systems = new LinkedHashMap<>();
        portfolio.all(actor).stream()
                .filter(system -> actor.reaches(system.id()))
                .forEach(system -> systems.put(system.id().toString(), system));
        return systems;
    }

    private List<Described> classified(Map<String, AiSystem> systems) {
        Map<String, Object[]> newest = new LinkedHashMap<>();
        entities.createQuery(NEWEST, Object[].class)
                .getResultList()
                .forEach(row -> newest.put(String.valueOf(row[0]), row));
        return systems.values().stream()
                .filter(system -> newest.containsKey(system.id().toString()))
                .map(system -> described(system, newest.getOrDefault(system.id().toString(), new Object[0])))
                .toList();
    }

    private static Described described(AiSystem system, Object[] row) {
        return new Described(
                system.id().toString(),
                system.name(),
                Facts.of(answers(String.valueOf(row[1]))),
                new AppliedLaw(String.valueOf(row[2]), String.valueOf(row[3])).reading());
    }

    private static Map<String, List<String>> answers(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored answers are not what they were written as", unreadable);
        }
    }
}
