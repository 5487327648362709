package org.probity.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.ReportTable.Measured;
import org.probity.reports.layout.ReportTable.Words;

class ColumnWidthsTest {

    @Test
    void columnsWithRoomKeepTheirShares() {
        int[] widths = widths(List.of(Column.of("Group", 3), Column.of("n", 1)), "women", 12);

        assertThat(widths[0]).isCloseTo(3 * widths[1], within(3));
    }

    @Test
    void aNarrowColumnTakesWhatItsLongestWordNeedsFromTheWideOne() {
        int[] widths = widths(List.of(Column.of("Observed", 1), Column.of("Rows to look at", 20)), "negative", 7);

        assertThat(widths[0]).isEqualTo(1000);
        assertThat(Arrays.stream(widths).sum()).isBetween(DocumentTable.TEXT_WIDTH - 10, DocumentTable.TEXT_WIDTH);
    }

    @Test
    void aDigestMayBreak() {
        int[] widths = widths(List.of(Column.of("Data", 1), Column.of("n", 20)), "0".repeat(64), 7);

        assertThat(widths[0]).isEqualTo(600);
    }

    @Test
    void limitsStandOnOneLine() {
        var gap = new Measured(new Figure.Estimate(-0.1664, -0.1963, -0.136), 4);
        var table = new ReportTable(
                "t",
                List.of(Column.figure("Gap", 1), Column.of("Standing", 9)),
                List.of(List.of(gap, new Words("own"))),
                "");

        assertThat(ColumnWidths.of(table)[0]).isEqualTo(1800);
    }

    @Test
    void aTableWithMoreWordsThanPaperSharesWhatThereIs() {
        List<Column> columns = IntStream.range(0, 12)
                .mapToObj(at -> Column.of("Significance" + at % 10, 1))
                .toList();
        var table = new ReportTable("t", columns, List.of(), "");

        assertThat(ColumnWidths.of(table)).containsOnly(DocumentTable.TEXT_WIDTH / 12);
    }

    private static int[] widths(List<Column> columns, String word, long count) {
        return ColumnWidths.of(new ReportTable("t", columns, List.of(List.of(new Words(word), new Count(count))), ""));
    }
}
