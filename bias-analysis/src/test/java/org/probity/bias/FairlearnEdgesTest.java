package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;
import org.probity.bias.statistics.Interval;

/// Tiny inputs at which a library fails, or answers something that looks perfect.
class FairlearnEdgesTest {

    private final Comparison comparison = new Comparison();

    private static JsonNode input(String name) {
        JsonNode input = GoldenCase.of("fairlearn_edges").expected().path(name).path("input");
        assertThat(input.isObject()).as(name).isTrue();
        return input;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private static JsonNode edge(String name) {
        return GoldenCase.of("fairlearn_edges").expected().path(name);
    }

    /// The rows of an edge as a file, with what stands behind label and prediction.
    private static Path file(Path folder, String name, IntFunction<String> rest) throws IOException {
        JsonNode input = input(name);
        String rows = IntStream.range(0, input.path("y_pred").size())
                .mapToObj(row -> "%s,%s%s\n"
                        .formatted(
                                text(input.path("y_true").get(row)),
                                text(input.path("y_pred").get(row)),
                                rest.apply(row)))
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("rows.csv"), "y,p,g\n" + rows);
    }

    private static CellOutcome count(Path file, EngineLimits limits) throws IOException {
        return new DuckDbCells(file, "d", limits).count(plan("1", Grouping.of("g")), Observer.NOBODY);
    }

    private static Cells cells(String name, String... attributes) {
        JsonNode input = input(name);
        List<JsonNode> columns = attributes.length == 0
                ? List.of(input.path("group"))
                : List.of(attributes).stream()
                        .map(attribute -> input.path("group").path(attribute))
                        .toList();
        return new Cells(
                "d",
                attributes.length == 0 ? List.of("g") : List.of(attributes),
                IntStream.range(0, input.path("y_pred").size())
                        .mapToObj(row -> Cells.Cell.of(
                                columns.stream()
                                        .map(column -> text(column.get(row)))
                                        .toList(),
                                text(input.path("y_true").get(row)),
                                text(input.path("y_pred").get(row)),
                                1))
                        .toList());
    }

    private static AnalysisPlan plan(String positive, Grouping grouping) {
        return AnalysisPlan.of(new DecisionColumns("y", "p", positive, positive), grouping)
                .withGroupRules(1, 0);
    }

