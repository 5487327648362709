package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.Intake;
import org.probity.bias.data.Limits;
import org.probity.bias.data.Reading;
import org.probity.bias.engine.CellEngine;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.DuckDbParquet;
import org.probity.reports.bias.BiasAccount;

/// The file under analysis, in the form in which it is counted and in the one in which its rows are read.
///
/// @param counted closed with this, like the other
record FileDataset(Path file, DatasetFile counted, DatasetFile csv, FileTime changed) implements Dataset {

    /// Opens a file of any form that can be taken in, and refuses at once what is none.
    static FileDataset open(Path file, Reading reading) throws IOException, BadInput {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput(BiasExit.NO_INPUT, "there is no file '%s' that can be read".formatted(file));
        }
        FileTime changed = Files.getLastModifiedTime(file);
        var intake = new Intake(Limits.NONE, new DuckDbParquet(LIMITS));
        DatasetFile counted = taken(file, intake.take(file, reading));
        return new FileDataset(file, counted, taken(file, intake.asCsv(counted)), changed);
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

    private long bytes() {
        return counted.original().bytes();
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public List<String> header() {
        return counted.header();
    }

    @Override
    public CellEngine engine() {
        return new DuckDbCells(counted, LIMITS);
    }

    @Override
    public Optional<Path> rows() {
        return Optional.of(csv.csv());
    }

    @Override
    public List<String> remarks() {
        return counted.remarks();
    }

    @Override
    public BiasAccount.Source source(BiasReport report) {
        return source();
    }

    BiasAccount.Source.File source() {
        return new BiasAccount.Source.File(sha256(), bytes());
    }

    /// Stops when the file is not the one whose digest was taken.
    @Override
    public void unchanged() throws IOException, BadInput {
        if (Files.size(file) != bytes() || !Files.getLastModifiedTime(file).equals(changed)) {
            throw BadInput.data("%s changed while it was read".formatted(file));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
        counted.close();
    }
}
