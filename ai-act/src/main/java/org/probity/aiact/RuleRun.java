package org.probity.aiact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.aiact.rules.Condition;
import org.probity.aiact.rules.Effect;
import org.probity.aiact.rules.Rule;

/// One reading of all rules over an answer space: each tier, mark and rule becomes a statement about
/// open answers.
///
/// Rules are read phase by phase and in file order. A rule of a layer that is off is skipped. After a
/// rule that ends the run, later rules hold nothing for those completions in which it applied.
final class RuleRun {
    private final Diagram diagram;
    private final AnswerSpace answers;
    private final Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
    private final Map<Tier, Integer> alsoMatches = new EnumMap<>(Tier.class);
    private final List<Applied> applied = new ArrayList<>();
    private final Map<String, Integer> triggers = new LinkedHashMap<>();
    private final Map<String, Integer> flags = new LinkedHashMap<>();
    private final Map<String, Integer> roles = new LinkedHashMap<>();
    private int running = Diagram.TRUE;

    /// A rule that was read, with the statement that it applies.
    record Applied(Rule rule, int statement) {}

    RuleRun(Diagram diagram, AnswerSpace answers, RuleIndex index, Layers layers) {
        this.diagram = diagram;
        this.answers = answers;
        for (Tier tier : Tier.values()) {
            tiers.put(tier, Diagram.FALSE);
            alsoMatches.put(tier, Diagram.FALSE);
        }
        for (Rule rule : index.ruleSet().rules()) {
            if (layers.include(rule.basis().layer())) {
                read(rule);
            }
        }
    }

    private void read(Rule rule) {
        int applies = diagram.and(running, holds(rule.when()));
        applied.add(new Applied(rule, applies));
        Effect effect = rule.then();
        effect.tiers().add().forEach(tier -> tiers.merge(Tier.valueOf(tier), applies, diagram::or));
        effect.derived().forEach((fact, values) -> values.forEach(value -> answers.derive(fact, value, applies)));
        mark(triggers, effect.marks().triggers(), applies);
        mark(flags, effect.marks().flags(), applies);
        mark(roles, effect.marks().roles(), applies);
        keepOnly(effect.tiers().keepOnly(), applies);
        replaceAll(effect.tiers().replaceAll(), applies);
        if (effect.stop()) {
            running = diagram.and(running, diagram.not(applies));
        }
    }

    private void mark(Map<String, Integer> marks, List<String> names, int applies) {
        names.forEach(name -> marks.merge(name, applies, diagram::or));
    }

    private void keepOnly(List<String> kept, int applies) {
        if (kept.isEmpty()) {
            return;
        }
        for (Tier tier : Tier.values()) {
            if (!kept.contains(tier.name())) {
                int had = tier(tier);
                alsoMatches.merge(tier, diagram.and(had, applies), diagram::or);
                tiers.put(tier, diagram.and(had, diagram.not(applies)));
            }
        }
    }

    private void replaceAll(List<String> replacement, int applies) {
        if (replacement.isEmpty()) {
            return;
        }
        for (Tier tier : Tier.values()) {
            int had = tier(tier);
            tiers.put(
                    tier,
                    replacement.contains(tier.name())
                            ? diagram.or(had, applies)
                            : diagram.and(had, diagram.not(applies)));
        }
    }

    /// The statement that the condition holds, as far as the rules read so far go.
    int holds(Condition condition) {
        return switch (condition) {
            case Condition.All all -> allHold(all.parts());
            case Condition.Any any -> anyHolds(any.parts());
            case Condition.Not not -> diagram.not(holds(not.part()));
            case Condition.FactTest test -> answers.test(test);
            case Condition.HasTier has -> tier(Tier.valueOf(has.tier()));
            case Condition.NoTierOf none ->
                diagram.not(diagram.any(none.tiers().stream()
                        .map(tier -> tier(Tier.valueOf(tier)))
                        .toList()));
            case Condition.HasTrigger has -> trigger(has.trigger());
            case Condition.NotFlag not -> diagram.not(flags.getOrDefault(not.flag(), Diagram.FALSE));
        };
    }

    private int allHold(List<Condition> parts) {
        int result = Diagram.TRUE;
        for (int i = 0; i < parts.size() && result != Diagram.FALSE; i++) {
            result = diagram.and(result, holds(parts.get(i)));
        }
        return result;
    }

    private int anyHolds(List<Condition> parts) {
        int result = Diagram.FALSE;
        for (int i = 0; i < parts.size() && result != Diagram.TRUE; i++) {
            result = diagram.or(result, holds(parts.get(i)));
        }
        return result;
    }

    /// Whether the statement holds for every allowed completion.
    boolean certain(int statement) {
        return switch (statement) {
            case Diagram.TRUE -> true;
            case Diagram.FALSE -> false;
            default -> diagram.and(answers.allowed(), diagram.not(statement)) == Diagram.FALSE;
        };
    }

    /// Whether the statement holds for no allowed completion.
    boolean impossible(int statement) {
        return diagram.and(answers.allowed(), statement) == Diagram.FALSE;
    }

    int tier(Tier tier) {
        return tiers.getOrDefault(tier, Diagram.FALSE);
    }

    int alsoMatches(Tier tier) {
        return alsoMatches.getOrDefault(tier, Diagram.FALSE);
    }

    int trigger(String trigger) {
        return triggers.getOrDefault(trigger, Diagram.FALSE);
    }

    /// The statement that the organisation holds the role, by its own answer or through a rule.
    int role(String role) {
        return diagram.or(answers.has("roles", role), roles.getOrDefault(role, Diagram.FALSE));
    }

    List<Applied> applied() {
        return applied;
    }

    Map<String, Integer> flags() {
        return flags;
    }

    Map<String, Integer> gainedRoles() {
        return roles;
    }

    Diagram diagram() {
        return diagram;
    }

    AnswerSpace answers() {
        return answers;
    }
}
