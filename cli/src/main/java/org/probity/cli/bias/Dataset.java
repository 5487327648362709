package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.Intake;
import org.probity.bias.data.Limits;
import org.probity.bias.data.Reading;
import org.probity.bias.engine.DuckDbParquet;
import org.probity.bias.engine.EngineLimits;

/// The file under analysis, in the form in which it is counted and in the one in which its rows are read.
///
/// @param counted closed with this, like the other
record Dataset(Path file, DatasetFile counted, DatasetFile rows, FileTime changed) implements AutoCloseable {

    static final EngineLimits LIMITS =
            new EngineLimits(512, Runtime.getRuntime().availableProcessors(), 100_000, 1_000);

    /// Opens a file of any form that can be taken in, and refuses at once what is none.
    static Dataset open(Path file, Reading reading) throws IOException, BadInput {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput(BiasExit.NO_INPUT, "there is no file '%s' that can be read".formatted(file));
        }
        FileTime changed = Files.getLastModifiedTime(file);
        var intake = new Intake(Limits.NONE, new DuckDbParquet(LIMITS));
        DatasetFile counted = taken(file, intake.take(file, reading));
        return new Dataset(file, counted, taken(file, intake.asCsv(counted)), changed);
    }

    private static DatasetFile taken(Path file, Intake.Outcome outcome) throws BadInput {
        return switch (outcome) {
            case Intake.Outcome.Taken(var taken) -> taken;
            case Intake.Outcome.Refused(var problem) ->
                throw BadInput.data("%s: %s".formatted(file, problem.message()));
        };
    }

    String sha256() {
        return counted.original().sha256();
    }

    long bytes() {
        return counted.original().bytes();
    }

    List<String> header() {
        return counted.header();
    }

    /// The columns that an option names: one whose whole name it is, or several with commas between.
    List<String> columns(String option) {
        return header().contains(option) ? List.of(option) : List.of(option.split(",", -1));
    }

    /// The columns that options name, in their order.
    List<String> columns(List<String> options) {
        return options.stream().flatMap(option -> columns(option).stream()).toList();
    }

    /// Stops when the file is not the one whose digest was taken.
    void unchanged() throws IOException, BadInput {
        if (Files.size(file) != bytes() || !Files.getLastModifiedTime(file).equals(changed)) {
            throw BadInput.data("%s changed while it was read".formatted(file));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        counted.close();
    }
}
