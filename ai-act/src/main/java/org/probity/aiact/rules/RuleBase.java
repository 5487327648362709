package org.probity.aiact.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything the rule files say, across all legal states, under one version.
public record RuleBase(
        String version,
        List<LegalState> legalStates,
        Vocabulary vocabulary,
        List<AskedFact> questions,
        List<Rule> rules,
        List<Duty> duties,
        List<DatedKey> dates,
        Review review) {

    public RuleBase {
        legalStates = List.copyOf(legalStates);
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        duties = List.copyOf(duties);
        dates = List.copyOf(dates);
    }

    /// What reviewers should see: disputed points of law, answers that fit badly, and answers that
    /// exclude each other.
    public record Review(List<ContestedPoint> contested, List<ReviewHint> hints, List<ExcludedPair> excluded) {
        public Review {
            contested = List.copyOf(contested);
            hints = List.copyOf(hints);
            excluded = List.copyOf(excluded);
        }
    }

    /// A day whose law can be applied, under the name of its rule set.
    public record LegalState(String id, String title, LocalDate day) {}

    /// The names the rules may use: tiers, documents with their citation, and derived facts with their
    /// meaning.
    public record Vocabulary(
            Map<String, String> tiers,
            Map<String, String> sources,
            Map<String, String> derived,
            List<Section> sections) {
        public Vocabulary {
            tiers = Collections.unmodifiableMap(new TreeMap<>(tiers));
            sources = Collections.unmodifiableMap(new TreeMap<>(sources));
            derived = Collections.unmodifiableMap(new TreeMap<>(derived));
            sections = List.copyOf(sections);
        }
    }

    /// A heading under which questions are asked together.
    public record Section(String id, String title) {}

    /// A date of the act under its key, in one period of validity.
    public record DatedKey(String key, Validity validity, LocalDate date) {}

    /// The rule set of a legal state.
    public RuleSet select(LegalState state) {
        LocalDate day = state.day();
        Map<String, LocalDate> valid = new HashMap<>();
        dates.stream().filter(d -> d.validity().covers(day)).forEach(d -> valid.put(d.key(), d.date()));
        return new RuleSet(
                state.id(),
                state.title(),
                day,
                questions.stream()
                        .filter(q -> q.basis().validity().covers(day))
                        .map(q -> withValidChoices(q, day))
                        .toList(),
                rules.stream()
                        .filter(r -> r.basis().validity().covers(day))
                        .sorted(Comparator.comparing(Rule::phase))
                        .toList(),
                duties.stream().filter(o -> o.basis().validity().covers(day)).toList(),
                valid,
                this);
    }

    private static AskedFact withValidChoices(AskedFact question, LocalDate day) {
        return new AskedFact(
                question.id(),
                question.section(),
                question.type(),
                question.text(),
                question.help(),
                question.basis(),
                question.choices().stream()
                        .filter(c -> c.validity().covers(day))
                        .toList(),
                question.shownIf());
    }
}
