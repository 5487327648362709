package org.probity.aiact;

import java.util.List;
import java.util.Optional;
import org.probity.aiact.rules.ContestedPoint;
import org.probity.aiact.rules.Layer;

/// The result of reading all rules against the facts: the tiers, why, why not others, and the duties
/// that follow.
public record Classification(
        RuleSetVersion ruleSet,
        Layers layers,
        Facts facts,
        Outcome outcome,
        List<FiredRule> firedRules,
        List<CounterFact> counterFacts,
        List<Obligation> obligations,
        List<String> effectiveRoles,
        Remarks remarks) {

    public Classification {
        firedRules = List.copyOf(firedRules);
        counterFacts = List.copyOf(counterFacts);
        obligations = List.copyOf(obligations);
        effectiveRoles = List.copyOf(effectiveRoles);
    }

    /// The rule set used and the version of the rule base it was cut from.
    public record RuleSetVersion(RuleSetId id, String title, String ruleBaseVersion) {}

    /// What is certain, what is possible, and which open facts decide between the possibilities.
    ///
    /// Determined means that every completion of the unanswered facts leads to the same tiers.
    /// Otherwise `tiers` holds those that every completion shares, `possibleTierSets` every set some
    /// completion reaches, and `neededFacts` the facts whose answer alone can change the set.
    /// `factsOpenForDuties` may still change duties, but not tiers.
    public record Outcome(
            boolean determined,
            List<Tier> tiers,
            List<Tier> alsoMatches,
            List<List<Tier>> possibleTierSets,
            List<String> neededFacts,
            List<String> factsOpenForDuties) {

        public Outcome {
            tiers = List.copyOf(tiers);
            alsoMatches = List.copyOf(alsoMatches);
            possibleTierSets = possibleTierSets.stream().map(List::copyOf).toList();
            neededFacts = List.copyOf(neededFacts);
            factsOpenForDuties = List.copyOf(factsOpenForDuties);
        }
    }

    /// What a reviewer should see beside the result: flags, contested points touched, Annex III points
    /// left, hints, and answers that exclude each other.
    public record Remarks(
            List<String> flags,
            List<ContestedPoint> contested,
            List<String> annex3Points,
            List<String> hints,
            List<Contradiction> contradictions) {

        public Remarks {
            flags = List.copyOf(flags);
            contested = List.copyOf(contested);
            annex3Points = List.copyOf(annex3Points);
            hints = List.copyOf(hints);
            contradictions = List.copyOf(contradictions);
        }
    }

    /// Whether the open facts cannot change the tiers any more.
    public boolean determined() {
        return outcome.determined();
    }

    /// The tiers that are certain, the decisive one first.
    public List<Tier> tiers() {
        return outcome.tiers();
    }

    /// The decisive tier, or nothing while open facts matter.
    public Optional<Tier> primaryTier() {
        return outcome.determined() ? outcome.tiers().stream().findFirst() : Optional.empty();
    }

    /// The unanswered facts whose answer alone can change the tiers.
    public List<String> missingFacts() {
        return outcome.neededFacts();
    }

    /// Whether a rule from draft guidance took part, so that the result may change when the draft is
    /// adopted.
    public boolean restsOnDraft() {
        return firedRules.stream().anyMatch(rule -> rule.source().layer() == Layer.GUIDANCE_DRAFT);
    }
}
