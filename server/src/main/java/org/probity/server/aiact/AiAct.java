package org.probity.server.aiact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.aiact.AiActClassifier;
import org.probity.aiact.Classification;
import org.probity.aiact.Facts;
import org.probity.aiact.Layers;
import org.probity.aiact.Questionnaire;
import org.probity.aiact.RuleSetId;
import org.probity.aiact.UnknownFactException;
import org.probity.registry.AiSystem;
import org.probity.registry.InvalidField;
import org.probity.registry.aiact.ClassificationRecord;
import org.probity.server.http.Json;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Classifies systems under the AI Act and keeps each classification with the answers it rests on.
@ApplicationScoped
public class AiAct {

    private static final RuleSetId RULES = RuleSetId.AIA_2026_OMNIBUS;

    private final EntityManager entities;
    private final Registry registry;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public AiAct(
            EntityManager entities, Registry registry, AuditedTransaction transaction, Ids ids, InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    private AiActClassifier classifier;

    /// A broken rule file must stop the start and not the first classification.
    void readRules(@Observes Startup start) {
        classifier.ruleBaseVersion();
    }

    @PostConstruct
    void load() {
        classifier = AiActClassifier.load();
    }

    public Questionnaire questionnaire() {
        return classifier.questionnaire(RULES);
    }

    /// Returns what the answers lead to, without keeping anything.
    public Classification preview(Map<String, List<String>> answers) {
        try {
            return classifier.classify(Facts.of(answers), RULES, Layers.all());
        } catch (UnknownFactException unknown) {
            throw new InvalidField("facts", String.valueOf(unknown.getMessage()));
        }
    }

    /// Returns the question whose answer decides most, none when the tiers are determined.
    public Optional<String> nextQuestion(Map<String, List<String>> answers) {
        return classifier.nextQuestion(Facts.of(answers), RULES, Layers.all()).map(Questionnaire.Question::id);
    }

    public Optional<ClassificationRecord> latest(Actor actor, UUID systemId) {
        AiSystem system = registry.system(actor, systemId);
        return entities
                .createQuery(
                        "select c from ClassificationRecord c where c.systemId = :system order by c.at desc",
                        ClassificationRecord.class)
                .setParameter("system", system.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    public ClassificationRecord classify(Actor actor, UUID systemId, Map<String, List<String>> answers) {
        Classification result = preview(answers);
        return transaction.run(actor, trail -> {
            AiSystem system = entities.merge(registry.system(actor, systemId));
            var kept = new ClassificationRecord.Result(
                    Json.text(result.facts().toMap()), Json.text(result), result.primaryTier());
            var classification =
                    new ClassificationRecord(ids.next(), system.id(), kept, actor.personId(), clock.instant());
            entities.persist(classification);
            system.classified(result.primaryTier().orElse(null), classification.at());
            entities.flush();
            trail.append(new Event(
                    "system.classified",
                    "AiSystem",
                    system.id(),
                    Map.of("classification", classification.id(), "result", kept.resultJson()),
                    ""));
            return classification;
        });
    }
}
