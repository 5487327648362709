package org.probity.bias.multiclass;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.Comparison;
import org.probity.bias.GoldenCase;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Resampling;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Interval;

class MulticlassAnalysisTest {

    private static final Map<String, MulticlassMetric> METRICS = Map.of(
            "accuracy", MulticlassMetric.ACCURACY,
            "balanced_accuracy", MulticlassMetric.BALANCED_ACCURACY,
            "f1_macro", MulticlassMetric.MACRO_F1,
            "f1_micro", MulticlassMetric.MICRO_F1,
            "mcc", MulticlassMetric.MATTHEWS_CORRELATION,
            "kappa", MulticlassMetric.COHENS_KAPPA);

    private static final Map<String, Metric> RATES = Map.ofEntries(
            entry("base_rate", Metric.BASE_RATE),
            entry("selection_rate", Metric.SELECTION_RATE),
            entry("accuracy", Metric.ACCURACY),
            entry("precision", Metric.POSITIVE_PREDICTIVE_VALUE),
            entry("npv", Metric.NEGATIVE_PREDICTIVE_VALUE),
            entry("recall", Metric.TRUE_POSITIVE_RATE),
            entry("f1", Metric.F1_SCORE),
            entry("true_positive_rate", Metric.TRUE_POSITIVE_RATE),
            entry("false_positive_rate", Metric.FALSE_POSITIVE_RATE),
            entry("true_negative_rate", Metric.TRUE_NEGATIVE_RATE),
            entry("false_negative_rate", Metric.FALSE_NEGATIVE_RATE));

    private final Comparison comparison = new Comparison();

    private static MulticlassReport diabetes(GoldenCase golden, String key) {
        MulticlassPlan plan = MulticlassPlan.of("y_true", "y_pred", Grouping.of(key))
                .withGroupRules(new GroupRules(1, 0))
                .withResampling(new Resampling(200, 1));
        return completed(golden.cells(plan.against("NO")), plan);
    }

