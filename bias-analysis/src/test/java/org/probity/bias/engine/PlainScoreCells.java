package org.probity.bias.engine;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.data.CellText;
import org.probity.bias.score.ScoreCells;
import org.probity.bias.score.ScoreCells.Resolution;

/// Counts scores row by row in Java: slow, plain, and the witness against which the engines are tested.
final class PlainScoreCells {

    private final AnalysisPlan plan;
    private final String column;
    private final Resolution resolution;
    private final UnaryOperator<BigDecimal> upper;

    private PlainScoreCells(AnalysisPlan plan, String column, Resolution resolution, UnaryOperator<BigDecimal> upper) {
        this.plan = plan;
        this.column = column;
        this.resolution = resolution;
        this.upper = upper;
    }

    private record Key(List<String> groups, String label, BigDecimal upper) {}

    private record Amount(long rows, BigDecimal sum, BigDecimal squares) {

        Amount plus(Amount other) {
            return new Amount(rows + other.rows, sum.add(other.sum), squares.add(other.squares));
        }
    }

    static PlainScoreCells exact(AnalysisPlan plan, String column) {
        return new PlainScoreCells(plan, column, new Resolution.EveryScore(), score -> score);
    }

    /// @param zeroInFirst whether a score of 0 lies in the first bin above it
    @SuppressWarnings("MissingSummary")
    static PlainScoreCells binned(AnalysisPlan plan, String column, String width, boolean zeroInFirst) {
        var step = new BigDecimal(width);
        return new PlainScoreCells(plan, column, new Resolution.Bins(step), score -> {
            BigDecimal place = score.divide(step, 0, RoundingMode.CEILING);
            return step.multiply(zeroInFirst ? place.max(BigDecimal.ONE) : place);
        });
    }

    ScoreCells read(Path file) throws IOException {
        Map<Key, Amount> amounts = new HashMap<>();
        long unscored = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            var rows = records.iterator();
            List<String> header = rows.next().getFields();
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                String text = value(row, header, column);
                if (text.isEmpty()) {
                    unscored++;
                    continue;
                }
                BigDecimal score = new BigDecimal(text).setScale(12, RoundingMode.HALF_UP);
                var key = new Key(
                        plan.attributes().stream()
                                .map(name -> value(row, header, name))
                                .toList(),
                        value(row, header, plan.columns().label()),
                        upper.apply(score).setScale(12));
                amounts.merge(key, new Amount(1, score, score.multiply(score)), Amount::plus);
            }
        }
        return new ScoreCells(
                plan.attributes(),
                resolution,
                unscored,
                amounts.entrySet().stream()
                        .map(one -> new ScoreCells.Cell(
                                one.getKey().groups(),
                                one.getKey().label(),
                                one.getKey().upper(),
                                one.getValue().rows(),
                                one.getValue().sum(),
                                one.getValue().squares()))
                        .toList());
    }

    private static String value(CsvRecord row, List<String> header, String name) {
        return CellText.meaning(row.getField(header.indexOf(name)));
    }
}
