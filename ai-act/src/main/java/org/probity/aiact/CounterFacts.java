package org.probity.aiact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.Condition;
import org.probity.aiact.rules.Condition.FactTest;
import org.probity.aiact.rules.Operator;
import org.probity.aiact.rules.Rule;

/// Tells for every tier out of reach which rule came closest to it, and what that rule lacked.
final class CounterFacts {
    private static final Comparator<Attempt> CLOSEST_FIRST = Comparator.comparing(
                    (Attempt attempt) -> attempt.met() == 0)
            .thenComparingInt(attempt -> attempt.unmet().size())
            .thenComparing(Attempt::met, Comparator.reverseOrder());

    private final RuleIndex index;
    private final RuleRun run;
    private final List<Rule> fired;

    /// A rule that did not apply, the parts of its condition that do not hold, and how many positive
    /// parts do.
    private record Attempt(Rule rule, List<Condition> unmet, int met) {}

    CounterFacts(RuleIndex index, RuleRun run, List<Rule> fired) {
        this.index = index;
        this.run = run;
        this.fired = fired;
    }

    /// One reason for each tier that no completion reaches.
    List<CounterFact> all() {
        List<CounterFact> reasons = new ArrayList<>();
        Optional<Rule> end = fired.stream().filter(rule -> rule.then().stop()).findFirst();
        for (Tier tier : Possibilities.DECISIVE_FIRST) {
            if (run.impossible(run.tier(tier)) && !run.certain(run.alsoMatches(tier))) {
                end.map(rule -> ended(tier, rule)).or(() -> closest(tier)).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static CounterFact ended(Tier tier, Rule end) {
        return new CounterFact(
                tier,
                end.id(),
                end.basis().article(),
                "Not examined, because the act does not reach the system. " + end.sentence(),
                end.when().factTests().map(FactTest::fact).distinct().toList());
    }

    private Optional<CounterFact> closest(Tier tier) {
        List<Rule> ways = run.applied().stream()
                .map(RuleRun.Applied::rule)
                .filter(rule -> rule.then().tiers().add().contains(tier.name())
                        || rule.then().tiers().replaceAll().contains(tier.name()))
                .toList();
        return ways.stream()
                .map(rule -> new Attempt(rule, unmet(rule.when()), met(rule.when())))
                .min(CLOSEST_FIRST)
                .map(attempt ->
                        attempt.met() == 0 && ways.size() > 1 ? nowhereNear(tier, ways) : reason(tier, attempt));
    }

    /// With several ways to a tier and none of them begun, singling one out would only mislead.
    private static CounterFact nowhereNear(Tier tier, List<Rule> ways) {
        String articles = ways.stream().map(rule -> rule.basis().article()).collect(Collectors.joining("; "));
        String sentence = "No answer points to this tier; none of its grounds applies (%s).".formatted(articles);
        return new CounterFact(
                tier, ways.getFirst().id(), ways.getFirst().basis().article(), sentence, List.of());
    }

    private CounterFact reason(Tier tier, Attempt attempt) {
        Rule rule = attempt.rule();
        String needs = attempt.unmet().stream().map(this::words).distinct().collect(Collectors.joining("; "));
        String sentence = attempt.met() == 0
                ? "It would need: %s.".formatted(needs)
                : "The closest way to it, %s, would also need: %s."
                        .formatted(rule.basis().article(), needs);
        return new CounterFact(
                tier,
                rule.id(),
                rule.basis().article(),
                sentence,
                attempt.unmet().stream()
                        .flatMap(Condition::factTests)
                        .map(FactTest::fact)
                        .distinct()
                        .toList());
    }

    /// The smallest parts of a condition that would have to change for it to hold.
    private List<Condition> unmet(Condition condition) {
        if (run.certain(run.holds(condition))) {
            return List.of();
        }
        return switch (condition) {
            case Condition.All all ->
                all.parts().stream().flatMap(part -> unmet(part).stream()).toList();
            case Condition.Any any ->
                any.parts().stream()
                        .map(this::unmet)
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of());
            case FactTest test
            when test.operator() == Operator.CONTAINS_ALL ->
                test.values().stream()
                        .<Condition>map(value -> new FactTest(test.fact(), Operator.CONTAINS, List.of(value)))
                        .filter(part -> !run.certain(run.holds(part)))
                        .toList();
            case Condition.Not _,
                    FactTest _,
                    Condition.HasTier _,
                    Condition.NoTierOf _,
                    Condition.HasTrigger _,
                    Condition.NotFlag _ -> List.of(condition);
        };
    }

    private int met(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().mapToInt(this::met).sum();
            case Condition.Any any ->
                any.parts().stream().mapToInt(this::met).max().orElse(0);
            case FactTest test when test.operator() == Operator.NONEMPTY -> run.certain(run.holds(test)) ? 1 : 0;
            case FactTest test ->
                (int) test.values().stream()
                        .filter(value -> test.operator() != Operator.NE)
                        .filter(value -> run.certain(
                                run.holds(new FactTest(test.fact(), single(test.operator()), List.of(value)))))
                        .count();
            case Condition.Not _,
                    Condition.HasTier _,
                    Condition.NoTierOf _,
                    Condition.HasTrigger _,
                    Condition.NotFlag _ -> 0;
        };
    }

    private static Operator single(Operator operator) {
        return operator == Operator.GT ? Operator.GT : Operator.CONTAINS;
    }

    private String words(Condition condition) {
        return switch (condition) {
            case FactTest test -> words(test);
            case Condition.Not not -> "not (" + words(not.part()) + ")";
            case Condition.All all -> all.parts().stream().map(this::words).collect(Collectors.joining(" and "));
            case Condition.Any any -> any.parts().stream().map(this::words).collect(Collectors.joining(" or "));
            case Condition.HasTier has -> "the tier " + tierName(has.tier());
            case Condition.NoTierOf _ -> "that no other tier applies";
            case Condition.HasTrigger has -> "the ground " + has.trigger();
            case Condition.NotFlag not -> "that the flag " + not.flag() + " is not raised";
        };
    }

    private String words(FactTest test) {
        String derived = index.ruleSet().base().vocabulary().derived().get(test.fact());
        if (derived != null) {
            return test.operator() == Operator.NE ? "not that " + derived : "that " + derived;
        }
        String question = index.question(test.fact()).map(AskedFact::text).orElse(test.fact());
        String values = test.values().stream()
                .map(value -> label(test.fact(), value))
                .collect(Collectors.joining(test.operator() == Operator.CONTAINS_ALL ? " and " : " or "));
        return switch (test.operator()) {
            case NE ->
                test.values().equals(List.of("true"))
                        ? "the answer no to \"%s\"".formatted(question)
                        : "an answer other than %s to \"%s\"".formatted(values, question);
            case ONLY -> "no answer but %s to \"%s\"".formatted(values, question);
            case ANY_OTHER_THAN -> "an answer beside %s to \"%s\"".formatted(values, question);
            case GT -> "more than %s in answer to \"%s\"".formatted(values, question);
            case EMPTY -> "none of the answers to \"%s\"".formatted(question);
            case NONEMPTY -> "some answer to \"%s\"".formatted(question);
            case EQ, IN, CONTAINS, CONTAINS_ANY, CONTAINS_ALL -> "the answer %s to \"%s\"".formatted(values, question);
        };
    }

    private String tierName(String tier) {
        return index.ruleSet().base().vocabulary().tiers().getOrDefault(tier, tier);
    }

    private String label(String fact, String value) {
        String plain = switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value;
        };
        return index.question(fact).stream()
                .flatMap(question -> question.choices().stream())
                .filter(choice -> choice.value().equals(value))
                .map(choice -> "'" + choice.label() + "'")
                .findFirst()
                .orElse(plain);
    }
}
