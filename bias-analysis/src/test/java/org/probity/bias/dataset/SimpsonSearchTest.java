package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
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

    /// A hidden gap at 2 % is worth reporting alone, and not as one of eight looks.
    @Test
    void aReviewPaysForEveryComparison() {
        Layer hard = new Layer("hard", 20, 100, 0, 25);
        Layer easy = new Layer("easy", 10, 25, 30, 100);
        double p = ((TestResult.Tested) gap(hard, easy).common().test()).p();

        assertThat(p).isBetween(0.05 / 8, 0.05);
        assertThat(gap(hard, easy).finding()).isEqualTo(Finding.HIDDEN);
        assertThat(reported(0, hard, easy).changed()).hasSize(1);
        assertThat(reported(7, hard, easy).compared()).isEqualTo(8);
        assertThat(reported(7, hard, easy).changed()).isEmpty();
    }

    private static DataReport.ChangedGaps reported(int furtherColumns, Layer... layers) {
        List<String> names = new ArrayList<>(List.of("sex", "granted", "office"));
        for (int i = 0; i < furtherColumns; i++) {
            names.add("same" + i);
        }
        var table = new Table.Builder(names);
        for (Layer layer : layers) {
            for (int i = 0; i < layer.women() + layer.men(); i++) {
                boolean woman = i < layer.women();
                boolean hit = woman ? i < layer.womenHits() : i - layer.women() < layer.menHits();
                List<String> row = new ArrayList<>(List.of(woman ? "f" : "m", hit ? "1" : "0", layer.name()));
                row.addAll(Collections.nCopies(furtherColumns, "x"));
                table.row(row);
            }
        }
        var plan = ReviewPlan.of(List.of("sex"), List.of(GRANTED), List.of());
        return ((ReportOutcome.Completed<DataReport>) DataReview.run(table.build(), plan))
                .report()
                .gaps();
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
