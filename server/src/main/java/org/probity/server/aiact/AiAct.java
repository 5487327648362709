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
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.aiact.AiActClassifier;
import org.probity.aiact.Classification;
import org.probity.aiact.Contradiction;
import org.probity.aiact.Facts;
import org.probity.aiact.Questionnaire;
import org.probity.aiact.Reading;
import org.probity.aiact.UnknownFactException;
import org.probity.aiact.WhatIf;
import org.probity.registry.AiSystem;
import org.probity.registry.aiact.AppliedLaw;
import org.probity.registry.aiact.ClassificationRecord;
import org.probity.registry.aiact.RuleSetDecision;
import org.probity.server.http.Json;
import org.probity.server.http.Problem.FieldError;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Classifies systems under the AI Act and keeps each classification with the answers it rests on.
@ApplicationScoped
public class AiAct {

    private final EntityManager entities;
    private final Registry registry;
    private final AuditedTransaction transaction;
    private final ClassificationChanges changes;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public AiAct(
            EntityManager entities,
            Registry registry,
            AuditedTransaction transaction,
            ClassificationChanges changes,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.transaction = transaction;
        this.changes = changes;
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

    public AiActClassifier classifier() {
        return classifier;
    }

    /// The reading of the law that the board chose last; the amended act with all guidance until it
    /// chose any.
    public Reading reading() {
        return entities
                .createQuery("select d from RuleSetDecision d order by d.at desc, d.id desc", RuleSetDecision.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(decision -> decision.law().reading())
                .orElse(Reading.CURRENT);
    }

    public Questionnaire questionnaire() {
        return classifier.questionnaire(reading().ruleSet());
    }

    /// Returns what the answers lead to, without keeping anything.
    ///
    /// Answers that exclude each other are named in the result, so that a person can correct them while
    /// asking goes on.
    public Classification preview(Map<String, List<String>> answers) {
        Reading reading = reading();
        return known(() -> classifier.classify(Facts.of(answers), reading.ruleSet(), reading.layers()));
    }

    /// Returns the smallest changes of one answer that would lead to other tiers.
    public List<WhatIf> whatIf(Map<String, List<String>> answers) {
        Reading reading = reading();
        return known(() -> classifier.whatIf(Facts.of(answers), reading));
    }

    private static <T> T known(Supplier<T> question) {
        try {
            return question.get();
        } catch (UnknownFactException unknown) {
            throw refused(
                    String.valueOf(unknown.getMessage()),
                    unknown.answers().stream()
                            .map(answer -> new FieldError("facts." + answer.fact(), answer.problem())));
        }
    }

    /// What is kept must not rest on answers of which at most one can be true.
    private Classification consistent(Map<String, List<String>> answers) {
        Classification result = preview(answers);
        List<Contradiction> found = result.remarks().contradictions();
        if (!found.isEmpty()) {
            throw refused(
                    found.stream().map(Contradiction::explained).collect(Collectors.joining(" ")),
                    found.stream()
                            .flatMap(clash -> Stream.of(clash.one(), clash.other())
                                    .map(answer -> new FieldError("facts." + answer.fact(), clash.explained()))));
        }
        return result;
    }

    private static Refusal refused(String detail, Stream<FieldError> errors) {
        return new Refusal(ProblemCode.INVALID, detail, errors.distinct().toList());
    }

    /// Returns the question whose answer decides most, none when the tiers are determined or nobody knows more.
    public Optional<String> nextQuestion(Map<String, List<String>> answers, Set<String> notKnown) {
        return classifier.nextQuestion(Facts.of(answers), reading(), notKnown).map(Questionnaire.Question::id);
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
        Classification result = consistent(answers);
        return transaction.run(actor, trail -> {
            AiSystem system = entities.merge(registry.system(actor, systemId));
            ClassificationRecord kept = keep(actor, system, result, "", trail);
            changes.settle(system.id(), kept.id());
            return kept;
        });
    }

    /// Stores a result as the newest classification of a system, inside the caller's transaction.
    public ClassificationRecord keep(
            Actor actor, AiSystem system, Classification result, String reason, AuditTrail trail) {
        var kept = new ClassificationRecord.Result(
                Json.text(result.facts().toMap()),
                Json.text(result),
                result.primaryTier(),
                AppliedLaw.of(new Reading(result.ruleSet().id(), result.layers())));
        var classification = new ClassificationRecord(ids.next(), system.id(), kept, actor.personId(), clock.instant());
        entities.persist(classification);
        system.classified(result.primaryTier().orElse(null), classification.at());
        entities.flush();
        trail.append(new Event(
                "system.classified",
                "AiSystem",
                system.id(),
                Map.of("classification", classification.id(), "result", kept.resultJson()),
                reason));
        return classification;
    }
}
