package org.probity.aiact;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.BrokenRuleFileException;
import org.probity.aiact.rules.Condition;
import org.probity.aiact.rules.Duty;
import org.probity.aiact.rules.Rule;
import org.probity.aiact.rules.RuleBase;
import org.probity.aiact.rules.RuleSet;
import org.probity.aiact.rules.RuleSetReader;

/// The classifier: it asks every rule of a rule set about the facts of a system and tells what follows.
///
/// It holds no state between calls and may be shared between threads.
public final class AiActClassifier {
    private final RuleBase base;
    private final Map<RuleSetId, RuleIndex> ruleSets;
    private final FactCheck factCheck;
    private final Contradictions contradictions;

    /// A classifier over a checked rule base.
    ///
    /// @throws BrokenRuleFileException when the tiers of the rule base are not those of [Tier], or when
    /// a rule can
    ///     never apply
    public AiActClassifier(RuleBase base) {
        this(base, indexed(base));
        ruleSets.values().forEach(RuleReach::check);
    }

    /// A classifier that takes the rules as they are, so that tests can show what a wrong rule would
    /// do.
    AiActClassifier(RuleBase base, Map<RuleSetId, RuleIndex> ruleSets) {
        this.base = base;
        this.ruleSets = ruleSets;
        Set<String> tiers = Stream.of(Tier.values()).map(Tier::name).collect(Collectors.toSet());
        if (!tiers.equals(base.vocabulary().tiers().keySet())) {
            throw new BrokenRuleFileException("rule-base.yaml", "tiers", "must be exactly " + tiers);
        }
        this.factCheck = new FactCheck(base);
        this.contradictions = new Contradictions(base);
    }

    static Map<RuleSetId, RuleIndex> indexed(RuleBase base) {
        Map<RuleSetId, RuleIndex> ruleSets = new LinkedHashMap<>();
        base.legalStates().forEach(state -> ruleSets.put(new RuleSetId(state.id()), new RuleIndex(base.select(state))));
        return ruleSets;
    }

    /// The classifier over the rule files shipped with this library.
    ///
    /// @throws BrokenRuleFileException when a rule file is broken; the message names file and entry
    public static AiActClassifier load() {
        return new AiActClassifier(RuleSetReader.ofResources().read());
    }

    /// The version of the rule base.
    public String ruleBaseVersion() {
        return base.version();
    }

    /// The rule sets that can be applied.
    public List<RuleSetId> ruleSets() {
        return List.copyOf(ruleSets.keySet());
    }

    /// The rule set of that name.
    ///
    /// @throws IllegalArgumentException when there is none; the message names the nearest
    public RuleSetId ruleSet(String name) {
        RuleSetId id = new RuleSetId(name);
        require(id);
        return id;
    }

    /// Whether the answers can be read, and whether some of them exclude each other.
    public AnswerReview review(Facts facts) {
        List<UnknownAnswer> unknown = factCheck.unknown(facts);
        if (!unknown.isEmpty()) {
            return new AnswerReview.Unreadable(unknown);
        }
        List<Contradiction> found = contradictions.in(facts);
        return found.isEmpty() ? new AnswerReview.Consistent() : new AnswerReview.Contradictory(found);
    }

    /// The classification of a system from its facts.
    ///
    /// Answers that exclude each other are read as they stand; the result names them among its remarks,
    /// and the tiers then hold for nobody until people say which answer is wrong.
    ///
    /// @throws UnknownFactException when a fact or a value is not in the rule base
    /// @throws IllegalArgumentException when the rule set is unknown
    public Classification classify(Facts facts, RuleSetId ruleSetId, Layers layers) {
        RuleIndex index = require(ruleSetId);
        RuleSet ruleSet = index.ruleSet();
        RuleRun run = run(facts, index, layers);
        FiredRules firedRules = new FiredRules(ruleSet, run, facts);
        DutyList duties = new DutyList(ruleSet, run, facts, layers);
        List<Rule> fired = firedRules.rules();
        return new Classification(
                new Classification.RuleSetVersion(ruleSetId, ruleSet.title(), base.version()),
                layers,
                facts,
                outcome(ruleSet, run, duties.statements()),
                firedRules.explained(),
                new CounterFacts(index, run, fired).all(),
                duties.certain(),
                effectiveRoles(run),
                remarks(run, fired));
    }

    /// Where a system stands, without explanations: for whole portfolios.
    ///
    /// @throws UnknownFactException when a fact or a value is not in the rule base
    /// @throws IllegalArgumentException when the rule set is unknown
    public Standing standing(Facts facts, Reading reading) {
        RuleIndex index = require(reading.ruleSet());
        RuleRun run = run(facts, index, reading.layers());
        return new Standing(
                new Possibilities(index.ruleSet(), run).tierSets().size() == 1,
                certain(run, run::tier),
                new FiredRules(index.ruleSet(), run, facts)
                        .rules().stream()
                                .map(rule -> new Standing.AppliedRule(
                                        rule.id(),
                                        rule.version(),
                                        rule.basis().article(),
                                        !rule.then().tiers().add().isEmpty()))
                                .toList(),
                new DutyList(index.ruleSet(), run, facts, reading.layers()).certain());
    }

