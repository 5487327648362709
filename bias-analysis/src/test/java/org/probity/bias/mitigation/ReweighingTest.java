package org.probity.bias.mitigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Cells;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GroupResult;
import org.probity.bias.Grouping;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.PlainCells;
import org.probity.bias.SharedFiles;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;

class ReweighingTest {

    private static final DecisionColumns COLUMNS = new DecisionColumns("y_true", "y_pred", "1", "1");

    static Stream<Long> seeds() {
        return IntStream.range(0, 20).mapToObj(seed -> 300L + seed);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "adult_lr, sex, Female, Male", "german_lr, sex, female, male",
        "german_lr, age_group, <=25, >25", "compas_two_year, race, ,"
    })
    void weightsAndParityAreThoseOfTheGoldenFile(String name, String key, String group, String reference)
            throws IOException {
        JsonNode expected = SharedFiles.golden("mitigation_reweighing").path(name + ":" + key);
        AnalysisPlan plan = AnalysisPlan.of(COLUMNS, Grouping.of(key));

        Reweighing found =
                proposed(Reweighing.of(PlainCells.read(SharedFiles.data(name), "d", plan), plan, Grouping.of(key)));

        assertThat(found.weights())
                .hasSize(expected.path("all_groups").size())
                .allSatisfy(each -> assertThat(each.weight())
                        .isCloseTo(
                                expected.path("all_groups")
                                        .path(each.group() + (each.positive() ? "|1" : "|0"))
                                        .asDouble(),
                                within(1e-9)));
        assertThat(found.untouched()).isZero();
        if (group != null) {
            assertThat(balance(found, group).before()
                            - balance(found, reference).before())
                    .isCloseTo(expected.path("spd_before").asDouble(), within(1e-9));
        }
        assertThat(found.balances())
                .allSatisfy(
                        each -> assertThat(weightedRate(found, each.group())).isCloseTo(each.after(), within(1e-15)));
        assertThat(found.balances().stream()
                        .mapToDouble(Reweighing.GroupBalance::after)
                        .distinct())
                .hasSize(1);
    }

    private static double weightedRate(Reweighing found, String group) {
        double positive = 0;
        double all = 0;
        for (Reweighing.GroupWeight each : found.weights()) {
            if (each.group().equals(group)) {
                positive += each.positive() ? each.rows() * each.weight() : 0;
                all += each.rows() * each.weight();
            }
        }
        return positive / all;
    }

    private static Reweighing.GroupBalance balance(Reweighing found, String group) {
        return found.balances().stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterwardsEveryGroupHasTheBaseRateOfAll(long seed) {
        AnalysisPlan plan = AnalysisPlan.of(COLUMNS, Grouping.of("sex"), Grouping.of("sex", "race"));
        Reweighing found = proposed(Reweighing.of(cells(seed), plan, Grouping.of("sex", "race")));

        double all = found.balances().getFirst().after();
        List<GroupResult> groups = found.effect().after().grouping("sex*race").groups();
        assertThat(groups)
                .hasSize(4)
                .allSatisfy(
                        each -> assertThat(number(each.value(Metric.BASE_RATE))).isCloseTo(all, within(1e-6)));
        assertThat(found.effect().before().grouping("sex*race").groups())
                .anySatisfy(each -> assertThat(Math.abs(number(each.value(Metric.BASE_RATE)) - all))
                        .isGreaterThan(0.01));
        double mean = found.weights().stream()
                        .mapToDouble(each -> each.rows() * each.weight())
                        .sum()
                / found.weights().stream()
                        .mapToLong(Reweighing.GroupWeight::rows)
                        .sum();
        assertThat(mean).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reweighingWhatIsReweighedChangesNothingMore(long seed) {
        AnalysisPlan plan = AnalysisPlan.of(COLUMNS, Grouping.of("sex"));
        Cells cells = cells(seed);
        Reweighing first = proposed(Reweighing.of(cells, plan, Grouping.of("sex")));
        List<Cells.Cell> weighted = cells.cells().stream()
                .map(cell -> cell.groups().getFirst().isEmpty() || cell.label().isEmpty() ? cell : weighed(cell, first))
                .toList();

        Reweighing second = proposed(
                Reweighing.of(new Cells("d", cells.attributes(), weighted), plan.weighted("w"), Grouping.of("sex")));

        assertThat(second.weights())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.weight()).isCloseTo(1, within(1e-6)));
    }

    private static Cells.Cell weighed(Cells.Cell cell, Reweighing weights) {
        double factor = weights.weight(cell.groups().getFirst(), cell.label().equals("1"));
        long weight = Math.round(cell.weight() * factor);
        BigInteger squares = BigInteger.valueOf(weight).pow(2).divide(BigInteger.valueOf(cell.rows()));
        return new Cells.Cell(cell.groups(), cell.label(), cell.prediction(), cell.rows(), weight, squares);
    }

    @Test
    void eachRowOfATableGetsTheWeightOfItsGroupAndLabel() {
        AnalysisPlan plan = AnalysisPlan.of(COLUMNS, Grouping.of("sex"));
        Reweighing found = proposed(Reweighing.of(cells(1), plan, Grouping.of("sex")));
        Table table = new Table.Builder(List.of("id", "y_true", "sex"))
                .row(List.of("1", "1.0", "f"))
                .row(List.of("2", "0", "m"))
                .row(List.of("3", "1", "?"))
                .row(List.of("4", "", "m"))
                .build();

        assertThat(found.rowWeights(table))
                .containsExactly(found.weight("f", true), found.weight("m", false), 1.0, 1.0);
        assertThat(found.weight("f", true)).isNotEqualTo(1);
    }

    @Test
    void aGroupWithOneLabelIsNamedAndKeepsItsRate() {
        var cells = new Cells(
                "d",
                List.of("sex"),
                List.of(
                        Cells.Cell.of(List.of("f"), "0", "0", 40),
                        Cells.Cell.of(List.of("m"), "0", "0", 30),
                        Cells.Cell.of(List.of("m"), "1", "1", 30),
                        Cells.Cell.of(List.of(""), "1", "1", 7)));
        Reweighing found =
                proposed(Reweighing.of(cells, AnalysisPlan.of(COLUMNS, Grouping.of("sex")), Grouping.of("sex")));

        assertThat(found.oneLabelOnly()).containsExactly("f");
        assertThat(balance(found, "f").after()).isZero();
        assertThat(found.untouched()).isEqualTo(7);
    }

    @Test
    void withoutTwoLabelsThereIsNothingToWeigh() {
        var cells = new Cells("d", List.of("sex"), List.of(Cells.Cell.of(List.of("f"), "1", "1", 40)));
        AnalysisPlan plan = AnalysisPlan.of(COLUMNS, Grouping.of("sex"));

        assertThat(Reweighing.of(cells, plan, Grouping.of("sex")))
                .isEqualTo(new ProposalOutcome.Undefined<>(UndefinedReason.NO_NEGATIVES));
        assertThat(Reweighing.of(cells, plan, Grouping.of("race"))).isInstanceOf(ProposalOutcome.Refused.class);
    }

    private static Reweighing proposed(ProposalOutcome<Reweighing> outcome) {
        return ((ProposalOutcome.Proposed<Reweighing>) outcome).proposal();
    }

    private static double number(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }

    private static Cells cells(long seed) {
        var random = new SplittableRandom(seed);
        List<Cells.Cell> cells = new ArrayList<>();
        for (String sex : List.of("f", "m", "")) {
            for (String race : List.of("a", "b")) {
                for (String label : List.of("0", "1", "")) {
                    for (String prediction : List.of("0", "1")) {
                        int rows = 20 + random.nextInt(400);
                        cells.add(Cells.Cell.of(List.of(race, sex).reversed(), label, prediction, rows));
                    }
                }
            }
        }
        return new Cells("d", List.of("sex", "race"), cells);
    }
}
