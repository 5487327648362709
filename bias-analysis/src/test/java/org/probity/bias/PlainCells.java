package org.probity.bias;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.bias.data.CellText;
import org.probity.bias.data.Weights;

/// Counts a CSV file row by row in Java: slow, plain, and the witness against which the engine is tested.
public final class PlainCells {

    private PlainCells() {}

    private record Key(List<String> groups, String label, String prediction) {}

    private record Amount(long rows, long weight, BigInteger squares) {

        static Amount ofRow(long weight) {
            return new Amount(1, weight, BigInteger.valueOf(weight).pow(2));
        }

        Amount plus(Amount other) {
            return new Amount(rows + other.rows, weight + other.weight, squares.add(other.squares));
        }
    }

    public static Cells read(Path file, String digest, AnalysisPlan plan) throws IOException {
        Map<Key, Amount> amounts = new HashMap<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            var rows = records.iterator();
            List<String> header = rows.next().getFields();
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                var key = new Key(
                        plan.attributes().stream()
                                .map(name -> value(row, header, name))
                                .toList(),
                        value(row, header, plan.columns().label()),
                        value(row, header, plan.columns().prediction()));
                amounts.merge(key, Amount.ofRow(weight(row, header, plan)), Amount::plus);
            }
        }
        return new Cells(
                digest,
                plan.attributes(),
                amounts.entrySet().stream()
                        .map(one -> new Cells.Cell(
                                one.getKey().groups(),
                                one.getKey().label(),
                                one.getKey().prediction(),
                                one.getValue().rows(),
                                one.getValue().weight(),
                                one.getValue().squares()))
                        .toList());
    }

    private static long weight(CsvRecord row, List<String> header, AnalysisPlan plan) {
        return switch (plan.weighting()) {
            case Weighting.Unweighted() -> Cells.Cell.WEIGHT_UNIT;
            case Weighting.ByColumn(var column) ->
                Weights.millionths(row.getField(header.indexOf(column))).orElseThrow();
        };
    }

    private static String value(CsvRecord row, List<String> header, String name) {
        return CellText.meaning(row.getField(header.indexOf(name)));
    }
}
