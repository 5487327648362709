package org.probity.bias.mitigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasReport;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.SharedFiles;
import org.probity.bias.data.Table;
import org.probity.bias.mitigation.ThresholdPlan.Target;
import org.probity.bias.mitigation.ThresholdProposal.GroupThreshold;
import org.probity.bias.mitigation.ThresholdProposal.Move;
import org.probity.bias.score.ScoreCells;

class ThresholdProposalTest {

    private static final DecisionColumns COLUMNS = new DecisionColumns("y_true", "y_pred", "1", "1");
    private static final List<String> NAMES = List.of("y_true", "y_score", "sex");

    static Stream<Long> seeds() {
        return IntStream.range(0, 12).mapToObj(seed -> 900L + seed);
    }

    @Test
    void theDecisionsBeforeAreThoseOfTheFile() {
        ThresholdProposal found = proposed(
                SharedFiles.table("adult_lr"), plan("sex", Threshold.atLeast("0.5"), Target.EQUAL_SELECTION_RATE));
        Table table = SharedFiles.table("adult_lr");
        long predicted = IntStream.range(0, table.rows())
                .filter(row -> table.column("y_pred").text(row).equals("1"))
                .count();

        assertThat(found.effect().before().overall().counts().predictedPositive())
                .isEqualTo(predicted);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void theGapOfAdultClosesAndWhatItCostsIsShown(Target target) {
        ThresholdProposal found =
                proposed(SharedFiles.table("adult_lr"), plan("sex", Threshold.atLeast("0.5"), target));
        Metric gap = switch (target) {
            case EQUAL_SELECTION_RATE -> Metric.SELECTION_RATE;
            case EQUAL_OPPORTUNITY -> Metric.TRUE_POSITIVE_RATE;
            case EQUALIZED_ODDS -> Metric.EQUALIZED_ODDS_DIFFERENCE;
        };
        double before = number(found.effect().before().grouping("sex").worstGap(gap));
        double after = number(found.effect().after().grouping("sex").worstGap(gap));

        assertThat(before).isGreaterThan(0.05);
        assertThat(after).isLessThan(target == Target.EQUALIZED_ODDS ? before : 0.001);
        assertThat(accuracy(found.effect().after()))
                .isNotEqualTo(accuracy(found.effect().before()));
        long moved = found.groups().stream()
                .mapToLong(each -> each.toPositive() - each.toNegative())
                .sum();
        assertThat(found.effect().after().overall().counts().predictedPositive()
                        - found.effect().before().overall().counts().predictedPositive())
                .isEqualTo(moved);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOtherThresholdIsNearerToTheGoal(long seed) {
        List<List<String>> rows = people(seed);
        for (Target target : Target.values()) {
            ThresholdProposal found = proposed(table(rows), plan("sex", Threshold.atLeast("0.5"), target));
            for (GroupThreshold group : found.groups()) {
                List<List<String>> own = rows.stream()
                        .filter(row -> row.get(2).equals(group.group()))
                        .toList();
                double reached = miss(own, found, cut(group.threshold()));
                double nearest = IntStream.rangeClosed(0, 41)
                        .mapToDouble(i -> miss(own, found, i / 40.0))
                        .min()
                        .orElseThrow();
                assertThat(reached).as("%s %s", target, group).isCloseTo(nearest, within(1e-12));
            }
        }
    }

    private static double cut(Threshold threshold) {
        return switch (threshold) {
            case Threshold.AtLeast(var score) -> score.doubleValue();
            case Threshold.Above(var score) -> score.doubleValue() + 1e-9;
            case Threshold.Never() -> 2;
        };
    }

    /// The same by a plain loop over rows.
    private static double miss(List<List<String>> rows, ThresholdProposal found, double cut) {
        return found.goals().stream()
                .mapToDouble(goal -> {
                    List<List<String>> asked = rows.stream()
                            .filter(row -> goal.rate() == Metric.SELECTION_RATE
                                    || row.getFirst().equals(goal.rate() == Metric.TRUE_POSITIVE_RATE ? "1" : "0"))
                            .toList();
                    double hits = asked.stream()
                            .filter(row -> Double.parseDouble(row.get(1)) >= cut)
                            .count();
                    return Math.abs(hits / asked.size() - goal.value());
                })
                .max()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsChangesNothing(long seed) {
        List<List<String>> rows = people(seed);
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        ThresholdPlan plan = plan("sex", Threshold.atLeast("0.5"), Target.EQUALIZED_ODDS);

        assertThat(proposed(table(shuffled), plan)).isEqualTo(proposed(table(rows), plan));
    }

    @Test
    void aWantedNegativeAnswerIsMadeEqualAsSuch() {
        var columns = new DecisionColumns("y_true", "y_pred", "1", "0");
        var analysis = AnalysisPlan.of(columns, Grouping.of("sex"));
        var plan = new ThresholdPlan(analysis, Grouping.of("sex"), Threshold.atLeast("0.5"), Target.EQUAL_OPPORTUNITY);

        ThresholdProposal found = proposed(table(people(3)), plan);

        assertThat(found.goals()).extracting(ThresholdProposal.Goal::rate).containsExactly(Metric.TRUE_NEGATIVE_RATE);
        double before = number(found.effect().before().grouping("sex").worstGap(Metric.TRUE_NEGATIVE_RATE));
        double after = number(found.effect().after().grouping("sex").worstGap(Metric.TRUE_NEGATIVE_RATE));
        assertThat(after).isLessThan(before / 2);
    }

    @Test
    void smallGroupsAndRowsWithoutAGroupKeepTheThreshold() {
        List<List<String>> rows = new ArrayList<>(people(4));
        for (int i = 0; i < 20; i++) {
            rows.add(List.of("1", i % 2 == 0 ? "0.05" : "0.1", "x"));
            rows.add(List.of("0", "0.95", ""));
        }
        ThresholdProposal found =
                proposed(table(rows), plan("sex", Threshold.atLeast("0.5"), Target.EQUAL_SELECTION_RATE));

        GroupThreshold small = found.groups().stream()
                .filter(each -> each.group().equals("x"))
                .findFirst()
                .orElseThrow();
        assertThat(small.move()).isEqualTo(Move.GROUP_TOO_SMALL);
        assertThat(small.threshold()).isEqualTo(Threshold.atLeast("0.5"));
        assertThat(small.toPositive() + small.toNegative()).isZero();
        assertThat(found.effect().after().grouping("sex").unknown())
                .isEqualTo(found.effect().before().grouping("sex").unknown());
    }

    @Test
    void ofTwoThresholdsEquallyNearTheOneThatChangesLessIsProposed() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(List.of(
                    i % 2 == 0 ? "1" : "0", List.of("0.2", "0.4", "0.6", "0.8").get(i % 4), "f"));
            rows.add(List.of(i % 3 == 0 ? "1" : "0", i < 75 ? "0.9" : "0.2", "m"));
        }

        ThresholdProposal found =
                proposed(table(rows), plan("sex", Threshold.atLeast("0.9"), Target.EQUAL_SELECTION_RATE));

        // The goal is 0.375; of the women 0.5 lie from 0.6 on and 0.25 from 0.8 on.
        assertThat(found.goals().getFirst().value()).isEqualTo(0.375);
        assertThat(found.groups())
                .extracting(GroupThreshold::group, GroupThreshold::threshold, GroupThreshold::move)
                .containsExactly(
                        tuple("f", Threshold.atLeast("0.8"), Move.MOVED),
                        tuple("m", Threshold.atLeast("0.9"), Move.ALREADY_NEAREST));
    }

    @Test
    void scoresInBinsAreCutBetweenBinsOnly() {
        List<ScoreCells.Cell> cells = new ArrayList<>();
        for (int bin = 1; bin <= 10; bin++) {
            BigDecimal upper = new BigDecimal(bin).movePointLeft(1);
            cells.add(new ScoreCells.Cell(List.of("f"), "1", upper, 10, BigDecimal.ONE, BigDecimal.ONE));
            cells.add(new ScoreCells.Cell(List.of("m"), "0", upper, 5L * bin, BigDecimal.ONE, BigDecimal.ONE));
        }
        var scores = new ScoreCells(List.of("sex"), new ScoreCells.Resolution.Bins(new BigDecimal("0.1")), 3, cells);

        ThresholdProposal found = ((ProposalOutcome.Proposed<ThresholdProposal>) ThresholdProposal.of(
                        scores, "d", plan("sex", Threshold.atLeast("0.5"), Target.EQUAL_SELECTION_RATE)))
                .proposal();

        assertThat(found.coarse()).isTrue();
        assertThat(found.unscored()).isEqualTo(3);
        // Everybody: 250 of 375; women 50 of 100 now, 70 are nearest; men 200 of 275 now, 175 are nearest.
        assertThat(found.goals().getFirst().value()).isCloseTo(250.0 / 375, within(1e-12));
        assertThat(found.groups())
                .extracting(GroupThreshold::threshold, GroupThreshold::toPositive, GroupThreshold::toNegative)
                .containsExactly(
                        tuple(new Threshold.Above(new BigDecimal("0.3")), 20L, 0L),
                        tuple(new Threshold.Above(new BigDecimal("0.6")), 0L, 30L));
        assertThat(ThresholdProposal.of(
                        scores, "d", plan("sex", Threshold.atLeast("0.55"), Target.EQUAL_SELECTION_RATE)))
                .isInstanceOf(ProposalOutcome.Refused.class);
    }

    @Test
    void aColumnThatHoldsNoScoresIsNamed() {
        var plan = plan("sex", Threshold.atLeast("0.5"), Target.EQUAL_SELECTION_RATE);

        assertThat(ThresholdProposal.of(table(people(1)), "sex", "d", plan))
                .isInstanceOfSatisfying(
                        ProposalOutcome.Refused.class,
                        refused -> assertThat(refused.problem().subject()).isEqualTo("sex"));
        assertThat(ThresholdProposal.of(table(people(1)), "gone", "d", plan))
                .isInstanceOfSatisfying(
                        ProposalOutcome.Refused.class,
                        refused -> assertThat(refused.problem().subject()).isEqualTo("gone"));
    }

    private static ThresholdPlan plan(String attribute, Threshold current, Target target) {
        return new ThresholdPlan(
                AnalysisPlan.of(COLUMNS, Grouping.of(attribute)), Grouping.of(attribute), current, target);
    }

    private static ThresholdProposal proposed(Table table, ThresholdPlan plan) {
        return ((ProposalOutcome.Proposed<ThresholdProposal>) ThresholdProposal.of(table, "y_score", "d", plan))
                .proposal();
    }

    private static double accuracy(BiasReport report) {
        return number(report.overall().value(Metric.ACCURACY));
    }

    private static double number(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }

    private static Table table(List<List<String>> rows) {
        var table = new Table.Builder(NAMES);
        rows.forEach(table::row);
        return table.build();
    }

    /// Scores in fortieths, lower for women of the same label.
    private static List<List<String>> people(long seed) {
        var random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            boolean woman = random.nextBoolean();
            boolean label = random.nextInt(10) < (woman ? 4 : 5);
            int score = Math.clamp(random.nextInt(30) + (label ? 12 : 0) - (woman ? 6 : 0) + random.nextInt(4), 0, 40);
            rows.add(List.of(label ? "1" : "0", Double.toString(score / 40.0), woman ? "f" : "m"));
        }
        return rows;
    }
}
