package org.probity.bias.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.Comparison;
import org.probity.bias.GoldenCase;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Tables;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;

class RankingAnalysisTest {

    private static final Map<String, RankingMetric> EXPOSURE = Map.of(
            "mean_exposure", RankingMetric.MEAN_EXPOSURE,
            "share_of_exposure", RankingMetric.SHARE_OF_EXPOSURE,
            "exposure_to_population", RankingMetric.EXPOSURE_TO_POPULATION,
            "mean_rank", RankingMetric.MEAN_RANK);

    private final Comparison comparison = new Comparison();

    private static RankingReport report(Table table, RankingPlan plan) {
        return ((ReportOutcome.Completed<RankingReport>) RankingAnalysis.run(table, plan)).report();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "german_sex, sex, y_true",
        "german_age, age_group, y_true",
        "compas_race, race, y_true",
        "synthetic, group, relevance"
    })
    void everyGroupStandsWhereItShould(String name, String attribute, String relevance) {
        JsonNode block = GoldenCase.of("ranking").expected().path(name);
        Table table = Tables.read(GoldenCase.shared().resolve(block.path("file").asText()));
        List<Integer> tops = GoldenCase.names(block.path("topk")).stream()
                .map(Integer::valueOf)
                .toList();
        RankingReport report = report(
                table,
                RankingPlan.of("y_score", Grouping.of(attribute))
                        .breakingTiesBy("row_id")
                        .judgedBy(relevance)
                        .withTops(tops));

        assertThat(report.rows()).isEqualTo(block.path("rows").asLong());
        List<RankedGroup> groups = report.grouping(attribute).groups();
        assertThat(groups).hasSameSizeAs(GoldenCase.names(block.path("exposure_by_group")));
        for (RankedGroup group : groups) {
            JsonNode exposure = block.path("exposure_by_group").path(group.group());
            assertThat(group.rows()).isEqualTo(exposure.path("n").asLong());
            EXPOSURE.forEach((key, metric) -> comparison.number(
                    key, group.value(metric), exposure.path(key).asDouble()));
            comparison.number(
                    "rnd",
                    group.value(RankingMetric.RND),
                    block.path("rND_unnormalised_step10").path(group.group()).asDouble());
            tops.forEach(top -> top(
                    group.top(top), block.path("topk").path(String.valueOf(top)).path(group.group())));
            if (block.has("ndcg_within_group")) {
                comparison.number(
                        "ndcg",
                        group.value(RankingMetric.NDCG_WITHIN_GROUP),
                        block.path("ndcg_within_group").path(group.group()).asDouble());
            }
        }
        report.quality()
                .forEach(each -> comparison.number(
                        "ndcg",
                        each.ndcg(),
                        block.path("ndcg").path(String.valueOf(each.top())).asDouble()));
        int within = block.has("ndcg_within_group") ? groups.size() : 0;
        assertThat(comparison.compared()).isEqualTo(groups.size() * (5 + 3 * tops.size()) + tops.size() + within);
    }

    private void top(GroupAtTop found, JsonNode expected) {
        assertThat(found.rows()).isEqualTo(expected.path("n").asLong());
        comparison.number("share", found.share(), expected.path("share").asDouble());
        comparison.number("lift", found.lift(), expected.path("lift").asDouble());
        comparison.pValue("p", found.atMost(), expected.path("hypergeom_p_le").asDouble());
    }

    @Test
    void tiesAreBrokenByTheNumberOfTheRowAndCounted() {
        Table table = Tables.of("id,s,g", "10,.5,a", "9,.5,b", "1,.4,a", "2,?,b", "3,.3,");
        RankingReport report = report(
                table,
                RankingPlan.of("s", Grouping.of("g")).breakingTiesBy("id").withTops(List.of(1, 9)));

        assertThat(report.ties()).isEqualTo(2);
        assertThat(report.unranked()).isEqualTo(1);
        assertThat(report.grouping("g").unknownRows()).isEqualTo(1);
        assertThat(report.grouping("g").group("b").top(1).rows()).isEqualTo(1);
        assertThat(report.quality()).hasSize(1);
        assertThat(report.quality().getFirst().ndcg())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_RELEVANCE));
    }

    /// Eight rows, four of each group, one group wholly on top: by hand 2 of 70 deals lie as far out.
    @Test
    void aGroupThatIsWhollyOnTopIsHardlyThereByChance() {
        Table table = Tables.of("s,g", "8,a", "7,a", "6,a", "5,a", "4,b", "3,b", "2,b", "1,b");

        RankedGroup group = report(table, RankingPlan.of("s", Grouping.of("g")).withTops(List.of(4)))
                .grouping("g")
                .group("a");

        comparison.pValue("top", group.top(4).atLeast(), 1.0 / 70);
        assertThat(group.exposureByChance()).isBetween(0.01, 0.08);
        comparison.number("lift", group.top(4).lift(), 2);
    }

    @Test
    void aRelevanceBelowZeroIsRefused() {
        var refused = (ReportOutcome.Refused<RankingReport>) RankingAnalysis.run(
                Tables.of("s,r,g", "1,-1,a"),
                RankingPlan.of("s", Grouping.of("g")).judgedBy("r"));

        assertThat(refused.problem().subject()).isEqualTo("r");
    }
}
