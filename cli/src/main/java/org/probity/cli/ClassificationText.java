package org.probity.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.probity.aiact.ApplicationDate;
import org.probity.aiact.Classification;
import org.probity.aiact.FiredRule;
import org.probity.aiact.Obligation;
import org.probity.aiact.Tier;

/// A classification as lines that a person reads in a terminal.
final class ClassificationText {
    private final String id;
    private final Classification found;

    ClassificationText(String id, Classification found) {
        this.id = id;
        this.found = found;
    }

    String lines() {
        StringBuilder text = new StringBuilder();
        text.append(id).append(": ").append(headline()).append('\n');
        text.append("  under ").append(found.ruleSet().title());
        if (!found.layers().off().isEmpty()) {
            text.append(", without ").append(String.join(", ", found.layers().off()));
        }
        text.append('\n');
        found.remarks()
                .contradictions()
                .forEach(clash -> text.append("  contradiction ")
                        .append(clash.id())
                        .append(": ")
                        .append(clash.explained())
                        .append('\n'));
        found.firedRules().forEach(rule -> text.append("  because ").append(because(rule)));
        if (!found.determined()) {
            text.append("  still open: ")
                    .append(String.join(", ", found.missingFacts()))
                    .append('\n');
        }
        found.obligations().forEach(duty -> text.append("  owes ").append(owed(duty)));
        return text.toString();
    }

    private String headline() {
        if (!found.determined()) {
            return "undetermined, possible: "
                    + found.outcome().possibleTierSets().stream()
                            .map(ClassificationText::names)
                            .collect(Collectors.joining(" | "));
        }
        List<Tier> beside = found.outcome().alsoMatches();
        return names(found.tiers()) + (beside.isEmpty() ? "" : " (would also be %s)".formatted(names(beside)));
    }

    private static String names(List<Tier> tiers) {
        return tiers.stream().map(Tier::name).collect(Collectors.joining(" + "));
    }

    private static String because(FiredRule rule) {
        return "%s, Article %s: %s%n".formatted(rule.id(), rule.article(), rule.sentence());
    }

    private static String owed(Obligation duty) {
        String from = duty.dates().stream()
                .findFirst()
                .map(ApplicationDate::bitesFrom)
                .map(" from %s"::formatted)
                .orElse("");
        return "%s %s (%s)%s%n".formatted(duty.id(), duty.title(), String.join(", ", duty.roles()), from);
    }
}
