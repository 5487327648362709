package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.Cells.Cell;

/// Each test is something that a widely used library gets wrong, or leaves unsaid.
class PeerDefectsTest {

    private static final DecisionColumns CODED = new DecisionColumns("y_true", "y_pred", "1", "1");
    private static final DecisionColumns LOW_RISK_WANTED = new DecisionColumns("y_true", "y_pred", "1", "0");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aGroupBelowTheMinimumIsNeitherMemberNorReferenceAndStaysVisible() {
        GroupingResult race = GoldenCase.of("compas_two_year")
                .report(CODED, List.of(Grouping.of("race")), plan -> plan.withGroupRules(1, 0.02))
                .grouping("race");

        assertThat(race.reference()).isEqualTo("African-American");
        assertThat(race.group("Native American").orElseThrow().eligible()).isFalse();
        assertThat(race.group("Native American").orElseThrow().rows()).isEqualTo(18);
        Map.of("Caucasian", .591637557, "Hispanic", .507091804, "Other", .356252699)
                .forEach((group, expected) -> assertThat(value(race.comparison(Metric.SELECTION_RATE, group)
                                .orElseThrow()
                                .ratio()))
                        .isCloseTo(expected, within(5e-10)));
    }

    @Test
    void tinyIntersectionsAreShownAndEmptyOnesAreNotInvented() {
        BiasReport report = GoldenCase.of("compas_two_year")
                .report(
                        CODED,
                        List.of(Grouping.of("race", "sex"), Grouping.of("race", "sex", "age_cat")),
                        UnaryOperator.identity());

        assertThat(report.grouping("race*sex")
                        .group("Asian|Female")
                        .orElseThrow()
                        .rows())
                .isEqualTo(2);
        assertThat(report.grouping("race*sex*age_cat").groups()).hasSize(34);
    }

