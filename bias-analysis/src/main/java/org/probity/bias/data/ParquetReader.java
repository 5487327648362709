package org.probity.bias.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.probity.bias.data.NormalCsv.Fault;

/// What reads Parquet files; an engine does, since it counts them too.
public interface ParquetReader {

    /// The names of the columns in their order; empty if the file is damaged.
    Optional<List<String>> header(Path file) throws IOException;

    /// Writes the rows as a CSV file, in their order.
    Optional<Fault> write(Path file, Path csv) throws IOException;
}
