package org.probity.bias.examination;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Scoring;
import org.probity.bias.Weighting;
import org.probity.bias.data.CsvHeader;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;

/// The rows behind the counts, read into memory once and only if a part needs them.
final class Rows {

    /// Rows times columns, at four bytes each and their texts.
    private static final long MOST_CELLS = 60_000_000;

    private final AnalysisPlan plan;
    private final ExaminationPlan wish;
    private final Materials materials;
    private Optional<Table> read = Optional.empty();

    Rows(AnalysisPlan plan, ExaminationPlan wish, Materials materials) {
        this.plan = plan;
        this.wish = wish;
        this.materials = materials;
    }

    Table table() throws IOException {
        if (read.isEmpty()) {
            read = Optional.of(read(file(), columns(file())));
        }
        return read.get();
    }

    /// The approved version, if there is one.
    Optional<Table> baseline() throws IOException {
        return materials.baseline().isEmpty()
                ? Optional.empty()
                : Optional.of(read(materials.baseline().get(), columns(file())));
    }

    /// What describes people: the protected columns first, then those that were named, or all that are left.
    List<String> features() throws IOException {
        List<String> others = wish.features().isEmpty() ? left(file()) : wish.features();
        return Stream.concat(plan.attributes().stream(), others.stream())
                .distinct()
                .toList();
    }

    private List<String> left(Path file) throws IOException {
        List<String> used =
                new ArrayList<>(List.of(plan.columns().label(), plan.columns().prediction()));
        if (plan.weighting() instanceof Weighting.ByColumn(var weight)) {
            used.add(weight);
        }
        if (plan.scoring() instanceof Scoring.ByColumn(var score)) {
            used.add(score);
        }
        wish.rowId().ifPresent(used::add);
        used.addAll(wish.provenance());
        return CsvHeader.read(file).stream()
                .filter(name -> !used.contains(name))
                .toList();
    }

    private List<String> columns(Path file) throws IOException {
        return Stream.of(
                        Stream.of(plan.columns().label(), plan.columns().prediction()),
                        wish.rowId().stream(),
                        wish.provenance().stream(),
                        plan.attributes().stream(),
                        (wish.features().isEmpty() ? left(file) : wish.features()).stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private Path file() {
        return materials
                .file()
                .orElseThrow(() -> Refusal.of(
                        Code.FILE_UNREADABLE, "", "rows in a database are only counted; this part needs a file"));
    }

    private static Table read(Path file, List<String> columns) throws IOException {
        return switch (new TableReader(MOST_CELLS).read(file, columns)) {
            case TableOutcome.Read(var table) -> table;
            case TableOutcome.Refused(var problem) -> throw new Refusal(problem);
        };
    }
}
