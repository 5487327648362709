package org.probity.bias.subgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.SharedFiles;

/// The exhaustive search against an independent one, rule by rule and in its order.
class SubgroupScanGoldenTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final DecisionColumns COLUMNS = new DecisionColumns("y_true", "y_pred", "1", "1");

    /// The bands of the number of priors and the names that the golden file gives them.
    private static final Map<String, String> PRIORS =
            Map.of("at most 0", "0", "over 0 to 3", "1-3", "over 3 to 10", "4-10", "over 10", ">10");

    @Test
    void thePlantedSubgroupComesFirstAndAllOthersFollowInTheirOrder() {
        JsonNode planted = SharedFiles.golden("subgroup_scan").path("planted");
        SubgroupReport report = planted(ScanRules.DEFAULT.withPermutations(200));

        assertThat(report.rules())
                .isEqualTo(planted.path("rules_with_n_at_least_30").asLong());
        assertThat(report.found().getFirst().rule().text()).isEqualTo("region = east and job = care and origin = o2");
        same(report, planted.path("top"));
    }

    @Test
    void shufflesOfTheOutcomeGiveTheFamilyWiseLimits() {
        JsonNode quantiles = SharedFiles.golden("subgroup_scan")
                .path("planted")
                .path("max_statistic_permutation_200_quantiles_50_90_95_99");
        SubgroupReport report = planted(ScanRules.DEFAULT);

        // The golden limits are themselves quantiles of 200 shuffles, hence known to about one unit.
        assertThat(report.limits().at95()).isCloseTo(quantiles.get(2).asDouble(), within(1.0));
        assertThat(report.limits().at99()).isCloseTo(quantiles.get(3).asDouble(), within(2.5));
        assertThat(report.found().getFirst().p()).isEqualTo(0.001);
        assertThat(report.found())
                .allSatisfy(each -> assertThat(each.p() <= 0.05)
                        .isEqualTo(each.statistic() > report.limits().at95()));
    }

    @Test
    void rulesThatRepeatThePlantedOneOrAShorterOneSaySo() {
        SubgroupReport report = planted(ScanRules.DEFAULT);
        Rule first = report.found().getFirst().rule();

        assertThat(standing(report, first.text())).isEqualTo(new Standing.OfItsOwn());
        assertThat(standing(report, "age = <30 and job = care and origin = o2")).isEqualTo(new Standing.EchoOf(first));
        assertThat(standing(report, "home = own")).isEqualTo(new Standing.OfItsOwn());
        assertThat(standing(report, "origin = o1 and home = own"))
                .isEqualTo(new Standing.PartOf(new Rule(List.of(new Condition("home", "own")))));
        assertThat(standing(report, "job = care and origin = o2")).isEqualTo(new Standing.MayBeChance());
    }

    private static Standing standing(SubgroupReport report, String rule) {
        return report.found().stream()
                .filter(each -> each.rule().text().equals(rule))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    /// No search can score more than the best of all subsets, the one of AIF360 included.
    @Test
    void theBestScoredSubsetOfThePlantedTableIsTheBestOfAllThereAre() {
        SubgroupReport report = planted(ScanRules.DEFAULT);
        List<String> attributes =
                report.plan().attributes().stream().map(ScanAttribute::name).toList();
        var all = new EverySubset(SharedFiles.table("subgroup_planted"), attributes, "y_pred");

        assertThat(report.less().score()).isCloseTo(all.best(ScoredSubset.Direction.LESS), EXACTLY);
        assertThat(report.more().score()).isCloseTo(all.best(ScoredSubset.Direction.MORE), EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({"FALSE_POSITIVE_RATE, false_positive_rate, 279", "SELECTION_RATE, selection_rate, 312"})
    void theWorstSubgroupsOfCompasAreFoundInTheirOrder(Metric rate, String block, int rules) {
        JsonNode expected =
                SharedFiles.golden("subgroup_scan").path("compas_two_year").path(block);
        SubgroupReport report = scan(
                "compas_two_year",
                new ScanPlan(
                        rate,
                        COLUMNS,
                        List.of(
                                new ScanAttribute.Values("sex"),
                                new ScanAttribute.Values("race"),
                                new ScanAttribute.Values("age_cat"),
                                new ScanAttribute.Values("c_charge_degree"),
                                new ScanAttribute.Cuts("priors_count", List.of(0.0, 3.0, 10.0))),
                        ScanRules.DEFAULT));

        assertThat(report.rules())
                .isEqualTo(rules)
                .isEqualTo(expected.path("rules").asLong());
        same(report, expected.path("top"));
    }

    private static void same(SubgroupReport report, JsonNode top) {
        assertThat(top.size()).isEqualTo(15);
        for (int place = 0; place < top.size(); place++) {
            FoundSubgroup found = report.found().get(place);
            JsonNode expected = top.get(place);
            assertThat(conditions(found.rule())).as("place %d", place).isEqualTo(conditions(expected.path("rule")));
            assertThat(List.of(found.rows(), found.hits(), found.restRows(), found.restHits()))
                    .isEqualTo(List.of(
                            expected.path("n").asLong(),
                            expected.path("k").asLong(),
                            expected.path("rest_n").asLong(),
                            expected.path("rest_k").asLong()));
            assertThat(found.statistic()).isCloseTo(expected.path("g_statistic").asDouble(), EXACTLY);
            assertThat(found.rate()).isCloseTo(expected.path("rate").asDouble(), EXACTLY);
            assertThat(((MetricValue.Defined) found.difference()).value())
                    .isCloseTo(expected.path("difference_to_rest").asDouble(), EXACTLY);
        }
    }

    private static Map<String, String> conditions(Rule rule) {
        Map<String, String> conditions = new TreeMap<>();
        for (Condition each : rule.conditions()) {
            boolean priors = each.attribute().equals("priors_count");
            conditions.put(
                    priors ? "priors" : each.attribute(),
                    priors ? PRIORS.getOrDefault(each.value(), each.value()) : each.value());
        }
        return conditions;
    }

    private static Map<String, String> conditions(JsonNode rule) {
        Map<String, String> conditions = new TreeMap<>();
        List<String> names = new ArrayList<>();
        rule.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> conditions.put(name, rule.path(name).asText()));
        return conditions;
    }

    private static SubgroupReport planted(ScanRules rules) {
        return scan(
                "subgroup_planted",
                ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, "region", "sex", "age", "job", "origin", "home")
                        .with(rules));
    }

    private static SubgroupReport scan(String name, ScanPlan plan) {
        return ((SubgroupOutcome.Scanned) WorstSubgroups.scan(SharedFiles.table(name), plan)).report();
    }
}
