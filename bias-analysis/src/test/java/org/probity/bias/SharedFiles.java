package org.probity.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;

/// The shared golden files for tests of other packages; where there are none, the test is skipped and
/// says so.
public final class SharedFiles {

    private static final TableReader READER = new TableReader(10_000_000);

    private SharedFiles() {}

    public static JsonNode golden(String name) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(
                            GoldenCase.shared().resolve("golden").resolve(name + ".json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Path data(String name) {
        return GoldenCase.shared().resolve("data").resolve(name + ".csv");
    }

    public static Table table(String name) {
        return table(data(name));
    }

    /// A table that lies compressed below the golden folder.
    public static Table unpacked(String path) {
        Path packed = GoldenCase.shared().resolve("golden").resolve(path);
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(packed))) {
            Path file = Files.createTempFile("shared", ".csv");
            try {
                Files.write(file, bytes.readAllBytes());
                return table(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Table table(Path file) {
        try {
            return switch (READER.read(file)) {
                case TableOutcome.Read(var table) -> table;
                case TableOutcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
