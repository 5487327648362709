package org.probity.aiact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.probity.aiact.rules.Condition;
import org.probity.aiact.rules.Condition.FactTest;
import org.probity.aiact.rules.Effect;
import org.probity.aiact.rules.Rule;
import org.probity.aiact.rules.RuleBase;

/// Every way in which one rule of a rule base could silently be wrong, each as a rule base of its own.
///
/// A rule is left out or turned round; a part of its condition is left out or turned round; a value is
/// left out; a tier is another one; or one of its effects is missing.
final class RuleMutants {
    private final RuleBase base;
    private final Map<String, RuleBase> mutants = new LinkedHashMap<>();

    RuleMutants(RuleBase base) {
        this.base = base;
        for (int i = 0; i < base.rules().size(); i++) {
            mutate(i, base.rules().get(i));
        }
    }

    /// The mutants by a name that says what was changed.
    Map<String, RuleBase> all() {
        return mutants;
    }

    private void mutate(int index, Rule rule) {
        String name = "%s version %d: ".formatted(rule.id(), rule.version());
        List<Rule> without = new ArrayList<>(base.rules());
        without.remove(index);
        mutants.put(name + "left out", withRules(without));
        put(index, name + "turned round", with(rule, new Condition.Not(rule.when())));
        conditions(rule.when(), "", (what, changed) -> put(index, name + what, with(rule, changed)));
        effects(rule.then(), (what, changed) -> put(index, name + what, with(rule, changed)));
        if (!rule.applies().isEmpty()) {
            put(index, name + "without its date", withoutDate(rule));
        }
    }

    private void put(int index, String name, Rule changed) {
        List<Rule> rules = new ArrayList<>(base.rules());
        rules.set(index, changed);
        mutants.put(name, withRules(rules));
    }

    /// Takes what was changed, and the changed value.
    @FunctionalInterface
    private interface Found<T> {
        void take(String what, T changed);
    }

    /// Names every changed condition; `path` tells equal parts in different places apart.
    private static void conditions(Condition condition, String path, Found<Condition> found) {
        switch (condition) {
            case Condition.All all -> parts(all.parts(), path, Condition.All::new, found);
            case Condition.Any any -> parts(any.parts(), path, Condition.Any::new, found);
            case Condition.Not not ->
                conditions(not.part(), path, (what, changed) -> found.take(what, new Condition.Not(changed)));
            case FactTest test -> values(test, path, found);
            case Condition.HasTier _, Condition.HasTrigger _, Condition.NotFlag _ -> {}
            case Condition.NoTierOf none -> {
                for (String tier : none.tiers()) {
                    found.take(path + "without " + tier, new Condition.NoTierOf(without(none.tiers(), tier)));
                }
            }
        }
    }

    private static void parts(
            List<Condition> parts, String path, Function<List<Condition>, Condition> join, Found<Condition> found) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            Condition part = parts.get(i);
            String place = "%spart %d, ".formatted(path, i + 1);
            List<Condition> rest = new ArrayList<>(parts);
            rest.remove(i);
            found.take(place + "left out", join.apply(rest));
            found.take(place + "turned round", join.apply(replaced(parts, at, new Condition.Not(part))));
            conditions(part, place, (what, changed) -> found.take(what, join.apply(replaced(parts, at, changed))));
        }
    }

    private static void values(FactTest test, String path, Found<Condition> found) {
        if (test.values().size() > 1) {
            for (String value : test.values()) {
                found.take(
                        path + "without " + value,
                        new FactTest(test.fact(), test.operator(), without(test.values(), value)));
            }
        }
    }

    private static void effects(Effect effect, Found<Effect> found) {
        Effect.TierChange tiers = effect.tiers();
        Effect.Marks marks = effect.marks();
        for (String tier : tiers.add()) {
            String other = tier.equals("HIGH_RISK") ? "TRANSPARENCY" : "HIGH_RISK";
            found.take(
                    other + " instead of " + tier,
                    withTiers(effect, new Effect.TierChange(List.of(other), tiers.keepOnly(), tiers.replaceAll())));
        }
        if (!tiers.keepOnly().isEmpty()) {
            found.take(
                    "keeps every tier",
                    withTiers(effect, new Effect.TierChange(tiers.add(), List.of(), tiers.replaceAll())));
        }
        if (!tiers.replaceAll().isEmpty()) {
            found.take(
                    "replaces no tier",
                    withTiers(effect, new Effect.TierChange(tiers.add(), tiers.keepOnly(), List.of())));
        }
        effect.derived().keySet().forEach(fact -> {
            Map<String, List<String>> rest = new TreeMap<>(effect.derived());
            rest.remove(fact);
            found.take("does not derive " + fact, new Effect(tiers, rest, marks, effect.stop()));
        });
        marks(marks, (what, changed) -> found.take(what, new Effect(tiers, effect.derived(), changed, effect.stop())));
        if (effect.stop()) {
            found.take("does not end the run", new Effect(tiers, effect.derived(), marks, false));
        }
    }

    private static void marks(Effect.Marks marks, Found<Effect.Marks> found) {
        if (!marks.triggers().isEmpty()) {
            found.take(
                    "without its trigger", new Effect.Marks(List.of(), marks.flags(), marks.roles(), marks.dutyOn()));
        }
        if (!marks.flags().isEmpty()) {
            found.take(
                    "without its flag", new Effect.Marks(marks.triggers(), List.of(), marks.roles(), marks.dutyOn()));
        }
        if (!marks.roles().isEmpty()) {
            found.take(
                    "without its role", new Effect.Marks(marks.triggers(), marks.flags(), List.of(), marks.dutyOn()));
        }
    }

    private static Effect withTiers(Effect effect, Effect.TierChange tiers) {
        return new Effect(tiers, effect.derived(), effect.marks(), effect.stop());
    }

    private static <T> List<T> replaced(List<T> list, int at, T value) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, value);
        return copy;
    }

    private static List<String> without(List<String> list, String value) {
        return list.stream().filter(one -> !one.equals(value)).toList();
    }

    private static Rule with(Rule rule, Condition when) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.phase(),
                rule.basis(),
                when,
                rule.then(),
                rule.sentence(),
                rule.applies(),
                rule.contested());
    }

    private static Rule with(Rule rule, Effect then) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.phase(),
                rule.basis(),
                rule.when(),
                then,
                rule.sentence(),
                rule.applies(),
                rule.contested());
    }

    private static Rule withoutDate(Rule rule) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.phase(),
                rule.basis(),
                rule.when(),
                rule.then(),
                rule.sentence(),
                List.of(),
                rule.contested());
    }

    private RuleBase withRules(List<Rule> rules) {
        return new RuleBase(
                base.version(),
                base.legalStates(),
                base.vocabulary(),
                base.questions(),
                rules,
                base.duties(),
                base.dates(),
                base.review());
    }
}
