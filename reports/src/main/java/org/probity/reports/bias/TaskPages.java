package org.probity.reports.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.task.Task;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Words;

/// A record about classes, numbers or an order as sections: verdicts, what was found, remarks, methods.
final class TaskPages {

    /// The section that speaks of nobody in particular.
    private static final String EVERYBODY = "everybody";

    private static final List<String> NOTES = List.of(
            "Every figure follows from the data whose digest stands in the provenance; the same data, plan, seed and"
                    + " versions give the same report to the last byte.",
            "A criterion is met only if its whole interval lies on the good side of the bound, not met only if all of"
                + " it lies on the other side, and inconclusive otherwise. With a grouping and no group it speaks of"
                + " the distance between the two groups that are farthest apart.",
            "A group below the minimum size is shown and takes part in no comparison. Rows without a group are part of"
                    + " everybody.",
            "A number that does not exist is undefined with its reason; it is neither zero nor fair.",
            "The figures describe these rows. Whether the rows describe the people the system will meet is a question"
                    + " that no computation on them can answer.");

    private static final String CLASSES =
            "Accuracy has Wilson limits and its gaps Newcombe\u2019s; all other limits are percentiles over resampled"
                + " rows, and for the extremes of small groups they lie too high. Without a named reference, groups"
                + " are compared with the large enough one that has the highest accuracy, and single classes with the"
                + " one that is predicted the class most often. Holm pays for all groups of one rate, class and"
                + " grouping.";

    private static final String NUMBERS =
            "Means have Student\u2019s limits, RMSE those of its square, the median absolute error those of two"
                    + " ordered values, R squared percentiles over resampled rows; differences of mean residuals"
                    + " Welch\u2019s. Limits of extremes hold all pairs of groups at once. All pairs of groups that are"
                    + " large enough are tested, and Holm pays for all pairs of a grouping.";

    private static final String ORDER = "Every row has its place, so nothing was sampled and figures have no limits;"
            + " they are judged as they are. How likely such places are, if places were dealt by lot without regard to"
            + " group, is said beside them: exactly for a top (hypergeometric), by the normal distribution for"
            + " exposure. These chances are not raised for their number.";

    private final BiasRecord bias;
    private final RecordTables tables;

    TaskPages(BiasRecord bias, RecordTables tables) {
        this.bias = bias;
        this.tables = tables;
    }

    List<Section> all() {
        List<Section> found = bias.sections();
        List<Section> all = new ArrayList<>();
        all.add(summary(found));
        found.stream().filter(section -> !section.id().equals(EVERYBODY)).forEach(all::add);
        all.add(new Section("remarks", "Remarks", List.of(), List.of(), List.of(tables.remarks())));
        List<ReportTable> methods = new ArrayList<>(List.of(tables.provenance()));
        if (bias.task() != Task.RANKING) {
            methods.add(intervals());
        }
        all.add(new Section("methods", "Methods and provenance", notes(), List.of(), methods));
        return all;
    }

    /// Verdicts, and what the answers are for everybody.
    private Section summary(List<Section> found) {
        Section everybody = found.stream()
                .filter(section -> section.id().equals(EVERYBODY))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a report of a task says something of everybody"));
        List<String> sentences = new ArrayList<>(everybody.sentences());
        if (!tables.hasCriteria()) {
            sentences.add("No criteria were given, so nothing is judged; the figures speak for themselves.");
            return new Section("verdicts", "Summary", sentences, everybody.plots(), everybody.tables());
        }
        sentences.addFirst(tables.verdicts());
        List<ReportTable> all = new ArrayList<>(List.of(tables.criteria()));
        all.addAll(everybody.tables());
        return new Section("verdicts", "Summary", sentences, List.of(tables.criteriaPlot()), all);
    }

    private List<String> notes() {
        String own = switch (bias.task()) {
            case BINARY -> throw new IllegalStateException("decisions have pages of their own");
            case MULTICLASS -> CLASSES;
            case REGRESSION -> NUMBERS;
            case RANKING -> ORDER;
        };
        return Stream.concat(Stream.of(own), NOTES.stream()).toList();
    }

    /// The ways of limits that occur in this record.
    private ReportTable intervals() {
        List<String> used = Stream.concat(bias.all("groups"), bias.all("comparisons"))
                .flatMap(node -> node.findValuesAsText("method").stream())
                .distinct()
                .toList();
        List<List<Cell>> rows = Stream.of(IntervalMethod.values())
                .filter(method -> used.contains(method.name()))
                .map(method -> List.<Cell>of(new Words(method.title())))
                .toList();
        return new ReportTable("Intervals", List.of(Column.of("How limits were computed", 100)), rows, "");
    }
}
