package org.probity.aiact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.aiact.rules.AskedFact;

/// Looks for the smallest changes of one answer that change the tiers of a determined system.
///
/// A question whose answer cannot change the tiers is found by leaving it open; only the others are
/// tried out.
final class WhatIfs {
    /// Up to so many choices every combination is tried, beyond it one more or one less.
    private static final int FEW = 7;

    private final RuleIndex index;
    private final Facts facts;
    private final Function<Facts, Standing> standing;
    private final Predicate<Facts> consistent;
    private final Standing today;

    /// An answer that was tried, how far it is from the present one, and where it leads.
    private record Tried(AskedFact question, List<String> values, int distance, Standing standing) {}

    WhatIfs(RuleIndex index, Facts facts, Function<Facts, Standing> standing, Predicate<Facts> consistent) {
        this.index = index;
        this.facts = facts;
        this.standing = standing;
        this.consistent = consistent;
        this.today = standing.apply(facts);
    }

    List<WhatIf> all() {
        return index.ruleSet().questions().stream()
                .filter(question -> facts.answered(question.id()))
                .filter(question ->
                        !standing.apply(facts.without(question.id())).determined())
                .flatMap(this::of)
                .toList();
    }

    private Stream<WhatIf> of(AskedFact question) {
        Map<List<Tier>, List<Tried>> byTiers = new LinkedHashMap<>();
        answers(question)
                .filter(values -> distance(question, values) > 0)
                .filter(values -> consistent.test(facts.with(question.id(), values.toArray(String[]::new))))
                .map(values -> tried(question, values))
                .filter(tried -> !tried.standing().tiers().equals(today.tiers()))
                .sorted(Comparator.comparingInt(Tried::distance))
                .forEach(tried -> byTiers.computeIfAbsent(tried.standing().tiers(), _ -> new ArrayList<>())
                        .add(tried));
        return byTiers.values().stream().map(WhatIfs::nearest).map(this::whatIf);
    }

    private Tried tried(AskedFact question, List<String> values) {
        Standing there = standing.apply(facts.with(question.id(), values.toArray(String[]::new)));
        return new Tried(question, values, distance(question, values), there);
    }

    /// How many values stand in one of the two answers only.
    private int distance(AskedFact question, List<String> values) {
        List<String> present = facts.valuesOf(question.id());
        long dropped = present.stream().filter(value -> !values.contains(value)).count();
        long added = values.stream().filter(value -> !present.contains(value)).count();
        return Math.toIntExact(dropped + added);
    }

    private Stream<List<String>> answers(AskedFact question) {
        List<String> choices =
                question.choices().stream().map(AskedFact.Choice::value).toList();
        return switch (question.type()) {
            case BOOL -> Stream.of(List.of("true"), List.of("false"));
            case ENUM -> choices.stream().map(List::of);
            case MULTI -> choices.size() <= FEW ? combinations(choices) : neighbours(question, choices);
            case NUMBER ->
                index.thresholds(question).stream()
                        .flatMap(limit -> Stream.of(List.of(String.valueOf(limit)), List.of(above(limit))));
            case DATE -> Stream.empty();
        };
    }

    /// The next number above a limit that has two digits and no more.
    private static String above(double limit) {
        return BigDecimal.valueOf(limit * 1.001)
                .round(new MathContext(2, RoundingMode.UP))
                .toString();
    }

    private static Stream<List<String>> combinations(List<String> choices) {
        return IntStream.range(0, 1 << choices.size())
                .mapToObj(bits -> IntStream.range(0, choices.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(choices::get)
                        .toList());
    }

    private Stream<List<String>> neighbours(AskedFact question, List<String> choices) {
        List<String> present = facts.valuesOf(question.id());
        Stream<List<String>> more = choices.stream()
                .filter(choice -> !present.contains(choice))
                .map(choice ->
                        Stream.concat(present.stream(), Stream.of(choice)).toList());
        Stream<List<String>> less = present.stream()
                .map(choice ->
                        present.stream().filter(other -> !other.equals(choice)).toList());
        return Stream.of(more, less, Stream.of(List.<String>of())).flatMap(Function.identity());
    }

    /// Answers at the same smallest distance have the same effect; the first stands for all in the
    /// sentence.
    private static List<Tried> nearest(List<Tried> ascending) {
        int smallest = ascending.getFirst().distance();
        return ascending.stream().filter(tried -> tried.distance() == smallest).toList();
    }

    private WhatIf whatIf(List<Tried> nearest) {
        Tried first = nearest.getFirst();
        String alternatives = nearest.stream().map(this::words).distinct().collect(Collectors.joining(", or "));
        String tiers = first.standing().tiers().stream()
                .map(tier -> index.ruleSet().base().vocabulary().tiers().getOrDefault(tier.name(), tier.name()))
                .collect(Collectors.joining(" and "));
        return new WhatIf(
                first.question().id(),
                first.values(),
                first.standing().tiers(),
                "It would be '%s' if the answer to \"%s\" %s."
                        .formatted(tiers, first.question().text(), alternatives),
                article(first));
    }

    /// The article of the first new rule that gives a tier, or that of the question where a tier only
    /// goes away.
    private String article(Tried tried) {
        List<String> before =
                today.rules().stream().map(Standing.AppliedRule::id).toList();
        return tried.standing().rules().stream()
                .filter(rule -> rule.givesTier() && !before.contains(rule.id()))
                .map(Standing.AppliedRule::article)
                .findFirst()
                .orElse(tried.question().basis().article());
    }

    private String words(Tried tried) {
        List<String> present = facts.valuesOf(tried.question().id());
        String added = labels(tried, tried.values(), present);
        String dropped = labels(tried, present, tried.values());
        return switch (tried.question().type()) {
            case BOOL -> tried.values().contains("true") ? "were yes" : "were no";
            case ENUM -> "were " + added;
            case MULTI ->
                Stream.of(
                                added.isEmpty() ? "" : "included " + added,
                                dropped.isEmpty() ? "" : "no longer included " + dropped)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and "));
            case NUMBER, DATE -> "were " + tried.values().getFirst();
        };
    }

    private static String labels(Tried tried, List<String> values, List<String> without) {
        return tried.question().choices().stream()
                .filter(choice -> values.contains(choice.value()) && !without.contains(choice.value()))
                .map(choice -> "'" + choice.label() + "'")
                .collect(Collectors.joining(" and "));
    }
}
