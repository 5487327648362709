package org.probity.bias.tampering;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;

/// Two versions of a dataset with an attack that is known, from the shared files.
record PoisonCase(JsonNode truth, Table approved, Table current) {

    private static final long MOST_CELLS = 2_000_000;

    static PoisonCase of(String name) {
        Path folder = shared().resolve("golden").resolve("poison").resolve(name);
        try {
            return new PoisonCase(
                    new ObjectMapper().readTree(Files.readString(folder.resolve("truth.json"))),
                    table(folder.resolve("v1.csv.gz")),
                    table(folder.resolve("v2.csv.gz")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Where there are no shared files beside the checkout, the test is skipped and says so.
    private static Path shared() {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(parent -> parent != null)
                .map(parent -> parent.resolve("shared/fairness"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: the shared golden files are not beside this checkout");
        return found.orElseThrow();
    }

    /// Reads a packed CSV file.
    private static Table table(Path packed) throws IOException {
        Path file = Files.createTempFile("probity-poison", ".csv");
        try (InputStream text = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
            return switch (new TableReader(MOST_CELLS).read(file)) {
                case TableOutcome.Read(var table) -> table;
                case TableOutcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
            };
        } finally {
            Files.delete(file);
        }
    }

    List<String> groups() {
        return texts(truth.path("groups"));
    }

    List<String> poisonedRows() {
        return texts(truth.path("row_ids"));
    }

    TamperingPlan plan() {
        return TamperingPlan.of(new BinaryLabel("label", "1"), "row_id", groups(), approved.names());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
