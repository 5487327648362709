package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.DecisionValues;
import org.probity.bias.DecisionValues.Counted;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.CsvTrouble;
import org.probity.bias.data.NormalCsv;
import org.probity.bias.engine.CellEngine;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.Observer;
import org.probity.bias.examination.Examination;
import org.probity.bias.examination.ExaminationOutcome;
import org.probity.bias.examination.Findings;
import org.probity.bias.examination.Materials;
import org.probity.bias.examination.Part;

/// Counts a dataset once and makes the report of the counts.
final class BiasRun {

    /// What other tools mean when they say nothing: these values are the positive ones.
    private static final Set<String> USUALLY_POSITIVE = Set.of("1", "1.0", "true", "True", "TRUE", "yes", "Yes", "YES");

    private final Dataset dataset;
    private final Optional<FileDataset> baseline;
    private final Observer observer;

    BiasRun(BiasFiles files, Observer observer) {
        this.dataset = files.data();
        this.baseline = files.baseline();
        this.observer = observer;
    }

    BiasResult result(BiasRequest request) throws IOException, BadInput {
        CellEngine engine = dataset.engine();
        requireRows(request);
        requireBaseline(request);
        CellOutcome.Counted counted = counted(engine, request);
        Cells cells = counted.cells();
        BiasRequest coded = coded(request, cells);
        requireGroups(coded, cells);
        AnalysisPlan plan = plan(coded);
        BiasReport report = switch (BiasAnalysis.run(cells, plan)) {
            case ReportOutcome.Refused<BiasReport>(var problem) -> throw refused(problem);
            case ReportOutcome.Completed<BiasReport>(var made) -> made;
        };
        var materials = new Materials(report, cells, counted.scores(), dataset.rows(), approved());
        Findings findings = findings(coded, materials);
        dataset.unchanged();
        return new BiasResult(dataset, coded, engine.name(), report, BiasAnalysis.withoutGroup(cells, plan), findings);
    }

    private void requireRows(BiasRequest request) throws BadInput {
        List<Part> impossible =
                dataset.rows().isPresent() ? List.of() : request.examination().needingRows();
        if (!impossible.isEmpty()) {
            throw BadInput.usage("--examine %s needs rows, and those of a table in a database are only counted%s"
                    .formatted(
                            impossible.getFirst().name().toLowerCase(Locale.ROOT),
                            impossible.contains(Part.SUBGROUPS) ? "; without --features it does not" : ""));
        }
    }

    private void requireBaseline(BiasRequest request) throws BadInput {
        Optional<String> wanted = request.examination().baseline();
        if (wanted.isEmpty() && baseline.isEmpty()) {
            return;
        }
        if (baseline.isEmpty()) {
            throw BadInput.usage("the plan compares with an approved version; name its file with --baseline");
        }
        if (!wanted.equals(baseline.map(FileDataset::sha256))) {
            throw BadInput.data("%s is not the approved version of the plan"
                    .formatted(baseline.get().file()));
        }
    }

    private Optional<Path> approved() {
        return baseline.flatMap(Dataset::rows);
    }

    private Findings findings(BiasRequest request, Materials materials) throws IOException, BadInput {
        return switch (Examination.run(request.examination(), materials, observer)) {
            case ExaminationOutcome.Examined(var findings) -> findings;
            case ExaminationOutcome.Refused(var problem) -> throw refused(problem);
            case ExaminationOutcome.Stopped() -> throw BadInput.data("the analysis was stopped");
        };
    }

    private static AnalysisPlan plan(BiasRequest request) throws BadInput {
        try {
            return request.plan();
        } catch (IllegalArgumentException contradictory) {
            throw BadInput.usage(String.valueOf(contradictory.getMessage()));
        }
    }

    private CellOutcome.Counted counted(CellEngine engine, BiasRequest request) throws IOException, BadInput {
        return switch (engine.count(plan(request), observer)) {
            case CellOutcome.Counted counted -> counted;
            case CellOutcome.Refused(var problem) -> throw refused(problem);
            case CellOutcome.Stopped() -> throw BadInput.data("the analysis was stopped");
        };
    }

