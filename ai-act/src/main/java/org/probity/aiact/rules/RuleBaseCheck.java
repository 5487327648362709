package org.probity.aiact.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks what no single entry can know: that every name an entry uses exists in each legal state it is
/// part of.
final class RuleBaseCheck {
    private static final String RULES = "rules.yaml";
    private static final String QUESTIONS = "questions.yaml";
    private static final String OBLIGATIONS = "obligations.yaml";
    private static final String REVIEW = "review.yaml";
    private static final String BASE = "rule-base.yaml";

    private final RuleBase base;
    private final RuleBase.Vocabulary vocabulary;
    private final Set<String> contested;

    RuleBaseCheck(RuleBase base) {
        this.base = base;
        this.vocabulary = base.vocabulary();
        this.contested =
                base.review().contested().stream().map(ContestedPoint::id).collect(Collectors.toSet());
    }

    void run() {
        require(!base.legalStates().isEmpty(), BASE, "rule_sets", "no rule set is defined");
        for (RuleBase.LegalState state : base.legalStates()) {
            datesUnique(state.day());
            checkState(base.select(state));
        }
        for (ReviewHint hint : base.review().hints()) {
            checkCondition(base.questions(), hint.when(), REVIEW, hint.id());
        }
        derivedFactsAreRead();
        unique(REVIEW, base.review().excluded().stream().map(ExcludedPair::id).toList());
        base.review().excluded().forEach(this::checkPair);
    }

    /// A derived fact that nothing reads is a rule without effect.
    private void derivedFactsAreRead() {
        Set<String> read = Stream.concat(
                        base.rules().stream().map(Rule::when),
                        base.duties().stream().map(Duty::when))
                .flatMap(Condition::factTests)
                .map(Condition.FactTest::fact)
                .collect(Collectors.toSet());
        vocabulary.derived().keySet().forEach(fact -> require(read.contains(fact), BASE, fact, "no rule reads it"));
    }

    private void checkPair(ExcludedPair pair) {
        for (Condition.FactTest side : List.of(pair.one(), pair.other())) {
            require(
                    Set.of(Operator.EQ, Operator.CONTAINS, Operator.CONTAINS_ANY, Operator.ANY_OTHER_THAN)
                            .contains(side.operator()),
                    REVIEW,
                    pair.id(),
                    "a side names values, or the values beside which others stand");
            require(
                    !vocabulary.derived().containsKey(side.fact()),
                    REVIEW,
                    pair.id(),
                    "'%s' is not answered by anybody".formatted(side.fact()));
            checkTest(base.questions(), side, REVIEW, pair.id());
        }
    }

    private void datesUnique(LocalDate day) {
        unique(
                BASE,
                base.dates().stream()
                        .filter(d -> d.validity().covers(day))
                        .map(RuleBase.DatedKey::key)
                        .toList());
    }

    private void checkState(RuleSet set) {
        unique(QUESTIONS, set.questions().stream().map(AskedFact::id).toList());
        unique(RULES, set.rules().stream().map(Rule::id).toList());
        unique(OBLIGATIONS, set.duties().stream().map(Duty::id).toList());
        set.questions().forEach(question -> checkQuestion(set, question));
        set.rules().forEach(rule -> checkRule(set, rule));
        set.duties().forEach(duty -> checkDuty(set, duty));
    }

    private void checkQuestion(RuleSet set, AskedFact question) {
        String id = question.id();
        checkBasis(question.basis(), QUESTIONS, id);
        known(sectionIds(), question.section(), QUESTIONS, id, "section");
        boolean closed = question.type() == AnswerType.ENUM || question.type() == AnswerType.MULTI;
        require(closed != question.choices().isEmpty(), QUESTIONS, id, "options and type do not fit together");
        unique(
                QUESTIONS,
                question.choices().stream().map(c -> id + " = " + c.value()).toList());
        question.shownIf().forEach(test -> checkTest(set.questions(), test, QUESTIONS, id));
    }

    private void checkRule(RuleSet set, Rule rule) {
        String id = rule.id();
        checkBasis(rule.basis(), RULES, id);
        checkCondition(set.questions(), rule.when(), RULES, id);
        Effect.TierChange tiers = rule.then().tiers();
        Stream.of(tiers.add(), tiers.keepOnly(), tiers.replaceAll())
                .flatMap(List::stream)
                .forEach(tier -> known(vocabulary.tiers().keySet(), tier, RULES, id, "tier"));
        rule.then()
                .derived()
                .keySet()
                .forEach(fact -> known(vocabulary.derived().keySet(), fact, RULES, id, "derived fact"));
        require(rule.applies().size() <= 1, RULES, id, "'applies' names more than one date");
        rule.applies().forEach(key -> known(set.dates().keySet(), key, RULES, id, "date"));
        rule.contested().forEach(point -> known(contested, point, RULES, id, "contested point"));
    }

