package org.probity.reports.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;

/// How wide the columns of a table are on paper: by their shares, but none so narrow that it breaks a word.
final class ColumnWidths {

    /// What a letter of a table takes at most on average, and what surrounds a cell's text, in twentieths of a point.
    private static final int LETTER = 100;

    private static final int AROUND = 200;

    /// Longer words, such as digests and names of columns, may break.
    private static final int LONGEST_WORD = 14;

    private ColumnWidths() {}

    /// Returns the width of each column; together they fill the text.
    static int[] of(ReportTable table) {
        List<Column> columns = table.columns();
        int total = columns.stream().mapToInt(Column::width).sum();
        int[] shares = columns.stream()
                .mapToInt(column -> DocumentTable.TEXT_WIDTH * column.width() / total)
                .toArray();
        int[] least =
                IntStream.range(0, columns.size()).map(at -> least(table, at)).toArray();
        return widened(shares, least);
    }

    // What the narrow columns lack, the wide ones give in proportion to what they can spare.
    private static int[] widened(int[] shares, int[] least) {
        int lacking = IntStream.range(0, shares.length)
                .map(at -> Math.max(0, least[at] - shares[at]))
                .sum();
        int spare = IntStream.range(0, shares.length)
                .map(at -> Math.max(0, shares[at] - least[at]))
                .sum();
        if (lacking == 0 || spare == 0) {
            return shares;
        }
        int given = Math.min(lacking, spare);
        return IntStream.range(0, shares.length)
                .map(at -> least[at] > shares[at]
                        ? shares[at] + (least[at] - shares[at]) * given / lacking
                        : shares[at] - (shares[at] - least[at]) * given / spare)
                .toArray();
    }

    private static int least(ReportTable table, int at) {
        Stream<String> written = table.rows().stream().map(row -> row.get(at)).flatMap(ColumnWidths::unbroken);
        int letters = Stream.concat(words(table.columns().get(at).title()), written)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return letters * LETTER + AROUND;
    }

    private static Stream<String> unbroken(Cell cell) {
        return switch (cell) {
            case ReportTable.Words(var text) -> words(text);
            case ReportTable.Count(var number) -> Stream.of(String.valueOf(number));
            case ReportTable.Decimal(var number, var decimals) -> Stream.of(Wording.decimal(number, decimals));
            case ReportTable.Chance(var p) -> Stream.of(Wording.chance(p));
            case ReportTable.Bound _,
                    ReportTable.Digest _,
                    ReportTable.Moment _,
                    ReportTable.Window _,
                    ReportTable.Day _,
                    ReportTable.Judged _ -> Stream.empty();
            case ReportTable.Measured(var figure, var decimals) -> parts(figure, decimals);
        };
    }

    // An interval stands below its figure and is written smaller, so two letters less are reckoned for it.
    private static Stream<String> parts(Figure figure, int decimals) {
        String text = Wording.figure(figure, decimals);
        return switch (figure) {
            case Figure.Exact _ -> Stream.of(text);
            case Figure.Undefined _ -> words(text);
            case Figure.Estimate _ -> Stream.of(text.substring(text.indexOf(" [") + 3));
        };
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[\\s-]+")).filter(word -> word.length() <= LONGEST_WORD);
    }
}
