package org.probity.bias.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.data.DatasetFile.Format;
import org.probity.bias.data.DatasetFile.Original;
import org.probity.bias.data.NormalCsv.Fault;

/// Takes a dataset in as people have it: CSV with any separator and encoding, packed or not, Excel, or Parquet.
///
/// A usual CSV file and a Parquet file are counted as they lie. Everything else is written anew as the usual CSV file,
/// and what was done is said. What a file is, its first bytes say; its name is not looked at.
public final class Intake {

    private static final int HEAD = 4096;
    private static final String PARQUET = "PAR1";

    private final Limits limits;
    private final ParquetReader parquet;

    public Intake(Limits limits, ParquetReader parquet) {
        this.limits = limits;
        this.parquet = parquet;
    }

    /// What taking a file in ends with.
    public sealed interface Outcome {

        /// It can be counted; whoever took it closes it.
        record Taken(DatasetFile file) implements Outcome {}

        /// It cannot; the problem names the line, the row or the cell where there is one to blame.
        record Refused(AnalysisProblem problem) implements Outcome {}
    }

    /// Ends the work on a file that is not what it should be.
    private static final class Unfit extends RuntimeException {

        private final Fault fault;

        private Unfit(Fault fault) {
            super(fault.sentence());
            this.fault = fault;
        }
    }

    /// Takes one file in.
    ///
    /// @throws IOException if the file, or the room to work in, cannot be reached at all
    public Outcome take(Path file, Reading reading) throws IOException {
        long bytes = Files.size(file);
        if (bytes > limits.bytes()) {
            return refused("the file has %d bytes, at most %d are read".formatted(bytes, limits.bytes()));
        }
        byte[] head = head(file);
        Path room = Files.createTempDirectory("probity-intake");
        boolean kept = false;
        try {
            DatasetFile taken = take(new Original(file, FileDigest.of(file), bytes), head, reading, room);
            kept = !taken.file().equals(file);
            if (taken.header().isEmpty()) {
                throw new Unfit(new Fault("the file is empty", 0));
            }
            if (taken.header().size() > limits.columns()) {
                throw new Unfit(new Fault(
                        "%d columns, at most %d are read"
                                .formatted(taken.header().size(), limits.columns()),
                        1));
            }
            return new Outcome.Taken(taken);
        } catch (Unfit unfit) {
            kept = false;
            return refused(unfit.fault.sentence());
        } finally {
            if (!kept) {
                DatasetFile.clear(room);
            }
        }
    }

    /// The same dataset as a CSV file, for whoever needs its rows and not only counts; the given one is closed with it.
    public Outcome asCsv(DatasetFile file) throws IOException {
        if (file.format() == Format.CSV) {
            return new Outcome.Taken(file);
        }
        Path room = Files.createTempDirectory("probity-intake");
        Path csv = room.resolve("data.csv");
        Optional<Fault> fault = parquet.write(file.file(), csv);
        if (fault.isPresent()) {
            DatasetFile.clear(room);
            return refused(fault.get().sentence());
        }
        return new Outcome.Taken(DatasetFile.converted(file.original(), csv, file.remarks(), room));
    }

    private DatasetFile take(Original original, byte[] head, Reading reading, Path room) throws IOException {
        return switch (FileKind.of(head)) {
            case NOTHING -> throw new Unfit(new Fault("the file is empty", 0));
            case OLD_WORKBOOK ->
                throw new Unfit(new Fault("the workbook is protected or of the old kind (.xls); save it as .xlsx", 0));
            case PARQUET -> parquet(original);
            case ZIP -> workbook(original, reading, room);
            case GZIP -> text(original, unpacked(original.path(), room), reading, room);
            case TEXT -> text(original, original.path(), reading, room);
        };
    }

    private DatasetFile parquet(Original original) throws IOException {
        if (!endsAsParquet(original)) {
            throw new Unfit(new Fault("the Parquet file is cut off: its end is missing", 0));
        }
        List<String> header = parquet.header(original.path())
                .orElseThrow(() -> new Unfit(new Fault("the Parquet file is damaged", 0)));
        return DatasetFile.untouched(original, Format.PARQUET, header);
    }

    private static boolean endsAsParquet(Original original) throws IOException {
        byte[] end = new byte[PARQUET.length()];
        if (original.bytes() < 2L * end.length) {
            return false;
        }
        try (var file = new RandomAccessFile(original.path().toFile(), "r")) {
            file.seek(original.bytes() - end.length);
            file.readFully(end);
        }
        return new String(end, StandardCharsets.ISO_8859_1).equals(PARQUET);
    }

    private DatasetFile workbook(Original original, Reading reading, Path room) throws IOException {
        Path csv = room.resolve("data.csv");
        var workbook = new Spreadsheet(limits);
        Optional<Fault> fault = workbook.write(original.path(), reading.sheet(), csv);
        if (fault.isPresent()) {
            throw new Unfit(fault.get());
        }
        return DatasetFile.converted(original, csv, workbook.remarks(), room);
    }

    private Path unpacked(Path file, Path room) throws IOException {
        Path text = room.resolve("unpacked");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = Files.newOutputStream(text)) {
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > limits.bytes()) {
                    throw new Unfit(new Fault("the file unpacks to more than %d bytes".formatted(limits.bytes()), 0));
                }
                out.write(buffer, 0, read);
            }
        } catch (ZipException | EOFException damaged) {
            throw new Unfit(new Fault("the packed file is damaged or cut off", 0));
        }
        if (FileKind.of(head(text)) != FileKind.TEXT) {
            throw new Unfit(new Fault("a packed file holds text, and this one does not", 0));
        }
        return text;
    }

    private DatasetFile text(Original original, Path text, Reading reading, Path room) throws IOException {
        List<String> remarks = new ArrayList<>();
        boolean packed = !text.equals(original.path());
        if (packed) {
            remarks.add("The file was unpacked.");
        }
        TextLayout layout = switch (TextLayout.of(text, head(text), reading)) {
            case TextLayout.Outcome.Clear(var found) -> found;
            case TextLayout.Outcome.Unclear(var fault) -> throw new Unfit(fault);
        };
        remarks.addAll(layout.remarks());
        if (layout.usual()) {
            return packed
                    ? DatasetFile.converted(original, text, remarks, room)
                    : DatasetFile.untouched(original, Format.CSV, CsvHeader.read(text));
        }
        Path csv = room.resolve("data.csv");
        Optional<Fault> fault = new NormalCsv(layout.shape(), layout.decimals(), limits).copy(text, csv);
        if (fault.isPresent()) {
            throw new Unfit(fault.get());
        }
        return DatasetFile.converted(original, csv, remarks, room);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static Outcome refused(String sentence) {
        return new Outcome.Refused(new AnalysisProblem(Code.FILE_UNREADABLE, "", sentence));
    }
}
