package org.probity.aiact;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.Condition.FactTest;

/// Every fact as statements about its values: settled where it was answered, open where it was not.
///
/// An unanswered fact may take any one allowed answer, and [#allowed()] is the statement that it does.
final class AnswerSpace {
    private final Diagram diagram;
    private final RuleIndex index;
    private final Facts facts;
    private final Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
    private final Map<String, BitSet> open = new LinkedHashMap<>();
    private final Map<RuleIndex.FactValue, Integer> variables = new HashMap<>();
    private int allowed = Diagram.TRUE;

    AnswerSpace(Diagram diagram, RuleIndex index, Facts facts) {
        this.diagram = diagram;
        this.index = index;
        this.facts = facts;
        index.ruleSet().base().vocabulary().derived().keySet().forEach(fact -> values.put(fact, new LinkedHashMap<>()));
        // Facts may answer questions of another rule set, so counting answers would not tell whether one is open.
        if (index.ruleSet().questions().stream().anyMatch(question -> !facts.answered(question.id()))) {
            numberOpenValues();
        }
        for (AskedFact question : index.ruleSet().questions()) {
            values.put(question.id(), statements(question));
        }
    }

    private void numberOpenValues() {
        Set<String> answered = Set.copyOf(facts.toMap().keySet());
        for (RuleIndex.FactValue one : index.order()) {
            if (!answered.contains(one.fact())) {
                variables.put(one, diagram.variable());
            }
        }
    }

    private Map<String, Integer> statements(AskedFact question) {
        Map<String, Integer> statements =
                facts.answered(question.id()) ? settled(question) : open(question.id(), index.names(question));
        switch (question.type()) {
            case BOOL -> statements.put("false", diagram.not(statements.getOrDefault("true", Diagram.FALSE)));
            case ENUM -> restrictToOne(question, statements.values());
            case NUMBER -> restrictToOrder(question, List.copyOf(statements.values()));
            case MULTI, DATE -> {}
        }
        return statements;
    }

    private Map<String, Integer> settled(AskedFact question) {
        Map<String, Integer> statements = new LinkedHashMap<>();
        for (String answer : facts.valuesOf(question.id())) {
            switch (question.type()) {
                case NUMBER ->
                    index.thresholds(question)
                            .headSet(Double.valueOf(answer))
                            .forEach(t -> statements.put(RuleIndex.above(t), Diagram.TRUE));
                case BOOL, ENUM, MULTI -> statements.put(answer, Diagram.TRUE);
                case DATE -> {}
            }
        }
        return statements;
    }

    private Map<String, Integer> open(String fact, List<String> names) {
        Map<String, Integer> statements = new LinkedHashMap<>();
        BitSet own = new BitSet();
        for (String name : names) {
            int statement = Objects.requireNonNull(variables.get(new RuleIndex.FactValue(fact, name)), name);
            own.set(diagram.variableOf(statement));
            statements.put(name, statement);
        }
        open.put(fact, own);
        return statements;
    }

    /// One choice takes exactly one value.
    private void restrictToOne(AskedFact question, Collection<Integer> choices) {
        if (facts.answered(question.id())) {
            return;
        }
        int none = Diagram.TRUE;
        int one = Diagram.FALSE;
        for (int choice : choices) {
            one = diagram.or(diagram.and(one, diagram.not(choice)), diagram.and(none, choice));
            none = diagram.and(none, diagram.not(choice));
        }
        allowed = diagram.and(allowed, one);
    }

    /// A number above a threshold is above every lower one.
    private void restrictToOrder(AskedFact question, List<Integer> ascending) {
        if (facts.answered(question.id())) {
            return;
        }
        for (int i = 1; i < ascending.size(); i++) {
            allowed = diagram.and(allowed, diagram.or(ascending.get(i - 1), diagram.not(ascending.get(i))));
        }
    }

    /// The facts as they were answered.
    Facts facts() {
        return facts;
    }

    /// The statement that every open fact takes an allowed answer.
    int allowed() {
        return allowed;
    }

    /// The open facts with their variables, in the order in which they are asked.
    Map<String, BitSet> open() {
        return open;
    }

    /// The statement that the fact has the value.
    int has(String fact, String value) {
        return valuesOf(fact).getOrDefault(value, Diagram.FALSE);
    }

    /// The values that the fact has whatever the open answers are.
    List<String> certainValues(String fact) {
        return valuesOf(fact).entrySet().stream()
                .filter(value -> value.getValue() == Diagram.TRUE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Gives a derived fact a value wherever the statement holds.
    void derive(String fact, String value, int statement) {
        valuesOf(fact).merge(value, statement, diagram::or);
    }

    private Map<String, Integer> valuesOf(String fact) {
        return values.computeIfAbsent(fact, _ -> new LinkedHashMap<>());
    }

    /// The statement that the test holds.
    int test(FactTest test) {
        Map<String, Integer> statements = valuesOf(test.fact());
        return switch (test.operator()) {
            case EQ, IN, CONTAINS, CONTAINS_ANY -> anyNamed(test, statements);
            case NE -> diagram.not(anyNamed(test, statements));
            case CONTAINS_ALL -> allNamed(test, statements);
            case ONLY -> diagram.and(anyNamed(test, statements), diagram.not(anyOther(test, statements)));
            case GT ->
                statements.getOrDefault(
                        RuleIndex.above(Double.parseDouble(test.values().getFirst())), Diagram.FALSE);
            case EMPTY -> diagram.not(diagram.any(statements.values()));
            case NONEMPTY -> diagram.any(statements.values());
            case ANY_OTHER_THAN -> anyOther(test, statements);
        };
    }

    private int anyNamed(FactTest test, Map<String, Integer> statements) {
        int result = Diagram.FALSE;
        for (String value : test.values()) {
            result = diagram.or(result, statements.getOrDefault(value, Diagram.FALSE));
        }
        return result;
    }

    private int allNamed(FactTest test, Map<String, Integer> statements) {
        int result = Diagram.TRUE;
        for (String value : test.values()) {
            result = diagram.and(result, statements.getOrDefault(value, Diagram.FALSE));
        }
        return result;
    }

    private int anyOther(FactTest test, Map<String, Integer> statements) {
        int result = Diagram.FALSE;
        for (Map.Entry<String, Integer> one : statements.entrySet()) {
            if (!test.values().contains(one.getKey())) {
                result = diagram.or(result, one.getValue());
            }
        }
        return result;
    }
}
