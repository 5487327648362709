package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.dataset.StratifiedGap.Finding;

class SimpsonSearchTest {

    private static final OutcomeColumn GRANTED = new OutcomeColumn("granted", "1");

    /// Hits and rows of women and of men in each layer.
    private record Layer(String name, int womenHits, int women, int menHits, int men) {}

    @Test
    void aGapThatTurnsRoundInEveryLayerIsReversed() {
        StratifiedGap gap = gap(new Layer("hard", 60, 400, 5, 100), new Layer("easy", 95, 100, 320, 400));

        assertThat(gap.finding()).isEqualTo(Finding.REVERSED);
        assertThat(gap.turned()).isTrue();
        assertThat(gap.against()).hasSize(2);
    }

    @Test
    void aGapThatOnlyLayersShowIsHidden() {
        StratifiedGap gap = gap(new Layer("hard", 120, 400, 15, 100), new Layer("easy", 90, 100, 195, 400));

        assertThat(gap.overall().groupHits()).isEqualTo(gap.overall().referenceHits());
        assertThat(gap.finding()).isEqualTo(Finding.HIDDEN);
    }

    @Test
    void aGapThatIsTheSameEverywhereHolds() {
        StratifiedGap gap = gap(new Layer("a", 60, 200, 100, 200), new Layer("b", 60, 200, 100, 200));

        assertThat(gap.finding()).isEqualTo(Finding.HOLDS);
        assertThat(gap.heterogeneous()).isFalse();
        assertThat(number(gap.common().difference())).isCloseTo(-0.2, within(1e-12));
        assertThat(number(gap.common().rateRatio())).isCloseTo(0.6, within(1e-12));
        assertThat(number(gap.common().oddsRatio())).isCloseTo(60.0 * 100 / (140 * 100), within(1e-12));
        assertThat(((TestResult.Tested) gap.common().homogeneity()).statistic()).isCloseTo(0, within(1e-9));
    }

    @Test
    void oneLayerGivesTheOddsRatioOfItsTableAndNoTestOfHomogeneity() {
        StratifiedGap gap = gap(new Layer("only", 30, 100, 50, 100));

        assertThat(number(gap.common().oddsRatio())).isCloseTo(30.0 * 50 / (70 * 50), within(1e-12));
        assertThat(gap.common().homogeneity()).isEqualTo(new TestResult.NotTested(UndefinedReason.ONE_VALUE));
    }

    @Test
    void layersWithoutBothGroupsDecideNothing() {
        StratifiedGap gap = gap(new Layer("women", 30, 100, 0, 0), new Layer("men", 0, 0, 50, 100));

        assertThat(gap.finding()).isEqualTo(Finding.UNDECIDED);
        assertThat(gap.common().difference()).isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_ROWS));
    }

    @Test
    void oddsThatDoNotExistAreNotInfinite() {
        StratifiedGap gap = gap(new Layer("a", 0, 100, 50, 100), new Layer("b", 0, 100, 40, 100));

        assertThat(gap.common().oddsRatio()).isEqualTo(new MetricValue.Undefined(UndefinedReason.RATE_ZERO));
        assertThat(gap.common().homogeneity()).isEqualTo(new TestResult.NotTested(UndefinedReason.RATE_ZERO));
        assertThat(gap.finding()).isEqualTo(Finding.HOLDS);
    }

    @Test
    void rowsWithoutAValueAreALayerAndRowsWithoutAnOutcomeAreCounted() {
        Table table = new Table.Builder(List.of("sex", "granted", "office"))
                .row(List.of("f", "1", ""))
                .row(List.of("m", "0", "x"))
                .row(List.of("f", "", "x"))
                .row(List.of("", "1", "x"))
                .build();

        StratifiedGap gap = StratifiedGap.of(table, new StratifiedGap.Question("sex", "f", "m", GRANTED, "office"));

        assertThat(gap.strata()).extracting(Stratum::name).containsExactly("(missing)", "x");
        assertThat(gap.unused()).isEqualTo(1);
        assertThat(gap.overall()).isEqualTo(new Stratum("", 1, 1, 0, 1));
    }

    /// A review pays for every comparison, so columns of pure chance are nearly never reported.
    @Test
    void chanceIsNotTakenForAHiddenGap() {
        int reported = 0;
        for (long seed = 0; seed < 30; seed++) {
            var random = new SplittableRandom(seed);
            List<String> names = List.of("sex", "granted", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");
            var table = new Table.Builder(names);
            for (int row = 0; row < 800; row++) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    values.add(i == 0 ? random.nextBoolean() ? "f" : "m" : Integer.toString(random.nextInt(2)));
                }
                table.row(values);
            }
            var plan = ReviewPlan.of(List.of("sex"), List.of(GRANTED), List.of());
            DataReport report = ((ReviewOutcome.Reviewed) DataReview.run(table.build(), plan)).report();
            assertThat(report.gaps().compared()).isEqualTo(8);
            reported += report.gaps().changed().stream().anyMatch(gap -> gap.finding() != Finding.EXPLAINED) ? 1 : 0;
        }

        assertThat(reported).isLessThanOrEqualTo(4);
    }

    private static StratifiedGap gap(Layer... layers) {
        var table = new Table.Builder(List.of("sex", "granted", "office"));
        for (Layer layer : layers) {
            rows(table, layer.name(), "f", layer.womenHits(), layer.women());
            rows(table, layer.name(), "m", layer.menHits(), layer.men());
        }
        return StratifiedGap.of(table.build(), new StratifiedGap.Question("sex", "f", "m", GRANTED, "office"));
    }

    private static void rows(Table.Builder table, String layer, String sex, int hits, int rows) {
        for (int i = 0; i < rows; i++) {
            table.row(List.of(sex, i < hits ? "1" : "0", layer));
        }
    }

    private static double number(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }
}
