package org.probity.aiact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.aiact.rules.AnswerType;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.Condition;
import org.probity.aiact.rules.Condition.FactTest;
import org.probity.aiact.rules.Duty;
import org.probity.aiact.rules.Operator;
import org.probity.aiact.rules.ReviewHint;
import org.probity.aiact.rules.Rule;
import org.probity.aiact.rules.RuleSet;

/// A rule set with everything that each run looks up in it, worked out once.
final class RuleIndex {
    private final RuleSet ruleSet;
    private final Map<String, AskedFact> questions = new LinkedHashMap<>();
    private final Map<String, NavigableSet<Double>> thresholds;
    private final List<FactValue> order;

    /// One value that an answer can contain.
    record FactValue(String fact, String value) {}

    RuleIndex(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        ruleSet.questions().forEach(question -> questions.put(question.id(), question));
        this.thresholds = thresholds(ruleSet);
        this.order = List.copyOf(together());
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    Optional<AskedFact> question(String fact) {
        return Optional.ofNullable(questions.get(fact));
    }

    /// The numbers with which rules compare the answer.
    NavigableSet<Double> thresholds(AskedFact question) {
        return thresholds.getOrDefault(question.id(), new TreeSet<>());
    }

    /// All values of all questions, in the order in which open ones are numbered.
    List<FactValue> order() {
        return order;
    }

    /// The names of the statements that an open answer consists of.
    List<String> names(AskedFact question) {
        return switch (question.type()) {
            case BOOL -> List.of("true");
            case ENUM, MULTI ->
                question.choices().stream().map(AskedFact.Choice::value).toList();
            case NUMBER -> thresholds(question).stream().map(RuleIndex::above).toList();
            case DATE -> List.of();
        };
    }

    /// The name of the statement that a number lies above a threshold.
    static String above(double threshold) {
        return "> " + threshold;
    }

    private static Map<String, NavigableSet<Double>> thresholds(RuleSet ruleSet) {
        Stream<Condition> conditions = Stream.of(
                        ruleSet.rules().stream().map(Rule::when),
                        ruleSet.duties().stream().map(Duty::when),
                        ruleSet.base().review().hints().stream().map(ReviewHint::when))
                .flatMap(Function.identity());
        return conditions
                .flatMap(Condition::factTests)
                .filter(test -> test.operator() == Operator.GT)
                .collect(Collectors.groupingBy(
                        FactTest::fact,
                        Collectors.mapping(
                                test -> Double.valueOf(test.values().getFirst()),
                                Collectors.<Double, NavigableSet<Double>>toCollection(TreeSet::new))));
    }

    /// The order of asking, but a listed use together with its exceptions.
    ///
    /// Where one rule compares a choice of many with another, the second follows at once; apart, every
    /// combination of exceptions would have to be remembered until the uses come, and the diagrams
    /// would be many times larger.
    private Set<FactValue> together() {
        Map<FactValue, List<FactValue>> beside = new HashMap<>();
        for (Rule rule : ruleSet.rules()) {
            List<FactValue> named =
                    rule.when().factTests().flatMap(this::choices).toList();
            named.forEach(
                    one -> beside.computeIfAbsent(one, _ -> new ArrayList<>()).addAll(named));
        }
        Set<FactValue> ordered = new LinkedHashSet<>();
        for (AskedFact question : questions.values()) {
            for (String name : names(question)) {
                FactValue one = new FactValue(question.id(), name);
                ordered.add(one);
                ordered.addAll(beside.getOrDefault(one, List.of()));
            }
        }
        return ordered;
    }

    private Stream<FactValue> choices(FactTest test) {
        return question(test.fact()).stream()
                .filter(asked -> asked.type() == AnswerType.MULTI)
                .flatMap(_ -> test.values().stream())
                .map(value -> new FactValue(test.fact(), value));
    }
}