    private void checkDuty(RuleSet set, Duty duty) {
        String id = duty.id();
        checkBasis(duty.basis(), OBLIGATIONS, id);
        checkCondition(set.questions(), duty.when(), OBLIGATIONS, id);
        require(!duty.roles().isEmpty(), OBLIGATIONS, id, "binds no role");
        require(!duty.tiers().isEmpty(), OBLIGATIONS, id, "belongs to no tier");
        require(!duty.evidence().isEmpty(), OBLIGATIONS, id, "expects no evidence");
        duty.tiers().forEach(tier -> known(vocabulary.tiers().keySet(), tier, OBLIGATIONS, id, "tier"));
        DutyDates dates = duty.dates();
        require(
                dates.bitesFrom().containsKey(DutyDates.ALWAYS)
                        || dates.bitesFrom().keySet().stream().allMatch(Set.of("annex_iii", "annex_i")::contains),
                OBLIGATIONS,
                id,
                "'bites_from' knows annex_iii and annex_i only");
        require(!dates.bitesFrom().isEmpty() && !dates.byLetter().isEmpty(), OBLIGATIONS, id, "has no date");
        Stream.of(dates.byLetter(), dates.bitesFrom(), dates.byTrigger())
                .map(Map::values)
                .flatMap(Collection::stream)
                .forEach(key -> known(set.dates().keySet(), key, OBLIGATIONS, id, "date"));
        checkGrace(set, duty);
    }

    /// A grace period that this legal state does not have yet is no mistake; a key no state knows is
    /// one.
    private void checkGrace(RuleSet set, Duty duty) {
        Set<String> keys = base.dates().stream().map(RuleBase.DatedKey::key).collect(Collectors.toSet());
        for (DutyDates.Grace grace : duty.dates().grace()) {
            known(keys, grace.dateKey(), OBLIGATIONS, duty.id(), "date");
            known(factIds(set.questions()), grace.fact(), OBLIGATIONS, duty.id(), "fact");
        }
    }

    private void checkBasis(Basis basis, String file, String id) {
        known(vocabulary.sources().keySet(), basis.source(), file, id, "source");
    }

    private void checkCondition(List<AskedFact> questions, Condition condition, String file, String id) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> checkCondition(questions, part, file, id));
            case Condition.Any any -> any.parts().forEach(part -> checkCondition(questions, part, file, id));
            case Condition.Not not -> checkCondition(questions, not.part(), file, id);
            case Condition.FactTest test -> checkTest(questions, test, file, id);
            case Condition.HasTier has -> known(vocabulary.tiers().keySet(), has.tier(), file, id, "tier");
            case Condition.NoTierOf none ->
                none.tiers().forEach(tier -> known(vocabulary.tiers().keySet(), tier, file, id, "tier"));
            case Condition.HasTrigger has -> known(triggers(), has.trigger(), file, id, "trigger");
            case Condition.NotFlag not -> known(flags(), not.flag(), file, id, "flag");
        }
    }

    private void checkTest(List<AskedFact> questions, Condition.FactTest test, String file, String id) {
        if (vocabulary.derived().containsKey(test.fact())) {
            return;
        }
        List<AskedFact> asked =
                questions.stream().filter(q -> q.id().equals(test.fact())).toList();
        require(!asked.isEmpty(), file, id, "unknown fact '%s'".formatted(test.fact()));
        if (test.operator() == Operator.GT) {
            test.values().forEach(value -> requireNumber(value, file, id));
            return;
        }
        Set<String> values = asked.stream().flatMap(RuleBaseCheck::values).collect(Collectors.toSet());
        test.values().forEach(value -> known(values, value, file, id, "value of " + test.fact()));
    }

    private static Stream<String> values(AskedFact question) {
        return question.type() == AnswerType.BOOL
                ? Stream.of("true", "false")
                : question.choices().stream().map(AskedFact.Choice::value);
    }

    private static void requireNumber(String value, String file, String id) {
        try {
            Double.parseDouble(value);
        } catch (NumberFormatException _) {
            throw new BrokenRuleFileException(file, id, "'%s' is not a number".formatted(value));
        }
    }

    private Set<String> triggers() {
        return base.rules().stream()
                .flatMap(rule -> rule.then().marks().triggers().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> flags() {
        return base.rules().stream()
                .flatMap(rule -> rule.then().marks().flags().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> sectionIds() {
        return vocabulary.sections().stream().map(RuleBase.Section::id).collect(Collectors.toSet());
    }

    private static Set<String> factIds(List<AskedFact> questions) {
        return questions.stream().map(AskedFact::id).collect(Collectors.toSet());
    }

    private static void unique(String file, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : new ArrayList<>(names)) {
            require(seen.add(name), file, name, "is valid twice in one legal state");
        }
    }

    private static void known(Set<String> names, String name, String file, String id, String kind) {
        require(names.contains(name), file, id, "unknown %s '%s'".formatted(kind, name));
    }

    private static void require(boolean holds, String file, String id, String problem) {
        if (!holds) {
            throw new BrokenRuleFileException(file, id, problem);
        }
    }
}
