package org.probity.cli;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.aiact.ApplicationDate;
import org.probity.aiact.Classification;
import org.probity.aiact.Contradiction;
import org.probity.aiact.Obligation;
import org.probity.aiact.Tier;

/// The result of one case in the exchange format.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ClassifyResult(
        String id,
        String ruleSet,
        List<String> layersOff,
        String result,
        List<Tier> tiers,
        List<Tier> alsoMatches,
        List<Tier> possibleTiers,
        List<List<Tier>> possibleTierSets,
        List<String> neededFacts,
        List<String> triggers,
        Map<String, String> appliesFromByTrigger,
        List<String> annex3Effective,
        List<String> effectiveRoles,
        List<String> flags,
        List<List<Object>> fired,
        List<OwedDuty> obligations,
        List<Clash> contradictions) {

    /// A duty with its wording and its earliest dates; a date is null where no limb of the act gives
    /// one.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OwedDuty(
            String id,
            int version,
            @Nullable String byLetter,
            @Nullable String bitesFrom) {}

    /// Answers that exclude each other, by fact, and why.
    record Clash(String id, Map<String, List<String>> answers, String sentence) {

        static Clash of(Contradiction found) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            answers.put(found.one().fact(), found.one().values());
            answers.merge(found.other().fact(), found.other().values(), Clash::both);
            return new Clash(found.id(), answers, found.sentence());
        }

        private static List<String> both(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    static ClassifyResult of(String id, Classification found) {
        var outcome = found.outcome();
        return new ClassifyResult(
                id,
                found.ruleSet().id().value(),
                found.layers().off(),
                outcome.determined() ? "DETERMINED" : "UNDETERMINED",
                outcome.tiers(),
                outcome.alsoMatches(),
                outcome.possibleTierSets().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                outcome.possibleTierSets(),
                outcome.neededFacts(),
                found.firedRules().stream()
                        .flatMap(rule -> rule.triggers().stream())
                        .distinct()
                        .toList(),
                dates(found),
                found.remarks().annex3Points(),
                found.effectiveRoles(),
                found.remarks().flags(),
                found.firedRules().stream()
                        .map(rule -> List.<Object>of(rule.id(), rule.version()))
                        .toList(),
                found.obligations().stream().map(ClassifyResult::owed).toList(),
                found.remarks().contradictions().stream().map(Clash::of).toList());
    }

    private static Map<String, String> dates(Classification found) {
        Map<String, String> dates = new LinkedHashMap<>();
        found.firedRules()
                .forEach(rule -> rule.dates()
                        .forEach(
                                date -> dates.put(date.ground(), date.byLetter().toString())));
        return dates;
    }

    private static OwedDuty owed(Obligation duty) {
        Optional<ApplicationDate> first = duty.dates().stream().findFirst();
        return new OwedDuty(
                duty.id(),
                duty.version(),
                first.map(date -> date.byLetter().toString()).orElse(null),
                first.map(date -> date.bitesFrom().toString()).orElse(null));
    }
}
