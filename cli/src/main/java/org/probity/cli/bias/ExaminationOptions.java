package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Reading;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;
import org.probity.bias.dataset.ReferencePopulation;
import org.probity.bias.examination.ExaminationPlan;
import org.probity.bias.examination.Part;
import picocli.CommandLine.Option;

/// The options that say what is examined beside decisions by group.
final class ExaminationOptions {

    private static final String ALL = "all";
    private static final List<String> POPULATION = List.of("attribute", "group", "share");
    private static final long MOST_POPULATION_CELLS = 30_000;

    @Option(
            names = "--examine",
            paramLabel = "PART,PART",
            description = "what is examined beside decisions by group: ${COMPLETION-CANDIDATES}, or all",
            completionCandidates = Parts.class)
    private List<String> examine = List.of();

    @Option(
            names = "--features",
            paramLabel = "A,B",
            description = "columns beside the protected ones that describe people; all that are left if not said")
    private List<String> features = List.of();

    @Option(
            names = "--row-id",
            paramLabel = "COLUMN",
            description = "the column that names a row in every version; without it rows go by their number")
    private Optional<String> rowId = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "DATA",
            description = "an approved version of the file, which rows are compared with by their --row-id")
    private Optional<Path> baseline = Optional.empty();

    @Option(names = "--provenance", paramLabel = "A,B", description = "columns that say where or when a row came from")
    private List<String> provenance = List.of();

    @Option(
            names = "--population",
            paramLabel = "population.csv",
            description = "whom the rows should stand for: columns attribute, group and share")
    private Optional<Path> population = Optional.empty();

    /// The names of the parts, for the help.
    static final class Parts implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Part.values()).map(ExaminationOptions::name).iterator();
        }
    }

    /// Whether one of the options that belong to a plan was used; the approved version itself is none of them.
    boolean given() {
        return Stream.of(examine, features, provenance).anyMatch(list -> !list.isEmpty())
                || rowId.isPresent()
                || population.isPresent();
    }

    Optional<Path> baseline() {
        return baseline;
    }

    ExaminationPlan plan(BiasFiles files) throws IOException, BadInput {
        Dataset dataset = files.data();
        return new ExaminationPlan(
                parts(),
                dataset.columns(features),
                dataset.columns(provenance),
                population.isPresent() ? populations(population.get()) : List.of(),
                rowId,
                files.baseline().map(FileDataset::sha256));
    }

    private Set<Part> parts() throws BadInput {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String option : examine) {
            for (String name : option.split(",", -1)) {
                if (name.strip().equals(ALL)) {
                    parts.addAll(EnumSet.allOf(Part.class));
                } else {
                    parts.add(part(name.strip()));
                }
            }
        }
        return parts;
    }

    private static Part part(String name) throws BadInput {
        return Arrays.stream(Part.values())
                .filter(part -> name(part).equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.usage("--examine knows no '%s'; it knows %s and all"
                        .formatted(name, String.join(", ", new Parts()))));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static Table table(Path file) throws IOException, BadInput {
        try (FileDataset dataset = FileDataset.open(file, Reading.AS_FOUND)) {
            return switch (new TableReader(MOST_POPULATION_CELLS).read(dataset.csv(), POPULATION)) {
                case TableOutcome.Read(var read) -> read;
                case TableOutcome.Refused(var problem) ->
                    throw BadInput.data("%s: %s".formatted(file, problem.message()));
            };
        }
    }

    private static List<ReferencePopulation> populations(Path file) throws IOException, BadInput {
        Table table = table(file);
        Numbers shares = table.column("share")
                .numbers()
                .orElseThrow(() -> BadInput.data("%s: a share is no number".formatted(file)));
        Map<String, Map<String, Double>> byAttribute = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (shares.missing(row)) {
                throw BadInput.data("%s, row %d: the share is missing".formatted(file, row + 2));
            }
            byAttribute
                    .computeIfAbsent(table.column("attribute").text(row), _ -> new TreeMap<>())
                    .put(table.column("group").text(row), shares.at(row));
        }
        try {
            return byAttribute.entrySet().stream()
                    .map(each -> new ReferencePopulation(each.getKey(), each.getValue()))
                    .toList();
        } catch (IllegalArgumentException wrong) {
            throw BadInput.data("%s: %s".formatted(file, wrong.getMessage()));
        }
    }
}
