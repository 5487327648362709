package org.probity.aiact;

import java.util.List;
import java.util.function.Predicate;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.Condition.FactTest;
import org.probity.aiact.rules.Operator;
import org.probity.aiact.rules.RuleBase;

/// Finds answers that exclude each other; it only ever compares what was answered.
final class Contradictions {
    private final RuleBase base;

    Contradictions(RuleBase base) {
        this.base = base;
    }

    List<Contradiction> in(Facts facts) {
        return base.review().excluded().stream()
                .filter(pair -> !matched(facts, pair.one()).isEmpty())
                .filter(pair -> !matched(facts, pair.other()).isEmpty())
                .map(pair -> new Contradiction(
                        pair.id(), answer(facts, pair.one()), answer(facts, pair.other()), pair.sentence()))
                .toList();
    }

    private Contradiction.Answer answer(Facts facts, FactTest test) {
        String question = base.questions().stream()
                .filter(asked -> asked.id().equals(test.fact()))
                .map(AskedFact::text)
                .findFirst()
                .orElse(test.fact());
        return new Contradiction.Answer(test.fact(), matched(facts, test), question);
    }

    /// The values of an answer that a side speaks of; the rule base allows two kinds of comparison
    /// here.
    private static List<String> matched(Facts facts, FactTest test) {
        Predicate<String> named = test.values()::contains;
        return facts.valuesOf(test.fact()).stream()
                .filter(test.operator() == Operator.ANY_OTHER_THAN ? named.negate() : named)
                .toList();
    }
}