    @Test
    void aGroupWithoutPositivesHasNeitherTruePositiveRateNorPrecisionNorGap() {
        GroupingResult gender = GoldenCase.of("diabetes130_multiclass")
                .report(
                        new DecisionColumns("y_true", "y_pred", "<30", "<30"),
                        List.of(Grouping.of("gender").against("Male")),
                        plan -> plan.withGroupRules(1, 0))
                .grouping("gender");
        GroupResult tiny = gender.group("Unknown/Invalid").orElseThrow();

        assertThat(tiny.rows()).isEqualTo(3);
        assertThat(tiny.value(Metric.TRUE_POSITIVE_RATE))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_POSITIVES));
        assertThat(tiny.value(Metric.POSITIVE_PREDICTIVE_VALUE))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NOBODY_PREDICTED_POSITIVE));
        assertThat(gender.disparity(Metric.EQUAL_OPPORTUNITY_DIFFERENCE, "Unknown/Invalid")
                        .orElseThrow()
                        .value())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_POSITIVES));
    }

    @Test
    void whereNobodyIsSelectedThereIsNoRatioAndTheZeroGapIsRemarked() {
        BiasReport report = edge("nobody_selected");
        GroupingResult groups = report.grouping("g");

        assertThat(groups.disparity(Metric.DISPARATE_IMPACT_RATIO, "a")
                        .orElseThrow()
                        .value())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.REFERENCE_RATE_ZERO));
        assertThat(value(groups.disparity(Metric.STATISTICAL_PARITY_DIFFERENCE, "a")
                        .orElseThrow()
                        .value()))
                .isZero();
        assertThat(report.remarks())
                .extracting(Remark::code)
                .containsExactly(Remark.Code.NOBODY_SELECTED, Remark.Code.NOBODY_SELECTED);
    }

    @Test
    void whereEverybodyIsSelectedTheRatioIsOneAndNobodyHasANegativePredictiveValue() {
        var cells = new Cells(
                "d",
                List.of("g"),
                List.of(
                        Cell.of(List.of("a"), "1", "1", 3),
                        Cell.of(List.of("a"), "0", "1", 3),
                        Cell.of(List.of("b"), "0", "1", 4)));
        GroupingResult groups = run(cells, "b").grouping("g");

        assertThat(value(groups.disparity(Metric.DISPARATE_IMPACT_RATIO, "a")
                        .orElseThrow()
                        .value()))
                .isEqualTo(1);
        assertThat(groups.group("a").orElseThrow().value(Metric.NEGATIVE_PREDICTIVE_VALUE))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NOBODY_PREDICTED_NEGATIVE));
    }

    @Test
    void oneGroupAloneIsNotFairButIncomparable() {
        GroupingResult groups = edge("one_group_only").grouping("g");

        assertThat(groups.worstGap(Metric.STATISTICAL_PARITY_DIFFERENCE))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS));
    }

    @Test
    void everyWayToWriteMissingIsAccountedForAndOverallIsGroupsPlusUnknown() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), """
            g,y_true,y_pred
            a,1,1
             a,1.0,1
            "a ",0,1.0
            b,1,0
            ?,1,1
            ,0,1
            NaN,1,1
            " ? ",0,0
            b,,1
            b,1,?
            1,1,1
            1.0,0,0
            """);
        AnalysisPlan plan = AnalysisPlan.of(CODED, Grouping.of("g")).withGroupRules(1, 0);
        Cells cells = new GoldenCase("own", MissingNode.getInstance(), file).cells(plan);
        BiasReport report = ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, plan)).report();
        GroupingResult groups = report.grouping("g");

        assertThat(groups.groups()).extracting(GroupResult::group).containsExactly("1", "1.0", "a", "b");
        assertThat(groups.group("a").orElseThrow().counts()).isEqualTo(Confusion.of(2, 1, 0, 0));
        assertThat(groups.group("b").orElseThrow().counts()).isEqualTo(new Confusion(0, 0, 1, 0, 1, 0, 1));
        assertThat(groups.unknownRows()).isEqualTo(4);
        assertThat(report.rows())
                .isEqualTo(12)
                .isEqualTo(groups.unknownRows()
                        + groups.groups().stream().mapToLong(GroupResult::rows).sum());
        assertThat(report.remarks())
                .extracting(Remark::code)
                .contains(
                        Remark.Code.LABEL_MISSING,
                        Remark.Code.PREDICTION_MISSING,
                        Remark.Code.GROUP_UNKNOWN,
                        Remark.Code.SAME_NUMBER_TWICE);
    }

    @Test
    void unknownRacesAreCountedAndBelongToEverybody() {
        BiasReport report = GoldenCase.of("diabetes130_multiclass")
                .report(
                        new DecisionColumns("y_true", "y_pred", "<30", "<30"),
                        List.of(Grouping.of("race")),
                        UnaryOperator.identity());

        assertThat(report.grouping("race").unknownRows()).isEqualTo(2273);
        assertThat(report.rows()).isEqualTo(101_766);
        assertThat(report.overall().rows()).isEqualTo(101_766);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"compas_two_year, race, -0.144618302085721", "german_lr, sex, -0.0726233880357657"})
    void averageOddsCountTheErrorsOfTheRightGroup(String name, String key, double expected) {
        GoldenCase golden = GoldenCase.of(name);
        JsonNode block = golden.expected().path("aif360").path(key);
        String privileged = block.path("privileged").asText();
        BiasReport report = againstRest(golden, key, privileged);

        assertThat(value(report.grouping(key)
                        .disparity(Metric.AVERAGE_ODDS_DIFFERENCE, "rest")
                        .orElseThrow()
                        .value()))
                .isCloseTo(expected, within(1e-12));
        Map.of(
                        "statistical_parity_difference", Metric.STATISTICAL_PARITY_DIFFERENCE,
                        "disparate_impact", Metric.DISPARATE_IMPACT_RATIO,
                        "equal_opportunity_difference", Metric.EQUAL_OPPORTUNITY_DIFFERENCE,
                        "equalized_odds_difference", Metric.EQUALIZED_ODDS_DIFFERENCE,
                        "average_odds_difference", Metric.AVERAGE_ODDS_DIFFERENCE)
                .forEach((field, metric) -> assertThat(value(report.grouping(key)
                                .disparity(metric, "rest")
                                .orElseThrow()
                                .value()))
                        .as(field)
                        .isCloseTo(block.path(field).asDouble(), within(1e-9)));
    }

    /// The library pools everybody who is not privileged.
    private static BiasReport againstRest(GoldenCase golden, String key, String privileged) {
        DecisionColumns columns = golden.expected().path("favorable_prediction").asInt() == 0 ? LOW_RISK_WANTED : CODED;
        AnalysisPlan plan = AnalysisPlan.of(columns, Grouping.of(key).against(privileged));
        Cells cells = golden.cells(plan);
        var pooled = new Cells(
                cells.datasetDigest(),
                cells.attributes(),
                cells.cells().stream()
                        .map(cell -> new Cell(
                                List.of(cell.groups().getFirst().equals(privileged) ? privileged : "rest"),
                                cell.label(),
                                cell.prediction(),
                                cell.rows(),
                                cell.weight(),
                                cell.squares()))
                        .toList());
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(pooled, plan)).report();
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource({
        "compas_two_year, race, African-American, Caucasian, 5.0678467e-38",
        "compas_two_year, race, Asian, Caucasian, .133269586",
        "adult_lr, sex, Female, Male, 6.13e-134"
    })
    void falsePositiveRatesAreTestedAmongTheTrulyNegative(
            String name, String key, String group, String reference, double p) {
        GroupingResult groups = GoldenCase.of(name)
                .report(CODED, List.of(Grouping.of(key).against(reference)), plan -> plan.withGroupRules(1, 0))
                .grouping(key);

        Significance found = groups.comparison(Metric.FALSE_POSITIVE_RATE, group)
                .orElseThrow()
                .significance();

        assertThat(((Significance.Tested) found).p()).isCloseTo(p, withinPercentage(0.1));
    }

    @Test
    void aSmallGroupsGapIsNotSignificantAmongFive() {
        GroupingResult race = GoldenCase.of("compas_two_year")
                .report(CODED, List.of(Grouping.of("race").against("Caucasian")), plan -> plan.withGroupRules(1, 0))
                .grouping("race");

        var tested = (Significance.Tested) race.comparison(Metric.FALSE_POSITIVE_RATE, "Asian")
                .orElseThrow()
                .significance();

        assertThat(tested.holm()).isCloseTo(.399808757, within(5e-10));
    }

    @Test
    void surveyWeightsChangeTheParityDifference() {
        GoldenCase adult = GoldenCase.of("adult_lr");
        List<Grouping> bySex = List.of(Grouping.of("sex").against("Male"));

        BiasReport plain = adult.report(CODED, bySex, UnaryOperator.identity());
        BiasReport weighted = adult.report(CODED, bySex, plan -> plan.weighted("weight"));

        assertThat(parity(plain)).isCloseTo(-.1804531263707653, within(1e-12));
        assertThat(parity(weighted)).isCloseTo(-.1740773034833364, within(1e-12));
    }

    private static double parity(BiasReport report) {
        return value(report.grouping("sex")
                .disparity(Metric.STATISTICAL_PARITY_DIFFERENCE, "Female")
                .orElseThrow()
                .value());
    }

    @Test
    void wantingTheOtherAnswerIsTheSameAsRecodingLabelsAndPredictions() {
        GoldenCase golden = GoldenCase.of("compas_two_year");
        List<Grouping> byRace = List.of(Grouping.of("race").against("Caucasian"));
        AnalysisPlan wanted = AnalysisPlan.of(LOW_RISK_WANTED, byRace.toArray(Grouping[]::new));
        AnalysisPlan recoded = AnalysisPlan.of(CODED, byRace.toArray(Grouping[]::new));
        Cells cells = golden.cells(wanted);
        var mirrored = new Cells(
                cells.datasetDigest(),
                cells.attributes(),
                cells.cells().stream()
                        .map(cell -> new Cell(
                                cell.groups(),
                                other(cell.label()),
                                other(cell.prediction()),
                                cell.rows(),
                                cell.weight(),
                                cell.squares()))
                        .toList());

        GroupingResult asWanted = ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, wanted))
                .report()
                .grouping("race");
        GroupingResult asRecoded = ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(mirrored, recoded))
                .report()
                .grouping("race");

        assertThat(asWanted.disparities()).isNotEmpty().isEqualTo(asRecoded.disparities());
        assertThat(asWanted.fourFifths()).isNotEmpty().isEqualTo(asRecoded.fourFifths());
        for (GroupResult group : asWanted.groups()) {
            GroupResult twin = asRecoded.group(group.group()).orElseThrow();
            assertThat(group.value(Metric.SELECTION_RATE)).isEqualTo(twin.value(Metric.SELECTION_RATE));
            assertThat(group.value(Metric.TRUE_POSITIVE_RATE)).isEqualTo(twin.value(Metric.TRUE_NEGATIVE_RATE));
            assertThat(group.value(Metric.FALSE_POSITIVE_RATE)).isEqualTo(twin.value(Metric.FALSE_NEGATIVE_RATE));
            assertThat(group.value(Metric.POSITIVE_PREDICTIVE_VALUE))
                    .isEqualTo(twin.value(Metric.NEGATIVE_PREDICTIVE_VALUE));
        }
    }

    private static String other(String code) {
        return code.equals("1") ? "0" : "1";
    }

    private static BiasReport edge(String name) {
        JsonNode input = GoldenCase.of("fairlearn_edges").expected().path(name).path("input");
        List<Cell> cells = IntStream.range(0, input.path("group").size())
                .mapToObj(row -> Cell.of(
                        List.of(input.path("group").get(row).asText()),
                        input.path("y_true").get(row).asText(),
                        input.path("y_pred").get(row).asText(),
                        1))
                .toList();
        return run(new Cells("d", List.of("g"), cells), "b");
    }

    private static BiasReport run(Cells cells, String reference) {
        AnalysisPlan plan =
                AnalysisPlan.of(CODED, Grouping.of("g").against(reference)).withGroupRules(1, 0);
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, plan)).report();
    }

    private static double value(MetricValue value) {
        assertThat(value).isInstanceOf(MetricValue.Defined.class);
        return ((MetricValue.Defined) value).value();
    }
}