    private static BiasReport report(Cells cells, AnalysisPlan plan) {
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, plan)).report();
    }

    private static BiasReport report(String name) {
        return report(cells(name), plan("1", Grouping.of("g")));
    }

    private static MetricValue value(BiasReport report, String group, Metric metric) {
        return report.grouping("g").group(group).orElseThrow().value(metric);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"group_value_missing_np_nan_series", "group_value_missing_None_list", "group_value_empty_string"
            })
    void rowsWithoutAGroupAreCountedAndBelongToEverybody(String name) {
        BiasReport report = report(name);

        assertThat(report.grouping("g").groups()).extracting(GroupResult::group).containsExactly("a", "b");
        assertThat(report.grouping("g").unknownRows()).isEqualTo(2);
        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.remarks()).contains(new Remark(Remark.Code.GROUP_UNKNOWN, "g", 2));
        comparison.number("overall", report.overall().value(Metric.SELECTION_RATE), 0.5);
        comparison.number("a", value(report, "a", Metric.SELECTION_RATE), 1.0 / 3);
    }

    @Test
    void aRowWithoutALabelStillCountsForSelection() {
        BiasReport report = report("y_true_nan");

        assertThat(report.overall().counts().predicted()).isEqualTo(8);
        assertThat(report.overall().counts().labelled()).isEqualTo(7);
        assertThat(report.remarks()).extracting(Remark::code).contains(Remark.Code.LABEL_MISSING);
    }

    @Test
    void aSingleMemberIsShownAndJudgesNobody() {
        BiasReport report =
                report(cells("single_member_group"), plan("1", Grouping.of("g")).withGroupRules(2, 0));

        assertThat(report.grouping("g").group("b").orElseThrow().eligible()).isFalse();
        assertThat(report.grouping("g").reference()).isEqualTo("a");
        comparison.undefined("b", value(report, "b", Metric.TRUE_POSITIVE_RATE));
        comparison.undefined("b", value(report, "b", Metric.POSITIVE_PREDICTIVE_VALUE));
        assertThat(report.remarks()).extracting(Remark::code).contains(Remark.Code.SMALL_GROUP);
    }

    @Test
    void withoutPositivesOrNegativesTheirRatesDoNotExist() {
        comparison.undefined("tpr", value(report("group_without_positives"), "b", Metric.TRUE_POSITIVE_RATE));
        comparison.undefined("fpr", value(report("group_without_negatives"), "b", Metric.FALSE_POSITIVE_RATE));
        comparison.number("fpr", value(report("group_without_positives"), "b", Metric.FALSE_POSITIVE_RATE), 0.25);
        assertThat(report("group_without_positives").grouping("g").disparities())
                .filteredOn(each -> each.metric() == Metric.EQUAL_OPPORTUNITY_DIFFERENCE)
                .allSatisfy(each -> assertThat(each.value()).isInstanceOf(MetricValue.Undefined.class));
    }

    @Test
    void nobodySelectedIsNoPerfectRatio() {
        BiasReport report = report("nobody_selected");

        assertThat(report.grouping("g").disparities())
                .filteredOn(each -> each.metric() == Metric.DISPARATE_IMPACT_RATIO)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.value()).isInstanceOf(MetricValue.Undefined.class));
        assertThat(report.remarks()).extracting(Remark::code).contains(Remark.Code.NOBODY_SELECTED);
    }

    @Test
    void oneGroupIsIncomparable() {
        assertThat(report("one_group_only").grouping("g").spreads())
                .allSatisfy(spread -> assertThat(spread.difference())
                        .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS)));
    }

    @Test
    void anEmptyIntersectionIsNoGroup() {
        BiasReport report = report(cells("empty_intersection", "s", "r"), plan("1", Grouping.of("s", "r")));

        assertThat(report.grouping("s*r").groups())
                .extracting(GroupResult::group)
                .containsExactly("f|x", "f|y", "m|x");
    }

    @Test
    void resamplesWithoutTheGroupAreCountedAndGiveNoLimits() {
        ResampledSpread spread = report("bootstrap_tiny").grouping("g").resampled().stream()
                .filter(each -> each.metric() == Metric.SELECTION_RATE)
                .findFirst()
                .orElseThrow();

        // With one row of eight, every third resample lacks it.
        assertThat(spread.undefined()).isBetween(300, 390);
        assertThat(spread.difference()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"label_not_01_strings", "labels_1_2_without_pos_label"})
    void aPositiveValueThatDoesNotOccurIsRefused(String name) {
        String there = name.startsWith("label_") ? "yes" : "2";
        var refused = (ReportOutcome.Refused<BiasReport>) BiasAnalysis.run(cells(name), plan("true", Grouping.of("g")));

        assertThat(refused.problem().code()).isEqualTo(AnalysisProblem.Code.POSITIVE_VALUE_NOT_FOUND);
        comparison.number(
                name,
                report(cells(name), plan(there, Grouping.of("g"))).overall().value(Metric.SELECTION_RATE),
                0.5);
    }

    @Test
    void threeLabelsAreOneAgainstTheRestOrAnError() {
        Cells cells = cells("multiclass_tpr");
        assertThat(report(cells, plan("1", Grouping.of("g"))).remarks())
                .extracting(Remark::code)
                .contains(Remark.Code.SEVERAL_NEGATIVE_VALUES);
        AnalysisPlan opposite = AnalysisPlan.of(new DecisionColumns("y", "p", "1", "0"), Grouping.of("g"));

        var refused = (ReportOutcome.Refused<BiasReport>) BiasAnalysis.run(cells, opposite);
        assertThat(refused.problem().subject()).isEqualTo("2");
    }

    /// The library makes a group of every number. Here a group of one row is nobody's reference and no extreme, and a
    /// column with more values than can be compared is refused with the way out.
    @Test
    void aMeasurementIsNoAttributeUntilItIsCutIntoBands(@TempDir Path folder) throws IOException {
        String name = "continuous_sensitive";
        assertThat(edge(name).path("expected_of_probity").asText()).endsWith("ask for bands");
        assertThat(input(name).path("group").asText()).startsWith("8 equally spaced numbers");
        Path file = file(folder, name, row -> "," + row / 7.0);

        var counted = (CellOutcome.Counted) count(file, EngineLimits.DEFAULT);
        var refused = (CellOutcome.Refused) count(file, new EngineLimits(256, 2, 5, 7));

        GroupingResult grouping = report(
                        counted.cells(),
                        plan("1", Grouping.of("g")).withGroupRules(GroupRules.DEFAULT.minimumSize(), 0))
                .grouping("g");
        assertThat(grouping.groups())
                .hasSize(edge(name).path("fairlearn_0_15_dev").path("groups").asInt())
                .noneMatch(GroupResult::eligible);
        assertThat(grouping.spreads())
                .allSatisfy(spread -> assertThat(spread.difference())
                        .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS)));
        assertThat(refused.problem().code()).isEqualTo(AnalysisProblem.Code.TOO_MANY_VALUES);
        assertThat(refused.problem().subject()).isEqualTo("g");
        assertThat(refused.problem().message()).endsWith("use bands");
    }

    /// Columns of one file cannot differ in length without a row that is too short: the first such line is named.
    @Test
    void columnsOfUnequalLengthsAreRefusedByTheFirstLineThatIsTooShort(@TempDir Path folder) throws IOException {
        String name = "length_mismatch";
        assertThat(edge(name).path("fairlearn_0_15_dev").asText()).contains("[3, 8]");
        JsonNode groups = input(name).path("group");
        assertThat(groups.size()).isEqualTo(3);

        var refused = (CellOutcome.Refused) count(
                file(
                        folder,
                        name,
                        row -> row < groups.size() ? "," + groups.get(row).asText() : ""),
                EngineLimits.DEFAULT);

        assertThat(refused.problem().code()).isEqualTo(AnalysisProblem.Code.FILE_UNREADABLE);
        assertThat(refused.problem().message()).isEqualTo("line 5: 2 values stand where the header has 3 columns");
    }

    @Test
    void everyShareOfATinyGroupHasLimits() {
        var value = (MetricValue.Defined) value(report("bootstrap_tiny"), "b", Metric.SELECTION_RATE);

        assertThat(value.interval()).isInstanceOf(Interval.Bounds.class);
        assertThat(((Interval.Bounds) value.interval()).high()).isGreaterThan(0.7);
    }
}