    private static MulticlassReport completed(Cells cells, MulticlassPlan plan) {
        return ((ReportOutcome.Completed<MulticlassReport>) MulticlassAnalysis.run(cells, plan)).report();
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"race", "gender"})
    void everyGroupHasItsMatrixAndItsFigures(String key) {
        GoldenCase golden = GoldenCase.of("diabetes130_multiclass");
        MulticlassReport report = diabetes(golden, key);
        JsonNode block = golden.expected().path("by").path(key);

        assertThat(report.classes()).isEqualTo(texts(golden.expected().path("labels")));
        assertThat(report.grouping(key).unknownRows())
                .isEqualTo(block.path("dropped").asLong());
        JsonNode matrices = block.path("confusion_by_group");
        assertThat(report.grouping(key).groups()).hasSameSizeAs(GoldenCase.names(matrices));
        for (MulticlassGroup group : report.grouping(key).groups()) {
            assertThat(group.matrix().counts()).isEqualTo(matrix(matrices.path(group.group())));
            METRICS.forEach((name, metric) -> {
                JsonNode expected =
                        block.path("frame").path("by_group").path(name).path(group.group());
                if (group.rows() == 3 && metric != MulticlassMetric.ACCURACY && metric != MulticlassMetric.MICRO_F1) {
                    comparison.undefined(name, group.value(metric));
                } else {
                    assertThat(expected.isNumber()).isTrue();
                    comparison.number(name + group.group(), group.value(metric), expected.asDouble());
                }
            });
        }
        assertThat(comparison.compared()).isEqualTo(matrices.size() * METRICS.size());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<List<Long>> matrix(JsonNode rows) {
        List<List<Long>> matrix = new ArrayList<>();
        rows.forEach(row -> {
            List<Long> counts = new ArrayList<>();
            row.forEach(count -> counts.add(count.asLong()));
            matrix.add(counts);
        });
        return matrix;
    }

    @Test
    void everybodyAndTheGroupsFarthestApartHaveTheirFigures() {
        GoldenCase golden = GoldenCase.of("diabetes130_multiclass");
        JsonNode by = golden.expected().path("by");
        MulticlassReport byGender = diabetes(golden, "gender");
        MulticlassReport byRace = diabetes(golden, "race");

        METRICS.forEach((name, metric) -> {
            comparison.number(
                    name,
                    byGender.everybody().value(metric),
                    by.path("gender").path("frame").path("overall").path(name).asDouble());
            comparison.number(
                    name,
                    byRace.grouping("race").spread(metric).difference(),
                    by.path("race")
                            .path("frame")
                            .path("difference_between_groups")
                            .path(name)
                            .asDouble());
        });
        assertThat(comparison.compared()).isEqualTo(12);
        assertThat(byRace.everybody().rows()).isEqualTo(101_766);
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"race", "gender"})
    void everyClassAgainstTheRestIsABinaryCase(String key) {
        GoldenCase golden = GoldenCase.of("diabetes130_multiclass");
        MulticlassReport report = diabetes(golden, key);
        JsonNode block = golden.expected().path("by").path(key);

        for (String label : GoldenCase.names(block.path("per_class"))) {
            BiasReport one = report.against(label);
            JsonNode undefined = block.path("undefined").path(label);
            for (GroupResult group : one.grouping(key).groups()) {
                RATES.forEach((rate, metric) -> {
                    JsonNode expected = block.path("per_class")
                            .path(label)
                            .path("by_group")
                            .path(rate)
                            .path(group.group());
                    if (texts(undefined.path(group.group())).contains(rate)) {
                        comparison.undefined(rate, group.value(metric));
                    } else {
                        assertThat(expected.isNumber()).isTrue();
                        comparison.number(label + group.group() + rate, group.value(metric), expected.asDouble());
                    }
                });
            }
        }
        assertThat(comparison.compared())
                .isEqualTo(3 * RATES.size() * report.grouping(key).groups().size());
    }

    @Test
    void aGroupWithoutRowsOfAClassHasNoMeanOverClasses() {
        Cells cells = new Cells(
                "d",
                List.of("g"),
                List.of(
                        Cells.Cell.of(List.of("a"), "x", "x", 20),
                        Cells.Cell.of(List.of("a"), "y", "x", 10),
                        Cells.Cell.of(List.of("a"), "z", "z", 10),
                        Cells.Cell.of(List.of("b"), "x", "x", 40),
                        Cells.Cell.of(List.of("b"), "", "x", 5),
                        Cells.Cell.of(List.of(""), "x", "y", 1)));
        MulticlassGrouping grouping =
                completed(cells, MulticlassPlan.of("y", "p", Grouping.of("g"))).grouping("g");

        MulticlassGroup group = grouping.group("b");
        assertThat(group.rows()).isEqualTo(45);
        assertThat(group.matrix().rows()).isEqualTo(40);
        assertThat(group.value(MulticlassMetric.BALANCED_ACCURACY))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.CLASS_MISSING));
        assertThat(group.value(MulticlassMetric.COHENS_KAPPA))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_VARIATION));
        assertThat(grouping.reference()).isEqualTo("b");
        assertThat(grouping.spread(MulticlassMetric.MACRO_F1).difference())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS));
        comparison.number("gap", grouping.group("a").gap(MulticlassMetric.ACCURACY), -0.25);
        assertThat(grouping.group("b").gap(MulticlassMetric.ACCURACY))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.GROUP_IS_REFERENCE));
    }

    @Test
    void figuresWithoutAClosedFormHaveLimitsFromResamplesOfOneSeed() {
        List<Cells.Cell> cells = new ArrayList<>();
        for (String group : List.of("a", "b")) {
            for (String label : List.of("x", "y", "z")) {
                for (String said : List.of("x", "y", "z")) {
                    cells.add(Cells.Cell.of(List.of(group), label, said, label.equals(said) ? 60 : 20));
                }
            }
        }
        var all = new Cells("d", List.of("g"), cells);
        MulticlassPlan plan = MulticlassPlan.of("y", "p", Grouping.of("g").against("a"));

        MulticlassGroup group = completed(all, plan).grouping("g").group("b");
        var kappa = (MetricValue.Defined) group.value(MulticlassMetric.COHENS_KAPPA);
        var limits = (Interval.Bounds) kappa.interval();
        assertThat(limits.low()).isBetween(kappa.value() - 0.12, kappa.value() - 0.04);
        assertThat(limits.high()).isBetween(kappa.value() + 0.04, kappa.value() + 0.12);
        assertThat(completed(all, plan)).isEqualTo(completed(all, plan));
        assertThat(completed(all, plan.withResampling(new Resampling(1000, 2))).groupings())
                .isNotEqualTo(completed(all, plan).groupings());
    }

    @Test
    void measurementsAreNotTakenForClasses() {
        List<Cells.Cell> cells = new ArrayList<>();
        for (int i = 0; i <= MulticlassAnalysis.MOST_CLASSES; i++) {
            cells.add(Cells.Cell.of(List.of("a"), String.valueOf(i), "1", 1));
        }

        var refused = (ReportOutcome.Refused<MulticlassReport>) MulticlassAnalysis.run(
                new Cells("d", List.of("g"), cells), MulticlassPlan.of("y", "p", Grouping.of("g")));
        assertThat(refused.problem().code()).isEqualTo(AnalysisProblem.Code.TOO_MANY_VALUES);
    }
}
