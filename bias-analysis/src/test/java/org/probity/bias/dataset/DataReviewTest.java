package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.SharedFiles;
import org.probity.bias.Significance;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;

class DataReviewTest {

    private static final List<String> NAMES = List.of("sex", "race", "job", "age", "note", "label");
    private static final ReviewPlan PLAN =
            ReviewPlan.of(List.of("sex", "race"), List.of(new OutcomeColumn("label", "1")), List.of());

    static Stream<Long> seeds() {
        return IntStream.range(0, 8).mapToObj(seed -> 50L + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsAndColumnsChangesNoFigure(long seed) {
        List<List<String>> rows = people(seed);
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        List<List<String>> turned = shuffled.stream().map(List::reversed).toList();

        DataReport one = report(table(NAMES, rows), PLAN);
        DataReport other = report(table(NAMES.reversed(), turned), PLAN);

        assertThat(other.rates()).isEqualTo(one.rates()).isNotEmpty();
        assertThat(other.missing())
                .containsExactlyInAnyOrderElementsOf(one.missing())
                .isNotEmpty();
        assertThat(other.duplicates().repeated()).isEqualTo(one.duplicates().repeated());
        assertThat(other.proxies()).hasSameSizeAs(one.proxies()).isNotEmpty();
        for (int i = 0; i < one.proxies().size(); i++) {
            var a = (Association.Measured) one.proxies().get(i).association();
            var b = (Association.Measured) other.proxies().get(i).association();
            assertThat(b.chiSquare().statistic()).isCloseTo(a.chiSquare().statistic(), within(1e-9));
            assertThat(b.mutualInformation()).isCloseTo(a.mutualInformation(), within(1e-12));
        }
        assertThat(other.gaps().compared()).isEqualTo(one.gaps().compared());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namingValuesOtherwiseChangesNoFigure(long seed) {
        List<List<String>> rows = people(seed);
        List<List<String>> renamed = rows.stream()
                .map(row -> List.of(
                        other(row.get(0)), other(row.get(1)), other(row.get(2)), row.get(3), row.get(4), row.get(5)))
                .toList();

        DataReport one = report(table(NAMES, rows), PLAN);
        DataReport other = report(table(NAMES, renamed), PLAN);

        for (int i = 0; i < one.proxies().size(); i++) {
            var a = (Association.Measured) one.proxies().get(i).association();
            var b = (Association.Measured) other.proxies().get(i).association();
            assertThat(b.corrected()).isCloseTo(a.corrected(), within(1e-12));
        }
        assertThat(other.missing()).hasSameSizeAs(one.missing());
        assertThat(other.duplicates().repeated()).isEqualTo(one.duplicates().repeated());
        List<GroupRates.GroupRate> before =
                one.rates().getFirst().byAttribute().getFirst().groups();
        List<GroupRates.GroupRate> after =
                other.rates().getFirst().byAttribute().getFirst().groups();
        assertThat(after)
                .extracting(GroupRates.GroupRate::rate)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(GroupRates.GroupRate::rate).toList());
    }

    private static String other(String value) {
        return value.isEmpty() ? "" : "x" + value.length() + value;
    }

    @Test
    void aColumnThatCopiesTheAttributeIsFoundByEveryMeasure() {
        List<List<String>> rows = people(1).stream()
                .filter(row -> !row.getFirst().isEmpty())
                .map(row -> List.of(
                        row.get(0), row.get(1), row.get(0).equals("f") ? "tea" : "beer", row.get(3), "", row.get(5)))
                .toList();
        Table table = table(NAMES, rows);
        Proxy proxy = Proxy.of(table, "job", "sex");
        Predictability guess = Predictability.of(table, "sex", List.of("job", "age"), 7);

        var association = (Association.Measured) proxy.association();
        assertThat(association.cramersV()).isCloseTo(1, within(1e-12));
        assertThat(number(proxy.area())).isEqualTo(1);
        var guessed = (Predictability.Guessed) guess;
        assertThat(number(guessed.accuracy())).isEqualTo(1);
        assertThat(guessed.areas())
                .hasSize(2)
                .allSatisfy(each -> assertThat(number(each.area())).isEqualTo(1));
        assertThat(guessed.largestShare()).isBetween(0.4, 0.7);
    }

    @Test
    void columnsThatKnowNothingOfTheAttributeGuessNoBetterThanChance() {
        List<List<String>> rows = new ArrayList<>();
        var random = new SplittableRandom(3);
        for (int i = 0; i < 3_000; i++) {
            rows.add(List.of(
                    random.nextBoolean() ? "f" : "m",
                    "r" + random.nextInt(3),
                    "j" + random.nextInt(8),
                    Integer.toString(random.nextInt(80)),
                    "",
                    "1"));
        }
        var guessed =
                (Predictability.Guessed) Predictability.of(table(NAMES, rows), "sex", List.of("race", "job", "age"), 7);
        var area = (MetricValue.Defined) guessed.areas().getFirst().area();
        var limits = (Interval.Bounds) area.interval();

        // Out of fold; on the rows it learned from, a model of twelve features would look better than chance.
        assertThat(area.value()).isCloseTo(0.5, within(0.03));
        assertThat(limits.low()).isLessThan(0.5);
        assertThat(limits.high() - limits.low()).isCloseTo(0.0413, within(0.001));
    }

    @Test
    void ageIsGuessedFromTheOtherColumnsOfGermanCreditAndTheSameEachTime() {
        Table adult = SharedFiles.unpacked("poison/S09_german_clean/v2.csv.gz");
        List<String> features = adult.names().stream()
                .filter(name -> !List.of("row_id", "label", "sex").contains(name))
                .toList();
        Predictability first = Predictability.of(adult, "sex", features, 7);
        Predictability second = Predictability.of(adult, "sex", features, 7);

        assertThat(second).isEqualTo(first);
        assertThat(number(((Predictability.Guessed) first).areas().getFirst().area()))
                .isGreaterThan(0.6);
    }

    @Test
    void tooFewRowsOrColumnsLeaveNothingToGuess() {
        List<List<String>> rows = people(2).subList(0, 25);

        assertThat(Predictability.of(table(NAMES, rows), "race", List.of("job"), 7))
                .isEqualTo(new Predictability.NotGuessed("race", UndefinedReason.TOO_FEW_GROUPS));
        assertThat(Predictability.of(table(NAMES, rows), "sex", List.of("sex"), 7))
                .isEqualTo(new Predictability.NotGuessed("sex", UndefinedReason.ONE_VALUE));
    }

    @Test
    void repeatedRowsAreCountedByGroupAndContradictionsApart() {
        List<List<String>> rows = List.of(
                List.of("f", "a", "1"),
                List.of("f", "a", "1"),
                List.of("f", "a", "0"),
                List.of("m", "a", "1"),
                List.of("m", "b", "1"),
                List.of("m", "b", "1"),
                List.of("m", "b", "1"));
        Duplicates found = Duplicates.of(
                table(List.of("sex", "job", "label"), rows), List.of("sex", "job", "label"), "label", List.of("sex"));

        assertThat(found.repeated()).isEqualTo(3);
        assertThat(found.contradicting()).isEqualTo(3);
        assertThat(found.byAttribute().getFirst().group("f").orElseThrow().part())
                .isEqualTo(1);
        assertThat(found.byAttribute().getFirst().group("m").orElseThrow().part())
                .isEqualTo(2);
    }

    @Test
    void aGroupThatTheReferenceLacksLeavesTheComparisonUndefinedButShown() {
        List<List<String>> rows = List.of(List.of("f"), List.of("m"), List.of("x"), List.of(""));
        Representation found = Representation.of(
                table(List.of("sex"), rows), new ReferencePopulation("sex", Map.of("f", 0.5, "m", 0.4, "y", 0.1)));

        assertThat(found.unknown()).isEqualTo(1);
        assertThat(found.groups())
                .extracting(Representation.GroupPresence::group)
                .containsExactly("f", "m", "x", "y");
        assertThat(found.groups().get(2).ratio())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.OUTSIDE_REFERENCE));
        assertThat(found.groups().get(3).rows()).isZero();
        assertThat(found.fit()).isEqualTo(new TestResult.NotTested(UndefinedReason.OUTSIDE_REFERENCE));
        assertThat(number(found.variation())).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void severalGroupsPayForEachOtherAndTwoAreOneTest() {
        DataReport report = report(table(NAMES, people(4)), PLAN);
        GroupRates bySex = report.rates().getFirst().byAttribute().get(0);
        GroupRates byRace = report.rates().getFirst().byAttribute().get(1);

        assertThat(bySex.groups()).hasSize(2).allSatisfy(each -> {
            var tested = (Significance.Tested) each.significance();
            assertThat(tested.holm()).isEqualTo(tested.p());
        });
        assertThat(byRace.groups()).hasSize(3);
        assertThat(byRace.groups()).anySatisfy(each -> {
            var tested = (Significance.Tested) each.significance();
            assertThat(tested.holm()).isEqualTo(Math.min(1, 3 * tested.p())).isGreaterThan(tested.p());
        });
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        Table table = table(NAMES, people(5));
        var plan = ReviewPlan.of(List.of("sex", "religion"), List.of(), List.of());

        assertThat(DataReview.run(table, plan))
                .isInstanceOfSatisfying(
                        ReportOutcome.Refused.class,
                        refused -> assertThat(refused.problem().subject()).isEqualTo("religion"));
    }

    private static DataReport report(Table table, ReviewPlan plan) {
        return ((ReportOutcome.Completed<DataReport>) DataReview.run(table, plan)).report();
    }

    private static double number(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }

    private static Table table(List<String> names, List<List<String>> rows) {
        var table = new Table.Builder(names);
        rows.forEach(table::row);
        return table.build();
    }

    /// People whose job and age lean on sex, with values missing here and there and some rows twice.
    private static List<List<String>> people(long seed) {
        var random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String sex = random.nextInt(20) == 0 ? "" : random.nextBoolean() ? "f" : "m";
            String race = "r" + random.nextInt(3);
            String job = random.nextInt(15) == 0 ? "" : "j" + (sex.equals("f") ? random.nextInt(3) : random.nextInt(5));
            rows.add(List.of(
                    sex,
                    race,
                    job,
                    Integer.toString(20 + random.nextInt(5) + (sex.equals("m") ? 2 : 0)),
                    random.nextBoolean() ? "" : "n",
                    random.nextInt(10) < (race.equals("r1") ? 3 : 6) ? "1" : "0"));
        }
        rows.addAll(rows.subList(0, 20));
        return List.copyOf(rows);
    }
}
