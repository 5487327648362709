package org.probity.bias.subgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.Cells;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Metric;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;

class WorstSubgroupsTest {

    private static final DecisionColumns COLUMNS = new DecisionColumns("y_true", "y_pred", "1", "1");
    private static final ScanRules RULES = new ScanRules(10, 3, 99, 7, 2_000);
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "y_true", "y_pred");

    static Stream<Long> seeds() {
        return IntStream.range(0, 10).mapToObj(seed -> 1_000L + seed);
    }

    /// What a report says without the words for it.
    private record Figures(Set<Condition> conditions, long rows, long hits, double statistic, double p) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRuleIsCountedAsAPlainLoopOverRowsCountsIt(long seed) {
        List<List<String>> rows = randomRows(seed);
        SubgroupReport report = scan(table(NAMES, rows), Metric.FALSE_POSITIVE_RATE);
        List<List<String>> negatives = rows.stream()
                .filter(row -> row.get(4).equals("0") && !row.get(5).isEmpty())
                .toList();

        assertThat(report.rows()).isEqualTo(negatives.size());
        assertThat(report.outside()).isEqualTo(rows.size() - negatives.size());
        assertThat(report.found()).hasSizeGreaterThan(20).hasSize(Math.toIntExact(report.rules()));
        for (FoundSubgroup found : report.found()) {
            List<List<String>> inside =
                    negatives.stream().filter(row -> meets(row, found.rule())).toList();
            long hits = inside.stream().filter(row -> row.get(5).equals("1")).count();
            assertThat(found.rows()).isEqualTo(inside.size());
            assertThat(found.hits()).isEqualTo(hits);
        }
        assertThat(report.rules()).isEqualTo(plainRules(negatives));
    }

    private static boolean meets(List<String> row, Rule rule) {
        return rule.conditions().stream()
                .allMatch(each -> row.get(NAMES.indexOf(each.attribute())).equals(each.value()));
    }

    private static long plainRules(List<List<String>> rows) {
        Map<Set<Condition>, Integer> support = new HashMap<>();
        for (List<String> row : rows) {
            for (int chosen = 1; chosen < 16; chosen++) {
                Set<Condition> conditions = new HashSet<>();
                for (int a = 0; a < 4; a++) {
                    if ((chosen >> a & 1) == 1 && !row.get(a).isEmpty()) {
                        conditions.add(new Condition(NAMES.get(a), row.get(a)));
                    }
                }
                if (conditions.size() == Integer.bitCount(chosen) && conditions.size() <= 3) {
                    support.merge(conditions, 1, Integer::sum);
                }
            }
        }
        return support.values().stream()
                .filter(each -> each >= RULES.minimumRows() && each < rows.size())
                .count();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsAndColumnsChangesNothing(long seed) {
        List<List<String>> rows = randomRows(seed);
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> backwards = NAMES.reversed();
        List<List<String>> turned = shuffled.stream().map(List::reversed).toList();

        SubgroupReport one = scan(table(NAMES, rows), Metric.ERROR_RATE);
        var other = ((SubgroupOutcome.Scanned) WorstSubgroups.scan(
                        table(backwards, turned),
                        ScanPlan.of(Metric.ERROR_RATE, COLUMNS, "d", "c", "b", "a")
                                .with(RULES)))
                .report();

        assertThat(other.limits()).isEqualTo(one.limits());
        assertThat(figures(other)).isEqualTo(figures(one)).isNotEmpty();
        assertThat(other.more().score()).isCloseTo(one.more().score(), within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namingValuesOtherwiseChangesNamesOnly(long seed) {
        List<List<String>> rows = randomRows(seed);
        UnaryOperator<String> rename = value -> value.isEmpty() ? "" : "z" + (100 - value.hashCode());
        List<List<String>> renamed = rows.stream()
                .map(row -> Stream.concat(row.subList(0, 4).stream().map(rename), row.subList(4, 6).stream())
                        .toList())
                .toList();

        List<Double> one = statistics(scan(table(NAMES, rows), Metric.ACCURACY));
        List<Double> other = statistics(scan(table(NAMES, renamed), Metric.ACCURACY));

        assertThat(other).isEqualTo(one).isNotEmpty();
    }

    /// Climbing can end on a lower hill; on small tables with a weak effect it may miss the best subset
    /// in one of ten.
    @Test
    void theFoundSubsetIsNearlyAlwaysTheBestOfAll() {
        int best = 0;
        for (long seed = 0; seed < 20; seed++) {
            List<List<String>> full =
                    randomRows(seed).stream().filter(row -> !row.contains("")).toList();
            Table table = table(NAMES, full);
            var plan =
                    ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, "a", "b", "c").with(new ScanRules(1, 2, 99, seed, 20));
            SubgroupReport report = ((SubgroupOutcome.Scanned) WorstSubgroups.scan(table, plan)).report();
            double highest = new EverySubset(table, List.of("a", "b", "c"), "y_pred").best(ScoredSubset.Direction.LESS);
            assertThat(report.less().score()).isLessThan(highest + 1e-9);
            best += report.less().score() > highest - 1e-9 ? 1 : 0;
        }

        assertThat(best).isGreaterThanOrEqualTo(18);
    }

    @Test
    void cellsGiveTheSameReportAsTheRowsTheyWereCountedFrom() {
        List<List<String>> rows = randomRows(5);
        Map<List<String>, Long> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row, 1L, Long::sum));
        var cells = new Cells(
                "d",
                NAMES.subList(0, 4),
                counted.entrySet().stream()
                        .map(each -> Cells.Cell.of(
                                each.getKey().subList(0, 4),
                                each.getKey().get(4),
                                each.getKey().get(5),
                                each.getValue()))
                        .toList());
        var plan = ScanPlan.of(Metric.TRUE_POSITIVE_RATE, COLUMNS, "a", "b", "c", "d")
                .with(RULES);

        assertThat(WorstSubgroups.scan(cells, plan)).isEqualTo(WorstSubgroups.scan(table(NAMES, rows), plan));
    }

    /// The two sides of a column of two values are one finding; which comes first must not hang on a
    /// rounding error.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOtherSideOfAColumnOfTwoValuesHasTheSameStatisticToTheLastBit(long seed) {
        var random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 777; i++) {
            rows.add(List.of(random.nextInt(3) == 0 ? "x" : "y", random.nextInt(7) < 3 ? "1" : "0"));
        }
        var plan = ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, "a").with(RULES);
        SubgroupReport report =
                ((SubgroupOutcome.Scanned) WorstSubgroups.scan(table(List.of("a", "y_pred"), rows), plan)).report();

        assertThat(report.found()).extracting(each -> each.rule().text()).containsExactly("a = x", "a = y");
        assertThat(report.found().get(1).statistic())
                .isEqualTo(report.found().get(0).statistic());
    }

    /// Where nothing is planted, the limit at 95 % is passed in about one table of twenty.
    @Test
    void chanceAloneRarelyPassesTheLimit() {
        int passed = 0;
        for (int seed = 0; seed < 60; seed++) {
            SubgroupReport report = scanned(new PlantedSubgroup(2_000, 0, seed), seed);
            passed += report.limits().beyond95() > 0 ? 1 : 0;
        }

        // With a true rate of 5 %, more than 9 of 60 happen once in a thousand such tests.
        assertThat(passed).isBetween(0, 9);
    }

    @Test
    void aPlantedSubgroupIsFoundAndNamed() {
        int named = 0;
        for (int seed = 0; seed < 8; seed++) {
            SubgroupReport report = scanned(new PlantedSubgroup(20_000, -0.3, seed), seed);
            FoundSubgroup first = report.found().getFirst();
            named += first.rule().equals(PlantedSubgroup.RULE) && first.p() <= 0.01 ? 1 : 0;
        }

        assertThat(named).isGreaterThanOrEqualTo(7);
    }

    private static SubgroupReport scanned(PlantedSubgroup planted, long seed) {
        var plan = ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, PlantedSubgroup.ATTRIBUTES.toArray(String[]::new))
                .with(new ScanRules(30, 3, 199, seed, 5));
        return ((SubgroupOutcome.Scanned) WorstSubgroups.scan(planted.table(), plan)).report();
    }

    @Test
    void numbersAreCutWhereTheRowsAre() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            rows.add(List.of(i > 990 ? "" : Integer.toString(i), i > 750 ? "1" : "0"));
        }
        Table table = table(List.of("age", "y_pred"), rows);
        ScanAttribute age = ScanAttribute.of(table, "age");
        var plan = new ScanPlan(Metric.SELECTION_RATE, COLUMNS, List.of(age), RULES);
        SubgroupReport report = ((SubgroupOutcome.Scanned) WorstSubgroups.scan(table, plan)).report();

        assertThat(age).isEqualTo(new ScanAttribute.Quantiles("age", 4));
        assertThat(report.found())
                .extracting(each -> each.rule().text(), FoundSubgroup::rows)
                .containsExactlyInAnyOrder(
                        tuple("age = at most 248", 248L),
                        tuple("age = over 248 to 495", 247L),
                        tuple("age = over 495 to 743", 248L),
                        tuple("age = over 743", 247L));
    }

    @Test
    void equalNumbersAreNeverPartedByABand() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(List.of(Integer.toString(i < 700 ? 0 : i), i % 2 == 0 ? "1" : "0"));
        }
        Table table = table(List.of("gain", "y_pred"), rows);
        var plan = new ScanPlan(Metric.SELECTION_RATE, COLUMNS, List.of(new ScanAttribute.Quantiles("gain", 4)), RULES);
        SubgroupReport report = ((SubgroupOutcome.Scanned) WorstSubgroups.scan(table, plan)).report();

        assertThat(report.found())
                .extracting(each -> each.rule().text())
                .containsExactlyInAnyOrder("gain = at most 0", "gain = over 0 to 749", "gain = over 749");
    }

    @Test
    void aPlanThatDoesNotFitIsRefusedByName() {
        Table table = table(NAMES, randomRows(1));

        assertThat(problem(table, ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, "nowhere")))
                .isEqualTo("nowhere");
        assertThat(problem(
                        table,
                        new ScanPlan(
                                Metric.SELECTION_RATE,
                                COLUMNS,
                                List.of(new ScanAttribute.Quantiles("a", 4)),
                                ScanRules.DEFAULT)))
                .isEqualTo("a");
        assertThat(problem(
                        table,
                        ScanPlan.of(Metric.SELECTION_RATE, new DecisionColumns("y_true", "gone", "1", "1"), "a")))
                .isEqualTo("gone");
    }

    private static String problem(Table table, ScanPlan plan) {
        return ((SubgroupOutcome.Refused) WorstSubgroups.scan(table, plan))
                .problem()
                .subject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void anOutcomeThatNeverChangesHasNoGaps(String always) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(List.of(i % 2 == 0 ? "x" : "y", always));
        }
        var plan = ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, "a").with(RULES);
        SubgroupReport report =
                ((SubgroupOutcome.Scanned) WorstSubgroups.scan(table(List.of("a", "y_pred"), rows), plan)).report();

        assertThat(report.found())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.statistic()).isZero())
                .allSatisfy(each -> assertThat(each.p()).isEqualTo(1))
                .allSatisfy(each -> assertThat(each.standing()).isEqualTo(new Standing.MayBeChance()));
        assertThat(report.less().listed()).isEmpty();
    }

    @Test
    void aRateThatIsAskedOfNobodyIsUndefined() {
        List<List<String>> rows = List.of(List.of("x", "1", "1"), List.of("y", "1", "0"));
        var plan = ScanPlan.of(Metric.FALSE_POSITIVE_RATE, COLUMNS, "a").with(RULES);

        assertThat(WorstSubgroups.scan(table(List.of("a", "y_true", "y_pred"), rows), plan))
                .isEqualTo(new SubgroupOutcome.Undefined(UndefinedReason.NO_ROWS));
    }

    private static SubgroupReport scan(Table table, Metric rate) {
        var plan = ScanPlan.of(rate, COLUMNS, "a", "b", "c", "d").with(RULES);
        return ((SubgroupOutcome.Scanned) WorstSubgroups.scan(table, plan)).report();
    }

    private static Set<Figures> figures(SubgroupReport report) {
        Set<Figures> figures = new HashSet<>();
        report.found()
                .forEach(each -> figures.add(new Figures(
                        new HashSet<>(each.rule().conditions()),
                        each.rows(),
                        each.hits(),
                        each.statistic(),
                        each.p())));
        return figures;
    }

    private static List<Double> statistics(SubgroupReport report) {
        return report.found().stream().map(FoundSubgroup::statistic).toList();
    }

    private static Table table(List<String> names, List<List<String>> rows) {
        var table = new Table.Builder(names);
        rows.forEach(table::row);
        return table.build();
    }

    private static List<List<String>> randomRows(long seed) {
        var random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            List<String> row = new ArrayList<>();
            for (int a = 0; a < 4; a++) {
                int value = random.nextInt(5);
                row.add(value == 4 && random.nextInt(4) == 0 ? "" : "v" + value);
            }
            boolean worse = row.get(0).equals("v1") && row.get(2).equals("v3");
            row.add(random.nextInt(20) == 0 ? "" : random.nextBoolean() ? "1" : "0");
            row.add(random.nextInt(30) == 0 ? "" : random.nextInt(10) < (worse ? 2 : 5) ? "1" : "0");
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
