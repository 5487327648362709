package org.probity.aiact.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.aiact.AiActClassifier;

class RuleSetReaderTest {

    @Test
    void theShippedRuleFilesAreComplete() {
        RuleBase base = RuleSetReader.ofResources().read();

        assertThat(base.questions()).hasSize(67);
        assertThat(base.rules()).hasSize(78);
        assertThat(base.duties()).hasSize(77);
        assertThat(base.duties().stream().map(Duty::id).distinct()).hasSize(65);
        assertThat(base.legalStates())
                .extracting(RuleBase.LegalState::id)
                .containsExactly("aia-2026-omnibus", "aia-2024");
    }

    @ParameterizedTest(name = "{0}: {2} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rules.yaml|{fact: profiling, ne: true}|{fact: profilling, ne: true}|H-3X|unknown fact 'profilling'",
                "rules.yaml|{fact: profiling, ne: true}|{fact: profiling, nee: true}|H-3X|unknown operator 'nee'",
                "rules.yaml|contains: 1a}|contains: 1x}|D-3-1a|unknown value of annex3_points '1x'",
                "rules.yaml|applies: art5_ba_bb|applies: art5_bb|P-ba|unknown date 'art5_bb'",
                "rules.yaml|tier: EXEMPT_6_3|tier: EXEMPT|H-3X|unknown tier 'EXEMPT'",
                "rules.yaml|layer: guidance_draft|layer: rumour|D-03-G|does not know 'rumour'",
                "rules.yaml|set: d_exempt|set: d_exemption|H-3X|unknown derived fact",
                "rules.yaml|article: 2(3)|article: \"\"|S-03|S-03: 'article' is missing",
                "rules.yaml|    article: 2(3)||S-03|S-03: 'article' is missing",
                "rules.yaml|sentence: Nothing connects|# Nothing connects|S-02|S-02: 'sentence' is missing",
                "rules.yaml|{fact: t4_deepfake, eq: true}|{any: []}|T-4|T-4: 'any' has no parts",
                "rules.yaml|{fact: t4_deepfake, eq: true}|{fact: t4_deepfake}|T-4|has exactly one operator",
                "rules.yaml|{fact: t4_deepfake, eq: true}|{fact: t4_deepfake, gt: 1, eq: true}|T-4|exactly one"
                        + " operator",
                "rules.yaml|phase: scope|phase: before|S-01|does not know 'before'",
                "rules.yaml|version: 1|version: first|S-01|must be a whole number",
                "rules.yaml|{fact: t4_deepfake, eq: true}|{all: [{fact: t4_deepfake, eq: true}, {fact: t4_deepfake,"
                        + " eq: false}]}|T-4|can never apply under aia-2026-omnibus",
                "rules.yaml|{has_tier: PROHIBITED}|{all: [{has_tier: PROHIBITED}, {no_tier_of: [PROHIBITED]}]}|C-1|can"
                        + " never apply",
                "rules.yaml|{fact: profiling, ne: true}|{fact: art63, empty: true}|H-3X|can never apply",
                "review.yaml|{fact: p5h, contains: real_time}|{fact: p5h, ne: real_time}|X-01|a side names values",
                "review.yaml|{fact: p5h, contains: real_time}|{fact: d_exempt, eq: true}|X-01|not answered by anybody",
                "review.yaml|{fact: p5h, contains: real_time}|{fact: p5h, contains: soon}|X-01|unknown value of p5h",
                "review.yaml|id: X-02|id: X-01|X-01|valid twice",
                "rules.yaml|stop: true|stopp: true|S-01|unknown key 'stopp'",
                "rules.yaml|id: S-02|id: S-01|S-01|valid twice",
                "questions.yaml|section: scope|section: nowhere|is_ai_system|unknown section",
                "questions.yaml|type: multi|type: many|eu_nexus|does not know 'many'",
                "obligations.yaml|has_trigger: 50(1)|has_trigger: 50(9)|O-050-1|unknown trigger",
                "obligations.yaml|before: '2026-08-02'|before: soon|O-050-2|must be a day",
                "rule-base.yaml|legal_state: '2026-07-26'|legal_state: never|aia-2024|must be a day",
                "review.yaml|id: CT-02|id: CT-20|H-3X|unknown contested point 'CT-02'"
            })
    void aBrokenRuleFileStopsTheStartAndNamesFileAndEntry(
            String file, String intact, @Nullable String broken, String entry, String problem) {
        Map<String, String> texts = new HashMap<>(RuleSetReader.resourceTexts());
        String text = texts.getOrDefault(file, "");
        assertThat(text).contains(intact);
        texts.put(
                file, text.replaceFirst(Pattern.quote(intact), Matcher.quoteReplacement(broken == null ? "" : broken)));

        assertThatThrownBy(() -> new AiActClassifier(RuleSetReader.of(texts).read()))
                .isInstanceOf(BrokenRuleFileException.class)
                .hasMessageContaining(entry)
                .hasMessageContaining(problem)
                .hasMessageMatching("(?s).*\\.yaml, .*");
    }

    @Test
    void aDerivedFactThatNoRuleReadsStopsTheStart() {
        Map<String, String> texts = new HashMap<>(RuleSetReader.resourceTexts());
        texts.put(
                "rule-base.yaml",
                texts.getOrDefault("rule-base.yaml", "").replace("derived:\n", "derived:\n  d_idle: idle\n"));

        assertThatThrownBy(() -> RuleSetReader.of(texts).read())
                .isInstanceOf(BrokenRuleFileException.class)
                .hasMessageContaining("rule-base.yaml, d_idle: no rule reads it");
    }

    @Test
    void aMissingFileAndBrokenSyntaxAreNamed() {
        Map<String, String> texts = new HashMap<>(RuleSetReader.resourceTexts());
        texts.put("rules.yaml", "rules: [");
        Map<String, String> without = new HashMap<>(RuleSetReader.resourceTexts());
        without.remove("review.yaml");

        assertThatThrownBy(() -> RuleSetReader.of(texts).read())
                .isInstanceOf(BrokenRuleFileException.class)
                .hasMessageContaining("rules.yaml, syntax");
        assertThatThrownBy(() -> RuleSetReader.of(without).read())
                .isInstanceOf(BrokenRuleFileException.class)
                .hasMessageContaining("review.yaml, file: is missing");
    }

    @Test
    void aTierThatTheProgramDoesNotKnowStopsTheStart() {
        Map<String, String> texts = new HashMap<>(RuleSetReader.resourceTexts());
        texts.put(
                "rule-base.yaml",
                texts.getOrDefault("rule-base.yaml", "").replace("tiers:\n", "tiers:\n  SPECTACULAR: Spectacular\n"));

        assertThatThrownBy(() -> new AiActClassifier(RuleSetReader.of(texts).read()))
                .isInstanceOf(BrokenRuleFileException.class)
                .hasMessageContaining("rule-base.yaml, tiers");
    }

    @Test
    void everyLegalStateHasOneWordingOfEachRule() {
        RuleBase base = RuleSetReader.ofResources().read();

        List<RuleSet> sets = base.legalStates().stream().map(base::select).toList();

        assertThat(sets)
                .allSatisfy(set -> assertThat(set.rules()).extracting(Rule::id).doesNotHaveDuplicates());
        assertThat(sets.getFirst().rules()).extracting(Rule::id).contains("P-ba", "P-bb");
        assertThat(sets.getLast().rules()).extracting(Rule::id).doesNotContain("P-ba", "P-bb");
    }
}
