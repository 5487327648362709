package org.probity.aiact.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The reader of the rule files; what it returns is complete and consistent, or it does not return.
public final class RuleSetReader {
    /// The rule files that belong together.
    public static final List<String> FILES =
            List.of("rule-base.yaml", "questions.yaml", "rules.yaml", "obligations.yaml", "review.yaml");

    private static final Set<String> BASIS_KEYS = Set.of("article", "source", "layer", "valid_from", "valid_to");
    private static final LocalDate ACT_IN_FORCE = LocalDate.of(2024, 8, 1);

    private final Map<String, String> texts;

    private RuleSetReader(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /// A reader of the rule files shipped with this library.
    public static RuleSetReader ofResources() {
        return new RuleSetReader(resourceTexts());
    }

    /// A reader of the given texts by file name.
    public static RuleSetReader of(Map<String, String> texts) {
        return new RuleSetReader(texts);
    }

    /// The shipped rule files as text, by file name.
    public static Map<String, String> resourceTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : FILES) {
            try (InputStream in = RuleSetReader.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new BrokenRuleFileException(file, "file", "is missing");
                }
                texts.put(file, new String(in.readAllBytes(), UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return texts;
    }

    /// The checked rule base.
    ///
    /// @throws BrokenRuleFileException when a file or an entry is unusable
    public RuleBase read() {
        YamlEntry base = file("rule-base.yaml");
        RuleBase ruleBase = new RuleBase(
                base.text("version"),
                base.entries("rule_sets").stream()
                        .map(e -> new RuleBase.LegalState(e.text("id"), e.text("title"), e.day("legal_state")))
                        .toList(),
                vocabulary(base),
                file("questions.yaml").entries("questions").stream()
                        .map(RuleSetReader::question)
                        .toList(),
                file("rules.yaml").entries("rules").stream()
                        .map(RuleSetReader::rule)
                        .toList(),
                file("obligations.yaml").entries("obligations").stream()
                        .map(RuleSetReader::duty)
                        .toList(),
                base.entries("dates").stream().flatMap(e -> dates(e).stream()).toList(),
                review(file("review.yaml")));
        new RuleBaseCheck(ruleBase).run();
        return ruleBase;
    }

    private YamlEntry file(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new BrokenRuleFileException(name, "file", "is missing");
        }
        return YamlEntry.parse(name, text);
    }

    private static RuleBase.Vocabulary vocabulary(YamlEntry base) {
        return new RuleBase.Vocabulary(
                base.singles("tiers", ""),
                base.singles("sources", ""),
                base.singles("derived", ""),
                base.entries("sections").stream()
                        .map(e -> new RuleBase.Section(e.text("id"), e.text("title")))
                        .toList());
    }

    private static RuleBase.Review review(YamlEntry review) {
        return new RuleBase.Review(
                review.entries("contested").stream()
                        .map(e -> new ContestedPoint(e.text("id"), e.text("topic"), e.text("used"), e.text("other")))
                        .toList(),
                review.entries("hints").stream()
                        .map(e -> new ReviewHint(e.text("id"), ConditionReader.under(e, "when"), e.text("text")))
                        .toList(),
                review.entries("excluded").stream()
                        .map(RuleSetReader::excludedPair)
                        .toList());
    }

    private static ExcludedPair excludedPair(YamlEntry entry) {
        entry.onlyKeys(Set.of("id", "one", "other", "sentence"));
        return new ExcludedPair(entry.text("id"), side(entry, "one"), side(entry, "other"), entry.text("sentence"));
    }

    private static Condition.FactTest side(YamlEntry entry, String key) {
        return ConditionReader.factTest(
                entry.entry(key).orElseThrow(() -> entry.broken("'%s' is missing".formatted(key))));
    }

    private static List<RuleBase.DatedKey> dates(YamlEntry entry) {
        entry.onlyKeys(Set.of("key", "title", "article", "values"));
        entry.text("title");
        return entry.entries("values").stream()
                .map(e -> new RuleBase.DatedKey(entry.text("key"), validity(e), e.day("date")))
                .toList();
    }

    private static AskedFact question(YamlEntry entry) {
        entry.onlyKeys(with(BASIS_KEYS, "id", "section", "type", "text", "help", "options", "shown_if"));
        return new AskedFact(
                entry.text("id"),
                entry.text("section"),
                entry.constant("type", AnswerType.class, ""),
                entry.text("text"),
                entry.textOr("help", ""),
                basis(entry),
                entry.entries("options").stream().map(RuleSetReader::choice).toList(),
                entry.entries("shown_if").stream()
                        .map(ConditionReader::factTest)
                        .toList());
    }

    private static AskedFact.Choice choice(YamlEntry entry) {
        entry.onlyKeys(Set.of("value", "label", "layer", "valid_from", "valid_to"));
        return new AskedFact.Choice(
                entry.text("value"),
                entry.text("label"),
                entry.constant("layer", Layer.class, "statute"),
                validity(entry));
    }

    private static Rule rule(YamlEntry entry) {
        entry.onlyKeys(with(BASIS_KEYS, "id", "version", "phase", "when", "then", "sentence", "applies", "contested"));
        return new Rule(
                entry.text("id"),
                entry.number("version"),
                entry.constant("phase", Phase.class, ""),
                basis(entry),
                ConditionReader.read(entry.entry("when").orElseThrow(() -> entry.broken("'when' is missing"))),
                effect(entry.entry("then").orElseThrow(() -> entry.broken("'then' is missing"))),
                entry.text("sentence"),
                entry.texts("applies"),
                entry.texts("contested"));
    }

    private static Effect effect(YamlEntry entry) {
        entry.onlyKeys(Set.of(
                "tier", "keep_only", "replace_all", "set", "append", "trigger", "flag", "role", "duty_on", "stop"));
        Map<String, List<String>> derived = new LinkedHashMap<>(entry.lists("append"));
        entry.texts("set").forEach(fact -> derived.put(fact, List.of("true")));
        return new Effect(
                new Effect.TierChange(entry.texts("tier"), entry.texts("keep_only"), entry.texts("replace_all")),
                derived,
                new Effect.Marks(
                        entry.texts("trigger"), entry.texts("flag"), entry.texts("role"), entry.texts("duty_on")),
                entry.textOr("stop", "false").equals("true"));
    }

    private static Duty duty(YamlEntry entry) {
        entry.onlyKeys(with(BASIS_KEYS, "id", "version", "title", "roles", "tiers", "when", "applies", "evidence"));
        return new Duty(
                entry.text("id"),
                entry.number("version"),
                basis(entry),
                entry.text("title"),
                entry.texts("roles"),
                entry.texts("tiers"),
                ConditionReader.under(entry, "when"),
                dutyDates(entry.entry("applies").orElseThrow(() -> entry.broken("'applies' is missing"))),
                entry.texts("evidence"));
    }

    private static DutyDates dutyDates(YamlEntry entry) {
        entry.onlyKeys(Set.of("by_letter", "bites_from", "by_trigger", "grace"));
        return new DutyDates(
                entry.singles("by_letter", DutyDates.ALWAYS),
                entry.singles("bites_from", DutyDates.ALWAYS),
                entry.singles("by_trigger", ""),
                entry.entries("grace").stream()
                        .map(e -> new DutyDates.Grace(e.text("fact"), e.day("before"), e.text("date")))
                        .toList());
    }

    private static Basis basis(YamlEntry entry) {
        return new Basis(
                entry.text("article"),
                entry.textOr("source", "AIA-2024"),
                entry.constant("layer", Layer.class, "statute"),
                validity(entry));
    }

    private static Validity validity(YamlEntry entry) {
        try {
            return new Validity(entry.day("valid_from", ACT_IN_FORCE), entry.day("valid_to", LocalDate.MAX));
        } catch (IllegalArgumentException e) {
            throw entry.broken(String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> with(Set<String> keys, String... more) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