    /// The smallest changes of one answer that would put the system into other tiers; none while the
    /// tiers are not determined.
    ///
    /// @throws UnknownFactException when a fact or a value is not in the rule base
    /// @throws IllegalArgumentException when the rule set is unknown
    public List<WhatIf> whatIf(Facts facts, Reading reading) {
        return standing(facts, reading).determined()
                ? new WhatIfs(
                                require(reading.ruleSet()),
                                facts,
                                changed -> standing(changed, reading),
                                changed -> contradictions.in(changed).isEmpty())
                        .all()
                : List.of();
    }

    /// The open question on which most tiers depend; nothing when the tiers are determined, or depend only on what
    /// is not known.
    ///
    /// @param notKnown the questions that were asked and that nobody can answer now
    public Optional<Questionnaire.Question> nextQuestion(Facts facts, Reading reading, Set<String> notKnown) {
        RuleIndex index = require(reading.ruleSet());
        Possibilities possibilities = new Possibilities(index.ruleSet(), run(facts, index, reading.layers()));
        List<String> needed = possibilities.factsThatChangeTiers().stream()
                .filter(fact -> !notKnown.contains(fact))
                .toList();
        return possibilities.mostDecisive(needed).flatMap(index::question).map(AiActClassifier::question);
    }

    /// The questions of a rule set in the order in which they are asked.
    public Questionnaire questionnaire(RuleSetId ruleSetId) {
        RuleSet ruleSet = require(ruleSetId).ruleSet();
        return new Questionnaire(
                ruleSetId,
                base.vocabulary().sections().stream()
                        .map(section -> new Questionnaire.Section(section.id(), section.title()))
                        .toList(),
                ruleSet.questions().stream().map(AiActClassifier::question).toList());
    }

    /// What a duty is called, in the newest rule set that has it; empty if none does.
    public Optional<String> dutyTitle(String dutyId) {
        return ruleSets.values().stream()
                .flatMap(index -> index.ruleSet().duties().stream())
                .filter(duty -> duty.id().equals(dutyId))
                .reduce((_, later) -> later)
                .map(Duty::title);
    }

    private RuleIndex require(RuleSetId id) {
        RuleIndex ruleSet = ruleSets.get(id);
        if (ruleSet == null) {
            Names known =
                    new Names(ruleSets.keySet().stream().map(RuleSetId::value).toList());
            throw new IllegalArgumentException(
                    "unknown rule set '%s'; the nearest is '%s'".formatted(id.value(), known.nearest(id.value())));
        }
        return ruleSet;
    }

    private RuleRun run(Facts facts, RuleIndex index, Layers layers) {
        factCheck.check(facts);
        Diagram diagram = new Diagram();
        return new RuleRun(diagram, new AnswerSpace(diagram, index, facts), index, layers);
    }

    private static Classification.Outcome outcome(RuleSet ruleSet, RuleRun run, List<Integer> duties) {
        Possibilities possibilities = new Possibilities(ruleSet, run);
        List<List<Tier>> sets = possibilities.tierSets();
        Set<String> needed = new LinkedHashSet<>(possibilities.factsThatChangeTiers());
        return new Classification.Outcome(
                sets.size() == 1,
                certain(run, run::tier),
                certain(run, run::alsoMatches),
                sets,
                List.copyOf(needed),
                possibilities.factsThatChange(duties, needed));
    }

    private static List<Tier> certain(RuleRun run, ToIntFunction<Tier> statement) {
        return Possibilities.DECISIVE_FIRST.stream()
                .filter(tier -> run.certain(statement.applyAsInt(tier)))
                .toList();
    }

    private static List<String> effectiveRoles(RuleRun run) {
        Set<String> roles = new LinkedHashSet<>(run.answers().certainValues("roles"));
        run.gainedRoles().keySet().stream()
                .filter(role -> run.certain(run.role(role)))
                .forEach(roles::add);
        return List.copyOf(roles);
    }

    private Classification.Remarks remarks(RuleRun run, List<Rule> fired) {
        Set<String> touched = new HashSet<>();
        fired.forEach(rule -> touched.addAll(rule.contested()));
        return new Classification.Remarks(
                run.flags().entrySet().stream()
                        .filter(flag -> run.certain(flag.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                base.review().contested().stream()
                        .filter(point -> touched.contains(point.id()))
                        .toList(),
                run.answers().certainValues("d_annex3_effective"),
                base.review().hints().stream()
                        .filter(hint -> run.certain(run.holds(hint.when())))
                        .map(hint -> hint.text())
                        .toList(),
                contradictions.in(run.answers().facts()));
    }

    private static Questionnaire.Question question(AskedFact asked) {
        return new Questionnaire.Question(
                asked.id(),
                asked.section(),
                asked.type(),
                asked.text(),
                asked.help(),
                asked.basis().article(),
                asked.basis().layer(),
                asked.choices().stream()
                        .map(choice -> new Questionnaire.Option(choice.value(), choice.label(), choice.layer()))
                        .toList(),
                asked.shownIf().stream().map(AiActClassifier::shownIf).toList());
    }

    private static Questionnaire.ShownIf shownIf(Condition.FactTest test) {
        return new Questionnaire.ShownIf(test.fact(), test.operator().name().toLowerCase(Locale.ROOT), test.values());
    }
}