    // A file in another encoding fails in ways that name everything but the encoding.
    private BadInput refused(AnalysisProblem problem) throws IOException {
        Optional<Path> rows = dataset.rows();
        Optional<NormalCsv.Fault> encoding = rows.isEmpty() ? Optional.empty() : CsvTrouble.encoding(rows.get());
        if (encoding.isPresent()) {
            return complaint(encoding.get().sentence());
        }
        String header = rows.isPresent() ? "the header (row 1)" : "the table";
        return switch (problem.code()) {
            case COLUMN_NOT_FOUND ->
                complaint("%s has no column '%s'; it has %s"
                        .formatted(header, problem.subject(), String.join(", ", dataset.header())));
            case COLUMN_TWICE -> complaint("%s has the column '%s' twice".formatted(header, problem.subject()));
            case WEIGHT_NOT_A_NUMBER -> complaint("column '%s', %s".formatted(problem.subject(), problem.message()));
            default -> complaint(problem.message());
        };
    }

    private BadInput complaint(String what) {
        return BadInput.data("%s: %s".formatted(dataset.name(), what));
    }

    private BiasRequest coded(BiasRequest request, Cells cells) throws IOException, BadInput {
        if (cells.rows() == 0) {
            throw complaint(dataset.rows().isPresent() ? "there is no row below the header" : "the table has no row");
        }
        var values = DecisionValues.of(cells);
        requireValues(request, cells);
        if (values.third().isPresent()) {
            throw third(request, values);
        }
        String positive = positive(request, values);
        return request.coded(positive, favourable(request, positive, values));
    }

    private void requireValues(BiasRequest request, Cells cells) throws BadInput {
        if (cells.cells().stream().allMatch(cell -> cell.label().isEmpty())) {
            throw complaint("column '%s' has no label in any row"
                    .formatted(request.columns().label()));
        }
        if (cells.cells().stream().allMatch(cell -> cell.prediction().isEmpty())) {
            throw complaint("column '%s' has no prediction in any row"
                    .formatted(request.columns().prediction()));
        }
    }

    private BadInput third(BiasRequest request, DecisionValues values) throws IOException {
        Counted odd = values.third().orElseThrow();
        String column =
                odd.label() ? request.columns().label() : request.columns().prediction();
        List<String> usual =
                values.all().stream().limit(2).map(Counted::value).sorted().toList();
        return complaint(
                "%scolumn '%s': '%s' is a third value beside '%s' and '%s'; labels and predictions have two in all"
                        .formatted(line(column, odd.value()), column, odd.value(), usual.getFirst(), usual.getLast()));
    }

    // A table has no lines to name.
    private String line(String column, String value) throws IOException {
        return dataset.rows().isEmpty()
                ? ""
                : "line %d, ".formatted(CsvTrouble.lineOf(dataset.rows().get(), column, value));
    }

    private String positive(BiasRequest request, DecisionValues values) throws BadInput {
        if (request.coding().positive().isPresent()) {
            return existing(request, request.coding().positive().get(), values, "positive");
        }
        Optional<String> usual = values.all().stream()
                .map(Counted::value)
                .filter(USUALLY_POSITIVE::contains)
                .findFirst();
        if (usual.isPresent()) {
            return usual.get();
        }
        if (request.coding().favourable().isPresent()) {
            return existing(request, request.coding().favourable().get(), values, "favourable");
        }
        throw BadInput.usage("say with --positive which value counts as positive: %s"
                .formatted(String.join(
                        " or ",
                        values.all().stream().map(Counted::value).sorted().toList())));
    }

    private String favourable(BiasRequest request, String positive, DecisionValues values) throws BadInput {
        return request.coding().favourable().isEmpty()
                ? positive
                : existing(request, request.coding().favourable().get(), values, "favourable");
    }

    // Where only one value occurs, the other one is free to be anything.
    private String existing(BiasRequest request, String wanted, DecisionValues values, String which) throws BadInput {
        if (values.same(wanted).isEmpty() && values.all().size() > 1) {
            throw complaint("the %s value '%s' occurs neither in column '%s' nor in column '%s'"
                    .formatted(
                            which,
                            wanted,
                            request.columns().label(),
                            request.columns().prediction()));
        }
        return wanted;
    }

    private void requireGroups(BiasRequest request, Cells cells) throws BadInput {
        for (String attribute : request.attributes()) {
            int place = cells.attributes().indexOf(attribute);
            if (cells.cells().stream().allMatch(cell -> cell.groups().get(place).isEmpty())) {
                throw complaint("column '%s' has no value in any row".formatted(attribute));
            }
            String reference = request.references().get(attribute);
            if (reference != null
                    && cells.cells().stream()
                            .noneMatch(cell -> cell.groups().get(place).equals(reference))) {
                throw complaint("column '%s' has no row with the reference group '%s'".formatted(attribute, reference));
            }
        }
    }
}
