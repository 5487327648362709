package org.probity.aiact;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.probity.aiact.RuleRun.Applied;
import org.probity.aiact.rules.Condition;
import org.probity.aiact.rules.Rule;
import org.probity.aiact.rules.RuleSet;

/// Tells which rules of a run applied whatever the open answers are, and on which answers they looked.
final class FiredRules {
    private final RuleSet ruleSet;
    private final RuleRun run;
    private final Facts facts;

    FiredRules(RuleSet ruleSet, RuleRun run, Facts facts) {
        this.ruleSet = ruleSet;
        this.run = run;
        this.facts = facts;
    }

    List<Rule> rules() {
        return run.applied().stream()
                .filter(applied -> run.certain(applied.statement()))
                .map(Applied::rule)
                .toList();
    }

    List<FiredRule> explained() {
        return rules().stream().map(this::explain).toList();
    }

    private FiredRule explain(Rule rule) {
        var basis = rule.basis();
        String citation = ruleSet.base().vocabulary().sources().getOrDefault(basis.source(), basis.source());
        Stream<String> named =
                Stream.concat(rule.then().tiers().add().stream(), rule.then().tiers().replaceAll().stream());
        return new FiredRule(
                rule.id(),
                rule.version(),
                basis.article(),
                named.map(Tier::valueOf).toList(),
                rule.then().marks().triggers(),
                rule.sentence(),
                new FiredRule.Source(citation, basis.layer()),
                dates(rule),
                answeredFacts(rule));
    }

    private List<ApplicationDate> dates(Rule rule) {
        String ground = rule.then().marks().triggers().stream().findFirst().orElse("");
        return rule.applies().stream()
                .map(key -> ruleSet.dates().getOrDefault(key, LocalDate.MAX))
                .map(day -> new ApplicationDate(ground, day, day))
                .toList();
    }

    private List<String> answeredFacts(Rule rule) {
        Set<String> found = new LinkedHashSet<>();
        collect(rule.when(), found, new LinkedHashSet<>());
        return found.stream().filter(fact -> !facts.valuesOf(fact).isEmpty()).toList();
    }

    /// Follows derived facts back to the answers they come from, through the rules behind them.
    private void collect(Condition condition, Set<String> found, Set<String> followed) {
        condition.factTests().map(Condition.FactTest::fact).forEach(fact -> {
            if (!ruleSet.base().vocabulary().derived().containsKey(fact)) {
                found.add(fact);
            } else if (followed.add(fact)) {
                sources(fact).forEach(rule -> collect(rule.when(), found, followed));
            }
        });
    }

    /// The rules that derived a fact, or, where none did, those that could have.
    private List<Rule> sources(String derived) {
        List<Applied> could = run.applied().stream()
                .filter(applied -> applied.rule().then().derived().containsKey(derived))
                .toList();
        List<Applied> did = could.stream()
                .filter(applied -> run.certain(applied.statement()))
                .toList();
        return (did.isEmpty() ? could : did).stream().map(Applied::rule).toList();
    }
}
