package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.probity.bias.MetricValue;
import org.probity.bias.SharedFiles;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.TwoSamples;

class DatasetDriftTest {

    /// Figures from SciPy 1.17.
    @Test
    void textsAreComparedByTheirCounts() {
        Table before = table("job", 200, i -> i < 120 ? "a" : i < 180 ? "b" : "c");
        Table now = table("job", 200, i -> i < 90 ? "a" : i < 160 ? "b" : i < 190 ? "c" : "d");

        ColumnDrift drift = DatasetDrift.between(before, now).columns().getFirst();

        assertThat(number(drift.variation())).isCloseTo(0.15, within(1e-12));
        assertThat(number(drift.stability())).isCloseTo(0.2204798656756604, within(1e-9));
        var test = (TestResult.Tested) drift.homogeneity();
        assertThat(test.statistic()).isCloseTo(17.054945054945055, within(1e-9));
        assertThat(test.p()).isCloseTo(0.0006885890290715981, within(1e-12));
        assertThat(drift.appeared()).containsExactly("d");
        assertThat(drift.vanished()).isEmpty();
        assertThat(drift.distance()).isEqualTo(new MetricValue.Undefined(UndefinedReason.NOT_NUMERIC));
    }

    @Test
    void numbersAreComparedByTheirDistributions() {
        Table before = table("x", 600, i -> Double.toString(i * 7_919 % 997 / 10.0));
        Table now = table("x", 450, i -> Double.toString(i * 6_007 % 991 / 10.0 + (i % 2 == 1 ? 3 : 0)));

        ColumnDrift drift = DatasetDrift.between(before, now).columns().getFirst();

        assertThat(number(drift.distance())).isCloseTo(0.02111111111111119, within(1e-12));
        assertThat(number(drift.distanceP())).isCloseTo(0.9998435694911617, within(1e-12));
        assertThat(drift.appeared()).isEmpty();
    }

    @Test
    void theTailOfTheDistanceIsOneFunctionFromBothSeries() {
        double[] one = new double[1_000];
        for (int i = 0; i < one.length; i++) {
            one[i] = i;
        }
        double[] none = one.clone();

        assertThat(new TwoSamples(one, none).limitP()).isEqualTo(1);
        // l = shift/1000·sqrt(500), on both sides of the change from one series to the other.
        assertThat(tail(one, 44)).isCloseTo(0.2876932181415583, within(1e-12));
        assertThat(tail(one, 45)).isCloseTo(0.2633806324222574, within(1e-12));
    }

    private static double tail(double[] one, int shift) {
        double[] shifted = one.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += shift;
        }
        var samples = new TwoSamples(one, shifted);
        assertThat(samples.distance()).isCloseTo(shift / 1_000.0, within(1e-12));
        return samples.limitP();
    }

    @Test
    void aDatasetDoesNotDriftFromItselfHoweverItsRowsAreOrdered() {
        var random = new SplittableRandom(9);
        Table before = table("x", 5_000, _ -> random.nextInt(9) == 0 ? "" : Integer.toString(random.nextInt(500)));
        Table now = table("x", 5_000, i -> before.column("x").text(4_999 - i));

        ColumnDrift drift = DatasetDrift.between(before, now).columns().getFirst();

        assertThat(number(drift.variation())).isZero();
        assertThat(number(drift.stability())).isZero();
        assertThat(number(drift.distance())).isZero();
        assertThat(number(drift.missingChange())).isZero();
        assertThat(((TestResult.Tested) drift.homogeneity()).p()).isEqualTo(1);
    }

    @Test
    void theColumnThatChangedComesFirstAndMissingValuesCount() {
        var names = List.of("same", "emptied");
        var before = new Table.Builder(names);
        var now = new Table.Builder(names);
        for (int i = 0; i < 1_000; i++) {
            before.row(List.of(i % 3 == 0 ? "a" : "b", "v" + i % 4));
            now.row(List.of(i % 3 == 1 ? "a" : "b", i % 2 == 0 ? "" : "v" + i % 4));
        }

        DatasetDrift drift = DatasetDrift.between(before.build(), now.build());

        assertThat(drift.columns()).extracting(ColumnDrift::column).containsExactly("emptied", "same");
        ColumnDrift emptied = drift.columns().getFirst();
        assertThat(number(emptied.missingChange())).isEqualTo(0.5);
        assertThat(number(emptied.variation())).isEqualTo(0.5);
        assertThat(emptied.appeared()).containsExactly("(missing)");
        assertThat(emptied.vanished()).containsExactly("v0", "v2");
    }

    @Test
    void oneWrittenOtherwiseIsStillOne() {
        Table before = table("x", 100, i -> i % 2 == 0 ? "1" : "0");
        Table now = table("x", 100, i -> i % 2 == 0 ? "1.0" : "0.0");

        assertThat(number(DatasetDrift.between(before, now).columns().getFirst().variation()))
                .isZero();
    }

    @Test
    void columnsOfOneSideAreNamed() {
        DatasetDrift drift = DatasetDrift.between(table("old", 3, _ -> "a"), table("new", 4, _ -> "a"));

        assertThat(drift.added()).containsExactly("new");
        assertThat(drift.removed()).containsExactly("old");
        assertThat(drift.columns()).isEmpty();
    }

    /// A batch in which women's labels were flipped moves the label and nothing else.
    @Test
    void flippedLabelsAreTheFirstDriftOfAPoisonedVersion() {
        Table before = SharedFiles.unpacked("poison/S10_german_young_pos_to_neg60/v1.csv.gz");
        Table now = SharedFiles.unpacked("poison/S10_german_young_pos_to_neg60/v2.csv.gz");

        DatasetDrift drift = DatasetDrift.between(before, now);

        assertThat(drift.columns()).hasSize(before.names().size());
        assertThat(drift.columns())
                .filteredOn(each -> each.column().equals("label"))
                .allSatisfy(each -> assertThat(number(each.variation())).isPositive());
    }

    private static Table table(String name, int rows, IntFunction<String> value) {
        var table = new Table.Builder(List.of(name));
        for (int i = 0; i < rows; i++) {
            table.row(List.of(value.apply(i)));
        }
        return table.build();
    }

    private static double number(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }
}
