package org.probity.aiact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.aiact.rules.Duty;
import org.probity.aiact.rules.DutyDates;
import org.probity.aiact.rules.Rule;
import org.probity.aiact.rules.RuleSet;

/// The duties that follow from a run for the roles held, with the dates that fit the grounds found.
final class DutyList {
    private static final Comparator<ApplicationDate> EARLIEST_FIRST =
            Comparator.comparing(ApplicationDate::bitesFrom).thenComparing(ApplicationDate::byLetter);

    private final RuleSet ruleSet;
    private final RuleRun run;
    private final Facts facts;
    private final List<Binding> binding;

    /// A duty with the statement that it binds.
    private record Binding(Duty duty, int statement) {}

    DutyList(RuleSet ruleSet, RuleRun run, Facts facts, Layers layers) {
        this.ruleSet = ruleSet;
        this.run = run;
        this.facts = facts;
        this.binding = ruleSet.duties().stream()
                .filter(duty -> layers.include(duty.basis().layer()))
                .map(duty -> new Binding(duty, binds(duty)))
                .toList();
    }

    /// The duties that hold whatever the open answers are.
    List<Obligation> certain() {
        return binding.stream()
                .filter(one -> run.certain(one.statement()))
                .map(one -> obligation(one.duty()))
                .toList();
    }

    /// One statement per duty: that it binds.
    List<Integer> statements() {
        return binding.stream().map(Binding::statement).toList();
    }

    private int binds(Duty duty) {
        Diagram diagram = run.diagram();
        int tier = Diagram.FALSE;
        for (String name : duty.tiers()) {
            tier = diagram.or(tier, run.tier(Tier.valueOf(name)));
        }
        int role = Diagram.FALSE;
        for (String name : duty.roles()) {
            role = diagram.or(role, run.role(name));
        }
        int owed = diagram.and(tier, role);
        return owed == Diagram.FALSE ? owed : diagram.and(owed, run.holds(duty.when()));
    }

    private Obligation obligation(Duty duty) {
        List<String> bound = duty.roles().stream()
                .filter(role -> run.certain(run.role(role)))
                .toList();
        return new Obligation(
                duty.id(), duty.version(), duty.title(), duty.basis().article(), bound, dates(duty), duty.evidence());
    }

    private List<ApplicationDate> dates(Duty duty) {
        DutyDates dates = duty.dates();
        Stream<ApplicationDate> found = dates.byTrigger().isEmpty() ? limbs(dates).stream() : byTrigger(duty).stream();
        return found.map(date -> withGrace(dates, date)).sorted(EARLIEST_FIRST).toList();
    }

    private List<ApplicationDate> limbs(DutyDates dates) {
        List<ApplicationDate> found = new ArrayList<>();
        for (Map.Entry<String, String> limb : dates.bitesFrom().entrySet()) {
            String byLetter = Optional.ofNullable(dates.byLetter().get(limb.getKey()))
                    .or(() -> Optional.ofNullable(dates.byLetter().get(DutyDates.ALWAYS)))
                    .orElse(limb.getValue());
            if (run.certain(limb(limb.getKey()))) {
                found.add(new ApplicationDate(ground(limb.getKey()), day(byLetter), day(limb.getValue())));
            }
        }
        return found;
    }

    private int limb(String limb) {
        return switch (limb) {
            case "annex_iii" -> run.answers().has("d_hr_annex3", "true");
            case "annex_i" -> run.answers().has("d_hr_annex1", "true");
            default -> Diagram.TRUE;
        };
    }

    private static String ground(String limb) {
        return switch (limb) {
            case "annex_iii" -> "Annex III";
            case "annex_i" -> "Annex I";
            default -> "";
        };
    }

    private List<ApplicationDate> byTrigger(Duty duty) {
        String usual = duty.dates().bitesFrom().getOrDefault(DutyDates.ALWAYS, "");
        Map<String, ApplicationDate> found = new LinkedHashMap<>();
        for (RuleRun.Applied applied : run.applied()) {
            Rule rule = applied.rule();
            boolean counts = rule.then().tiers().add().stream().anyMatch(duty.tiers()::contains);
            if (counts && run.certain(applied.statement())) {
                for (String trigger : rule.then().marks().triggers()) {
                    LocalDate date = day(duty.dates().byTrigger().getOrDefault(trigger, usual));
                    found.put(trigger, new ApplicationDate(trigger, date, date));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private ApplicationDate withGrace(DutyDates dates, ApplicationDate date) {
        for (DutyDates.Grace grace : dates.grace()) {
            LocalDate later = ruleSet.dates().get(grace.dateKey());
            boolean earlier = facts.valuesOf(grace.fact()).stream()
                    .anyMatch(day -> LocalDate.parse(day).isBefore(grace.before()));
            if (later != null && earlier) {
                return new ApplicationDate(date.ground(), later, later);
            }
        }
        return date;
    }

    private LocalDate day(String key) {
        LocalDate day = ruleSet.dates().get(key);
        if (day == null) {
            throw new IllegalStateException("the rule set %s has no date '%s'".formatted(ruleSet.id(), key));
        }
        return day;
    }
}
