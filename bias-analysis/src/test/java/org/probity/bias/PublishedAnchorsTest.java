package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.data.Table;

/// Figures that were printed elsewhere, reproduced from the same data.
class PublishedAnchorsTest {

    private final Comparison comparison = new Comparison();

    private static JsonNode anchors(String block) {
        return GoldenCase.of("published_anchors").expected().path(block);
    }

    private static BiasReport report(String name, Grouping... groupings) {
        return GoldenCase.of(name)
                .report(
                        new DecisionColumns("y_true", "y_pred", "1", "1"),
                        List.of(groupings),
                        plan -> plan.withGroupRules(1, 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"all, ''", "black, African-American", "white, Caucasian"})
    void theTablesOfProPublica(String block, String race) {
        JsonNode printed = anchors("propublica_notebook").path(block);
        BiasReport report = report("compas_two_year", Grouping.of("race"));
        GroupResult found = race.isEmpty()
                ? report.overall()
                : report.grouping("race").group(race).orElseThrow();

        assertThat(found.counts())
                .isEqualTo(Confusion.of(
                        printed.path("tp").asLong(),
                        printed.path("fp").asLong(),
                        printed.path("fn").asLong(),
                        printed.path("tn").asLong()));
        Map.of("fpr_pct", Metric.FALSE_POSITIVE_RATE, "fnr_pct", Metric.FALSE_NEGATIVE_RATE)
                .forEach((name, metric) -> assertThat(100 * value(found.value(metric)))
                        .isCloseTo(printed.path(name).asDouble(), within(0.005)));
        Map.of("ppv", Metric.POSITIVE_PREDICTIVE_VALUE, "npv", Metric.NEGATIVE_PREDICTIVE_VALUE)
                .forEach((name, metric) -> assertThat(value(found.value(metric)))
                        .isCloseTo(printed.path(name).asDouble(), within(0.006)));
    }

    @Test
    void theFilteredPeopleBySexAndRace() {
        JsonNode printed = anchors("propublica_notebook").path("filtered_6172");
        BiasReport report = report("compas_filtered6172", Grouping.of("sex", "race"));

        assertThat(report.rows()).isEqualTo(printed.path("rows").asLong());
        assertThat(100 * value(report.overall().value(Metric.BASE_RATE)))
                .isCloseTo(printed.path("pct").asDouble(), within(5e-6));
        JsonNode sexes = printed.path("sex_by_race");
        int compared = 0;
        for (String sex : GoldenCase.names(sexes)) {
            for (String race : GoldenCase.names(sexes.path(sex))) {
                assertThat(report.grouping("sex*race")
                                .group(sex + "|" + race)
                                .orElseThrow()
                                .rows())
                        .isEqualTo(sexes.path(sex).path(race).asLong());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    @Test
    void theFalsePositiveDisparityOfTheAequitasDemo() {
        BiasReport report = report("compas_two_year", Grouping.of("race").against("Caucasian"));

        MetricValue ratio = report.grouping("race")
                .comparison(Metric.FALSE_POSITIVE_RATE, "African-American")
                .orElseThrow()
                .ratio();
        assertThat(value(ratio))
                .isCloseTo(
                        anchors("aequitas_docs")
                                .path("fpr_disparity_african_american_vs_caucasian")
                                .asDouble(),
                        within(0.005));
        comparison.number("exactly", ratio, 1.9120926483147231);
    }

    /// 557 U.S. 557 (2009): promotions of firefighters by examination, from the rows of the two examinations.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Captain, B, 3, 8, .5859",
        "Captain, H, 3, 8, .5859",
        "Lieutenant, B, 6, 19, .5432",
        "Lieutenant, H, 3, 15, .3440"
    })
    void theFourFifthsRuleIsBrokenInRicciAgainstDeStefano(
            String position, String race, long passed, long took, String printed) {
        Table rows = SharedFiles.table("ricci");
        List<Cells.Cell> cells = IntStream.range(0, rows.rows())
                .filter(row -> rows.column("position").text(row).equals(position))
                .mapToObj(row -> Cells.Cell.of(
                        List.of(rows.column("race").text(row)),
                        "",
                        rows.column("y_pred").text(row),
                        1))
                .toList();
        AnalysisPlan plan = AnalysisPlan.of(
                        new DecisionColumns("y_true", "y_pred", "1", "1"),
                        Grouping.of("race").against("W"))
                .withGroupRules(1, 0);
        GroupingResult found = ((ReportOutcome.Completed<BiasReport>)
                        BiasAnalysis.run(new Cells("d", List.of("race"), cells), plan))
                .report()
                .grouping("race");

        Confusion counts = found.group(race).orElseThrow().counts();
        assertThat(counts.predictedPositive()).isEqualTo(passed);
        assertThat(counts.rows()).isEqualTo(took);
        assertThat(anchors("ricci_v_destefano").path("four_fifths").asText()).contains(printed);
        assertThat(value(found.comparison(Metric.SELECTION_RATE, race)
                        .orElseThrow()
                        .ratio()))
                .isCloseTo(Double.parseDouble(printed), within(5e-5));
        assertThat(found.fourFifths()).contains(new GroupingResult.FourFifthsResult(race, new FourFifths.Broken()));
    }

    private static double value(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }
}
