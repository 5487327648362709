package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.data.Reading;
import picocli.CommandLine.Option;

/// The options that say who counts the rows, and where.
final class SourceOptions {

    private static final String HERE = "duckdb";
    private static final String THERE = "jdbc:";
    private static final String VARIABLE = "PROBITY_CONNECTIONS";

    @Option(
            names = "--engine",
            paramLabel = "duckdb|jdbc:NAME",
            description = "who counts: duckdb, which is built in and reads a file, or the database of this name,"
                    + " where DATA is TABLE, SCHEMA.TABLE or CATALOG.SCHEMA.TABLE")
    private String engine = HERE;

    @Option(
            names = "--connections",
            paramLabel = "connections.yaml",
            description =
                    "where databases get their names; the file that the variable " + VARIABLE + " names if not said")
    private Optional<Path> connections = Optional.empty();

    BiasFiles open(String data, Optional<Path> baseline, Reading reading) throws IOException, BadInput {
        if (engine.equals(HERE)) {
            return file(data, baseline, reading);
        }
        if (!engine.startsWith(THERE) || engine.length() == THERE.length()) {
            throw BadInput.usage("--engine is duckdb or jdbc:NAME, not '%s'".formatted(engine));
        }
        if (baseline.isPresent()) {
            throw BadInput.usage("--baseline compares rows, and those of a table in a database are only counted");
        }
        if (!reading.equals(Reading.AS_FOUND)) {
            throw BadInput.usage("a table is not read like a file; leave the options for reading away");
        }
        ConnectionsFile known = ConnectionsFile.read(connectionsFile());
        return new BiasFiles(
                TableDataset.open(known.database(engine.substring(THERE.length())), data), Optional.empty());
    }

    private BiasFiles file(String data, Optional<Path> baseline, Reading reading) throws IOException, BadInput {
        if (connections.isPresent()) {
            throw BadInput.usage("--connections is for --engine jdbc:NAME");
        }
        try {
            return BiasFiles.open(Path.of(data), baseline, reading);
        } catch (InvalidPathException noPath) {
            throw new BadInput(BiasExit.NO_INPUT, "there is no file '%s' that can be read".formatted(data));
        }
    }

    private Path connectionsFile() throws BadInput {
        return connections
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of))
                .orElseThrow(() -> BadInput.usage(
                        "name the file with the connections by --connections or by the variable " + VARIABLE));
    }
}
