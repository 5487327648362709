package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.probity.bias.data.Reading.Separator;

/// Looks at the first rows of a text file, to see which sign separates its values.
final class CsvSniffer {

    private static final int ROWS = 1_000;

    private CsvSniffer() {}

    /// The first rows, the header among them; none when they are no rows at all.
    static List<List<String>> firstRows(Path file, CsvShape shape) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = shape.look(file)) {
            for (CsvRecord row : records) {
                rows.add(row.getFields());
                if (rows.size() > ROWS) {
                    break;
                }
            }
            return rows;
        } catch (CsvParseException | UncheckedIOException unreadable) {
            return rows;
        }
    }

    /// The one sign that makes every row as long as a header of at least two names.
    ///
    /// The comma wins where it is one of several: it is what CSV means. It also stands for the missing
    /// separator of a file of one column. Empty where several others would do.
    static Optional<Separator> separator(Path file, Charset charset) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Separator separator : Separator.ALL) {
            List<List<String>> rows = firstRows(file, new CsvShape(charset, separator.sign()));
            int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
            if (columns > 1) {
                candidates.add(new Candidate(separator, rows.stream().allMatch(row -> row.size() == columns)));
            }
        }
        return chosen(candidates);
    }

    /// A sign that occurs in the header, and whether all rows are as long as it then is.
    private record Candidate(Separator separator, boolean even) {}

    // Where rows differ in length whatever the sign, whoever reads them with commas will name the line.
    private static Optional<Separator> chosen(List<Candidate> candidates) {
        boolean anyEven = candidates.stream().anyMatch(Candidate::even);
        List<Separator> likely = candidates.stream()
                .filter(candidate -> candidate.even() || !anyEven)
                .map(Candidate::separator)
                .toList();
        if (likely.isEmpty() || likely.contains(Separator.COMMA)) {
            return Optional.of(Separator.COMMA);
        }
        return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }
}
