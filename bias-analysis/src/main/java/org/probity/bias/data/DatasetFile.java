package org.probity.bias.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A dataset in the form in which it is counted, and what had to be done to bring it there.
///
/// Closing it removes what was written on the way; the original is never touched.
public final class DatasetFile implements AutoCloseable {

    private final Original original;
    private final Path file;
    private final Format format;
    private final List<String> header;
    private final List<String> remarks;
    private final Optional<Path> room;

    /// The forms that are counted.
    public enum Format {

        /// UTF-8, commas, one header row.
        CSV,
        PARQUET
    }

    /// The file as it was handed in, named by the digest of its bytes.
    public record Original(Path path, String sha256, long bytes) {}

    private DatasetFile(
            Original original,
            Path file,
            Format format,
            List<String> header,
            List<String> remarks,
            Optional<Path> room) {
        this.original = original;
        this.file = file;
        this.format = format;
        this.header = List.copyOf(header);
        this.remarks = List.copyOf(remarks);
        this.room = room;
    }

    /// A file that is counted as it lies.
    public static DatasetFile untouched(Original original, Format format, List<String> header) {
        return new DatasetFile(original, original.path(), format, header, List.of(), Optional.empty());
    }

    /// A file that was written anew, in a folder that ends with it.
    ///
    /// @param remarks what was done, in whole sentences
    public static DatasetFile converted(Original original, Path file, List<String> remarks, Path room)
            throws IOException {
        return new DatasetFile(original, file, Format.CSV, CsvHeader.read(file), remarks, Optional.of(room));
    }

    public Original original() {
        return original;
    }

    /// The file to count.
    public Path file() {
        return file;
    }

    /// The file, for whoever can read rows of CSV only.
    ///
    /// @throws IllegalStateException if it is of another form
    public Path csv() {
        return switch (format) {
            case CSV -> file;
            case PARQUET -> throw new IllegalStateException("the rows of a Parquet file are read after asCsv");
        };
    }

    public Format format() {
        return format;
    }

    /// The names of the columns in their order.
    public List<String> header() {
        return header;
    }

    /// What was done to the file before it could be counted, in whole sentences; empty for a usual CSV file.
    public List<String> remarks() {
        return remarks;
    }

    /// A second closing does nothing.
    @Override
    public void close() throws IOException {
        if (room.isPresent() && Files.exists(room.get())) {
            clear(room.get());
        }
    }

    /// Removes a folder with all that is in it.
    public static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
