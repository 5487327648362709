package org.probity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.probity.monitoring.drift.CramersV;
import org.probity.monitoring.drift.DriftResult;
import org.probity.monitoring.drift.JensenShannon;
import org.probity.monitoring.drift.PopulationStabilityIndex;

class MonitoringTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void distancesAgreeWithHandComputedValues() {
        List<Long> reference = List.of(50L, 50L);
        List<Long> current = List.of(80L, 20L);

        // (80.5-50.5)/101 * (ln(80.5/50.5) + ln(50.5/20.5)); chi-square 200 * (50*20-50*80)^2 / (100*100*130*70)
        assertThat(measured(PopulationStabilityIndex.measure(reference, current, 1))
                        .effect())
                .isCloseTo(30 / 101.0 * Math.log(80.5 / 20.5), within(1e-12));
        assertThat(measured(CramersV.measure(reference, current, 1)).effect())
                .isCloseTo(Math.sqrt(9e6 / (130.0 * 70 * 10_000)), within(1e-12));
        assertThat(measured(JensenShannon.measure(List.of(9L, 0L), List.of(0L, 4L), 1))
                        .effect())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aSmallSideIsNotEnoughSeen() {
        DriftResult result = PopulationStabilityIndex.measure(List.of(50L, 50L), List.of(5L, 4L), 10);

        assertThat(result).isEqualTo(new DriftResult.NotEnoughSeen(9, 10));
    }

    @Test
    void theGapCarriesNewcombesInterval() {
        // Newcombe 1998, table II, case (a): 56/70 against 48/80 gives 0.2 (0.0524 to 0.3339).
        Map<String, GroupCells> groups =
                Map.of("a", new GroupCells(70, 56, 0, 0, 0, 0), "b", new GroupCells(80, 48, 0, 0, 0, 0));

        GroupGap.Measured gap = (GroupGap.Measured) GroupGap.of(groups, 30);

        assertThat(gap.gap()).isCloseTo(0.2, within(1e-12));
        assertThat(gap.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(gap.high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void mergingSlicesNeitherDependsOnOrderNorOnGrouping() {
        var random = new SplittableRandom(7);
        ReferenceProfile profile = profile(random);
        List<Slice> s = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            s.addAll(Slicer.slice(day(random, 0, 50, i), profile, WindowSize.DAY));
        }

        assertThat(s.get(0).merge(s.get(1)).merge(s.get(2)))
                .isEqualTo(s.get(2).merge(s.get(1).merge(s.get(0))));
        assertThat(s.get(0).merge(s.get(1)).volume()).isEqualTo(100);
    }

    @Test
    void anAlertNeedsPersistenceAndSkipsWindowsWithoutEnoughSeen() {
        var rule = new AlertRule(new Measure.Drift("x"), 0.2, 0.1, 2, 3, 2, 100);
        double[] excess = {0.3, 0.0, -1, 0.3, 0.15, 0.05, -1, 0.15, 0.05, 0.05};
        List<WindowReading> readings = new ArrayList<>();
        for (int i = 0; i < excess.length; i++) {
            DriftResult drift = excess[i] < 0
                    ? new DriftResult.NotEnoughSeen(3, 100)
                    : new DriftResult.Measured(excess[i], 0, 500, 500);
            readings.add(new WindowReading(window(i), 500, 0, Map.of("x", drift), Map.of()));
        }

        List<AlertTransition> transitions = AlertEvaluation.evaluate(rule, readings.reversed());

        assertThat(transitions).extracting(AlertTransition::at).containsExactly(window(3), window(9));
        assertThat(transitions.getFirst()).isInstanceOf(AlertTransition.Raised.class);
    }

    @Test
    void aQuietYearStaysQuietAndAShiftIsFoundWithinThreeDays() {
        var random = new SplittableRandom(11);
        ReferenceProfile profile = profile(random);
        var rule = new AlertRule(new Measure.Drift("x"), 0.1, 0.05, 2, 3, 3, 100);
        List<WindowReading> readings = new ArrayList<>();
        for (int i = 0; i < 375; i++) {
            readings.add(WindowReading.of(
                    Slicer.slice(day(random, i < 365 ? 0 : 1, 200, i * 24), profile, WindowSize.DAY)
                            .getFirst(),
                    profile,
                    100));
        }

        assertThat(AlertEvaluation.evaluate(rule, readings.subList(0, 365))).isEmpty();
        assertThat(AlertEvaluation.evaluate(rule, readings).getFirst().at()).isBetween(window(365), window(367));
    }

    @Test
    void anOutcomeCountsInTheWindowOfItsPrediction() {
        var matched = new MatchedOutcome("p", START.plusSeconds(5), true, false, Map.of("sex", "f"));

        Slice slice = Slicer.outcomes(List.of(matched), WindowSize.DAY).getFirst();

        assertThat(slice.window()).isEqualTo(window(0));
        assertThat(slice.groups()).isEqualTo(Map.of("sex", Map.of("f", new GroupCells(0, 0, 0, 1, 0, 0))));
    }

    @Test
    void silenceBeginsAfterTheStatedWindows() {
        assertThat(AlertEvaluation.silent(window(0), 3, START.plus(Duration.ofDays(4))))
                .isTrue();
        assertThat(AlertEvaluation.silent(
                        window(0), 3, START.plus(Duration.ofDays(4)).minusMillis(1)))
                .isFalse();
    }

    @Test
    void anEventFromTheFutureIsRefused() {
        var batch = new EventBatch(List.of(), List.of(new OutcomeEvent("p", START.plusSeconds(601), true)));

        assertThatThrownBy(() -> batch.requireTimes(START)).hasMessageContaining("out of range");
    }

    private static DriftResult.Measured measured(DriftResult result) {
        return (DriftResult.Measured) result;
    }

    private static Window window(int day) {
        return WindowSize.DAY.at(START.plus(Duration.ofDays(day)));
    }

    private static ReferenceProfile profile(SplittableRandom random) {
        ReferenceProfile.Builder builder = ReferenceProfile.builder();
        for (int i = 0; i < 5_000; i++) {
            builder.add("x", new FeatureValue.Numeric(random.nextGaussian()));
        }
        return builder.build();
    }

    private static EventBatch day(SplittableRandom random, double shift, int n, int hour) {
        List<PredictionEvent> events = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            events.add(new PredictionEvent(
                    "p" + i,
                    START.plus(Duration.ofHours(hour)),
                    new FeatureValue.Missing(),
                    random.nextBoolean(),
                    Map.of("x", new FeatureValue.Numeric(shift + random.nextGaussian())),
                    Map.of("sex", random.nextBoolean() ? "f" : "m")));
        }
        return new EventBatch(events, List.of());
    }
}
