package org.probity.bias.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.Comparison;
import org.probity.bias.GoldenCase;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Resampling;
import org.probity.bias.Tables;

/// Curves, areas, distances and calibration against the values of SciPy and scikit-learn.
class GoldenScoresTest {

    private static final ScoreCells.Resolution EVERY = new ScoreCells.Resolution.EveryScore();

    private final Comparison comparison = new Comparison();

    private static ScoreReport report(GoldenCase golden, ScoreCells.Resolution resolution) {
        List<String> attributes = GoldenCase.names(golden.expected().path("roc"));
        ScoreCells cells = TableScores.cells(Tables.read(golden.data()), attributes, resolution);
        Grouping[] groupings = attributes.stream()
                .map(key -> Grouping.of(key)
                        .against(golden.stats(key).path("reference_group").asText()))
                .toArray(Grouping[]::new);
        ScorePlan plan = ScorePlan.of("1", groupings)
                .withGroupRules(new GroupRules(1, 0))
                .withResampling(new Resampling(100, 1));
        return ((ReportOutcome.Completed<ScoreReport>) ScoreAnalysis.run(cells, plan)).report();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void everyGroupHasItsAreasAndDistances(String name) {
        GoldenCase golden = GoldenCase.of(name);
        ScoreReport report = report(golden, EVERY);

        int expected = 0;
        for (String key : GoldenCase.names(golden.expected().path("roc"))) {
            JsonNode block = golden.expected().path("roc").path(key);
            ScoreGrouping grouping = report.grouping(key);
            for (String group : GoldenCase.names(block.path("auc"))) {
                ScoreGroup found = group.equals("__all__") ? report.everybody() : grouping.group(group);
                comparison.number(
                        key + group,
                        found.value(ScoreMetric.AREA_UNDER_CURVE).value(),
                        block.path("auc").path(group).asDouble());
                expected++;
            }
            for (String group : GoldenCase.names(block.path("abroca_vs_reference"))) {
                ScoreGap gap = grouping.gap(group);
                comparison.number(
                        key + group,
                        gap.value(ScoreMetric.AREA_BETWEEN_CURVES).value(),
                        block.path("abroca_vs_reference").path(group).asDouble());
                JsonNode distance = block.path("ks_score_vs_reference").path(group);
                comparison.number(
                        key + group,
                        gap.value(ScoreMetric.SCORE_DISTANCE).value(),
                        distance.path("D").asDouble());
                comparison.pValue(
                        key + group,
                        gap.sameDistribution().orElseThrow(),
                        distance.path("p_asymp").asDouble());
                expected += 3;
            }
            assertThat(grouping.gaps()).hasSameSizeAs(GoldenCase.names(block.path("abroca_vs_reference")));
        }
        assertThat(comparison.compared()).isEqualTo(expected).isGreaterThan(15);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"adult_lr", "german_lr"})
    void everyGroupHasItsCalibration(String name) {
        GoldenCase golden = GoldenCase.of(name);
        ScoreReport report = report(golden, EVERY);

        for (String key : GoldenCase.names(golden.expected().path("calibration"))) {
            JsonNode block = golden.expected().path("calibration").path(key);
            for (String group : GoldenCase.names(block)) {
                ScoreGroup found = group.equals("__all__")
                        ? report.everybody()
                        : report.grouping(key).group(group);
                calibration(key + group, found, block.path(group));
            }
        }
        assertThat(comparison.compared()).isGreaterThan(40);
    }

    private void calibration(String what, ScoreGroup found, JsonNode expected) {
        assertThat(found.rows()).isEqualTo(expected.path("n").asLong());
        number(what, found, ScoreMetric.EXPECTED_CALIBRATION_ERROR, expected.path("ece"));
        number(what, found, ScoreMetric.MAXIMUM_CALIBRATION_ERROR, expected.path("mce"));
        number(what, found, ScoreMetric.BRIER_SCORE, expected.path("brier"));
        number(what, found, ScoreMetric.LOG_LOSS, expected.path("log_loss"));
        number(what, found, ScoreMetric.MEAN_SCORE, expected.path("mean_score"));
        List<CalibrationBin> bins = ((Calibration.Measured) found.calibration()).bins();
        assertThat(bins).hasSize(expected.path("bins").size());
        for (int i = 0; i < bins.size(); i++) {
            JsonNode bin = expected.path("bins").get(i);
            assertThat(bins.get(i).low()).isCloseTo(bin.path("bin").asDouble() / 10, within(1e-12));
            assertThat(bins.get(i).rows()).isEqualTo(bin.path("n").asLong());
            assertThat(bins.get(i).meanScore()).isCloseTo(bin.path("mean_score").asDouble(), within(1e-9));
            assertThat(bins.get(i).sharePositive())
                    .isCloseTo(bin.path("frac_pos").asDouble(), within(1e-9));
            assertThat(bins.get(i).limits().low())
                    .isLessThanOrEqualTo(bins.get(i).sharePositive());
        }
    }

    private void number(String what, ScoreGroup found, ScoreMetric metric, JsonNode expected) {
        assertThat(expected.isNumber()).as(what + metric).isTrue();
        comparison.number(what + metric, found.value(metric).value(), expected.asDouble());
    }

    /// Every value counted in bins lies no farther from the exact one than it says.
    @ParameterizedTest(name = "bins of {0}")
    @ValueSource(strings = {"0.0001", "0.01", "0.1"})
    void binsAreOffByNoMoreThanTheySay(String width) {
        GoldenCase golden = GoldenCase.of("german_lr");
        ScoreReport exact = report(golden, EVERY);
        ScoreReport binned = report(golden, new ScoreCells.Resolution.Bins(new BigDecimal(width)));

        int moved = 0;
        for (ScoreGrouping grouping : exact.groupings()) {
            ScoreGrouping other = binned.grouping(grouping.grouping().key());
            for (ScoreGroup group : grouping.groups()) {
                for (ScoreValue value : group.values()) {
                    moved += near(value, other.group(group.group()).value(value.metric()));
                }
            }
            for (ScoreGap gap : grouping.gaps()) {
                for (ScoreValue value : gap.values()) {
                    moved += near(value, other.gap(gap.group()).value(value.metric()));
                }
            }
        }
        assertThat(moved).isGreaterThan(5);
    }

    private static int near(ScoreValue exact, ScoreValue binned) {
        double expected = ((MetricValue.Defined) exact.value()).value();
        double found = ((MetricValue.Defined) binned.value()).value();
        assertThat(exact.error()).isZero();
        assertThat(found).as(exact.metric().title()).isCloseTo(expected, within(binned.error() + 1e-9));
        return Math.abs(found - expected) > 1e-9 ? 1 : 0;
    }
}
