package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Cells;
import org.probity.bias.Cells.Cell;
import org.probity.bias.Weighting;

/// Counts the rows of a profiled CSV file into cells in one pass, without weights.
public final class CsvCells {

    private CsvCells() {}

    private record Key(List<String> groups, String label, String prediction) {}

    /// Returns the cells, or the name of a column that the plan needs and the file lacks.
    public static Result read(Path file, String datasetDigest, AnalysisPlan plan) throws IOException {
        if (plan.weighting() instanceof Weighting.ByColumn(var column)) {
            return new Result.Refused("weights are not read from files yet: " + column);
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> rows = records.iterator();
            List<String> header = rows.hasNext() ? plain(rows.next().getFields()) : List.of();
            Optional<String> lacking = Stream.concat(
                            plan.attributes().stream(),
                            Stream.of(plan.columns().label(), plan.columns().prediction()))
                    .filter(column -> !header.contains(column))
                    .findFirst();
            return lacking.isPresent()
                    ? new Result.Refused("the dataset has no column " + lacking.get())
                    : new Result.Counted(count(rows, header, datasetDigest, plan));
        }
    }

    /// What counting ends with.
    public sealed interface Result {

        record Counted(Cells cells) implements Result {}

        record Refused(String reason) implements Result {}
    }

    private static Cells count(Iterator<CsvRecord> rows, List<String> header, String digest, AnalysisPlan plan) {
        List<Integer> places = plan.attributes().stream().map(header::indexOf).toList();
        int label = header.indexOf(plan.columns().label());
        int prediction = header.indexOf(plan.columns().prediction());
        Map<Key, Long> counts = new HashMap<>();
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            var key = new Key(
                    places.stream().map(place -> value(row, place)).toList(),
                    value(row, label),
                    value(row, prediction));
            counts.merge(key, 1L, Long::sum);
        }
        List<Cell> cells = counts.entrySet().stream()
                .map(entry -> Cell.of(
                        entry.getKey().groups(),
                        entry.getKey().label(),
                        entry.getKey().prediction(),
                        entry.getValue()))
                .toList();
        return new Cells(digest, plan.attributes(), cells);
    }

    private static String value(CsvRecord row, int place) {
        String value = row.getField(place).strip();
        return ColumnCounter.isMissing(value) ? "" : value;
    }

    private static List<String> plain(List<String> header) {
        return header.stream()
                .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                .toList();
    }
}
