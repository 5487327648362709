package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;
import org.probity.bias.examination.Part;
import org.probity.bias.mitigation.ProposalOutcome;
import org.probity.bias.mitigation.Reweighing;
import org.probity.reports.bias.sections.MitigationFile;
import picocli.CommandLine.Option;

/// The files that proposals are written to, for the program that trains or decides.
final class ProposalOptions {

    /// Rows times columns that are held in memory.
    private static final long MOST_CELLS = 60_000_000;

    private static final int HEADER_LINES = 1;

    @Option(
            names = "--weights",
            paramLabel = "weights.csv",
            description = "a training weight for each row, by line or --row-id; needs --examine mitigation")
    private Optional<Path> weights = Optional.empty();

    @Option(
            names = "--thresholds",
            paramLabel = "thresholds.csv",
            description = "a threshold for each group and target; needs --examine mitigation and --score")
    private Optional<Path> thresholds = Optional.empty();

    void requireNone() throws BadInput {
        if (weights.isPresent() || thresholds.isPresent()) {
            throw BadInput.usage("--weights and --thresholds belong to a new analysis; leave them away");
        }
    }

    /// Said before anything is counted.
    void requireFor(BiasRequest request) throws BadInput {
        boolean proposed = request.examination().parts().contains(Part.MITIGATION);
        if (weights.isPresent() && !proposed) {
            throw BadInput.usage("--weights needs --examine mitigation");
        }
        if (thresholds.isPresent() && !(proposed && request.columns().score().isPresent())) {
            throw BadInput.usage("--thresholds needs --examine mitigation and --score");
        }
    }

    void write(BiasResult result, byte[] record) throws IOException, BadInput {
        if (weights.isPresent()) {
            ReportFile.write(weights.get(), weights(result));
        }
        if (thresholds.isPresent()) {
            ReportFile.write(
                    thresholds.get(),
                    MitigationFile.thresholds(record)
                            .orElseThrow(() -> BadInput.data("no threshold can be proposed; the report says why")));
        }
    }

    private static byte[] weights(BiasResult result) throws IOException, BadInput {
        List<Reweighing> proposed = new ArrayList<>();
        for (var advice : result.findings().advice()) {
            if (advice.weights() instanceof ProposalOutcome.Proposed<Reweighing>(var made)) {
                proposed.add(made);
            }
        }
        if (proposed.isEmpty()) {
            throw BadInput.data("no weight can be proposed; the report says why");
        }
        Optional<String> id = result.request().examination().rowId();
        Table table = table(result.dataset(), columns(result.request(), proposed));
        List<PrimitiveIterator.OfDouble> each =
                proposed.stream().map(made -> made.rowWeights(table).iterator()).toList();
        Stream<List<String>> rows = IntStream.range(0, table.rows()).mapToObj(row -> {
            String name = id.map(column -> table.column(column).text(row))
                    .orElseGet(() -> String.valueOf(row + 1 + HEADER_LINES));
            return Stream.concat(Stream.of(name), each.stream().map(next -> String.valueOf(next.nextDouble())))
                    .toList();
        });
        List<String> header = Stream.concat(
                        Stream.of(id.orElse("row")),
                        proposed.stream()
                                .map(made -> "weight_by_" + made.grouping().key()))
                .toList();
        return MitigationFile.csv(Stream.concat(Stream.of(header), rows));
    }

    private static List<String> columns(BiasRequest request, List<Reweighing> proposed) {
        return Stream.of(
                        Stream.of(request.columns().label()),
                        request.examination().rowId().stream(),
                        proposed.stream().flatMap(made -> made.grouping().attributes().stream()))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private static Table table(Dataset dataset, List<String> columns) throws IOException, BadInput {
        Path rows = dataset.rows()
                .orElseThrow(() -> BadInput.usage("--weights needs rows, and those of a table are only counted"));
        return switch (new TableReader(MOST_CELLS).read(rows, columns)) {
            case TableOutcome.Read(var table) -> table;
            case TableOutcome.Refused(var problem) ->
                throw BadInput.data("%s: %s".formatted(dataset.name(), problem.message()));
        };
    }
}
