package org.probity.bias.multiclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.CodedValue;
import org.probity.bias.Grouping;
import org.probity.bias.ReportOutcome;

/// Turns counts of decisions with several answers into a report.
///
/// The reference of a grouping that names none is the eligible group with the highest accuracy; in the
/// reports of single classes it is the one that is predicted the class most often.
public final class MulticlassAnalysis {

    /// Named in every report; raised whenever the same cells and plan would give another figure.
    public static final String ENGINE_VERSION = "1";

    /// More classes than this are measurements, not classes.
    public static final int MOST_CLASSES = 50;

    private final Cells cells;
    private final MulticlassPlan plan;
    private final List<String> classes;

    private MulticlassAnalysis(Cells cells, MulticlassPlan plan, List<String> classes) {
        this.cells = cells;
        this.plan = plan;
        this.classes = classes;
    }

    /// The report of these cells under this plan, or why there can be none.
    public static ReportOutcome<MulticlassReport> run(Cells cells, MulticlassPlan plan) {
        List<String> classes = classes(cells);
        if (classes.isEmpty()) {
            return ReportOutcome.refused(Code.NO_VALUES, plan.label(), "No row has a label or a prediction.");
        }
        if (classes.size() > MOST_CLASSES) {
            return ReportOutcome.refused(
                    Code.TOO_MANY_VALUES,
                    plan.label(),
                    "%d different values are more than %d classes.".formatted(classes.size(), MOST_CLASSES));
        }
        return new MulticlassAnalysis(cells, plan, classes).outcome();
    }

    private static List<String> classes(Cells cells) {
        List<String> classes = new ArrayList<>();
        cells.cells().stream()
                .flatMap(cell -> Stream.of(cell.label(), cell.prediction()))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .filter(value -> classes.stream().noneMatch(known -> CodedValue.same(known, value)))
                .forEach(classes::add);
        return classes;
    }

    private ReportOutcome<MulticlassReport> outcome() {
        List<BiasReport> reports = new ArrayList<>();
        for (String each : classes) {
            switch (BiasAnalysis.run(cells, plan.against(each))) {
                case ReportOutcome.Completed<BiasReport>(var report) -> reports.add(report);
                case ReportOutcome.Refused<BiasReport>(var problem) -> {
                    return new ReportOutcome.Refused<>(problem);
                }
            }
        }
        return new ReportOutcome.Completed<>(new MulticlassReport(
                ENGINE_VERSION,
                cells.datasetDigest(),
                plan,
                classes,
                everybody(),
                plan.groupings().stream().map(this::analyse).toList(),
                reports));
    }

    private MulticlassGroup everybody() {
        var all = new MatrixSample(classes);
        cells.cells().forEach(all::add);
        return new GroupedMatrices(List.of(""), List.of(true), List.of(all), plan).alone();
    }

    private MulticlassGrouping analyse(Grouping grouping) {
        List<Integer> places =
                grouping.attributes().stream().map(cells.attributes()::indexOf).toList();
        Map<String, MatrixSample> groups = new TreeMap<>();
        long unknown = 0;
        for (Cells.Cell cell : cells.cells()) {
            List<String> values = places.stream().map(cell.groups()::get).toList();
            if (values.contains("")) {
                unknown += cell.rows();
            } else {
                groups.computeIfAbsent(Grouping.groupKey(values), _ -> new MatrixSample(classes))
                        .add(cell);
            }
        }
        List<MatrixSample> samples = List.copyOf(groups.values());
        List<Boolean> eligible = samples.stream()
                .map(sample -> plan.groupRules().eligible(sample.rows(), cells.rows()))
                .toList();
        return new GroupedMatrices(List.copyOf(groups.keySet()), eligible, samples, plan).compared(grouping, unknown);
    }
}
