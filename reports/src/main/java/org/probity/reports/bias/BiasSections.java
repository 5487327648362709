package org.probity.reports.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.Metric;
import org.probity.reports.bias.BiasRecord.Group;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ForestPlot;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.Wording;

/// A whole record as sections, in the order in which a board reads: verdicts, groups, extremes, power, what was found
/// beyond, and how it was done.
final class BiasSections {

    private final BiasRecord bias;
    private final RecordTables tables;
    private final OutcomeTables outcome;

    BiasSections(BiasRecord bias) {
        this.bias = bias;
        this.tables = new RecordTables(bias);
        this.outcome = new OutcomeTables(bias);
    }

    List<Section> all() {
        return switch (bias.task()) {
            case BINARY -> decisions();
            case MULTICLASS, REGRESSION, RANKING -> new TaskPages(bias, tables).all();
        };
    }

    private List<Section> decisions() {
        List<Section> all = new ArrayList<>();
        all.add(verdicts());
        bias.groupings().forEach(grouping -> all.add(groups(grouping)));
        all.add(new Section(
                "extremes",
                "Who is farthest apart",
                List.of("Of the groups that are large enough, the highest against the lowest in each rate. The limits"
                        + " pay for having looked for the extremes."),
                List.of(),
                List.of(outcome.extremes(), outcome.fourFifths())));
        all.add(new Section(
                "power",
                "What these rows could have shown",
                List.of("The smallest gap to the reference that would have been found significant in four of five, and"
                        + " in nine of ten, such samples. A smaller true gap may be there and stay unseen."),
                List.of(),
                List.of(outcome.power())));
        all.addAll(bias.sections());
        all.add(new Section("remarks", "Remarks", List.of(), List.of(), List.of(tables.remarks())));
        all.add(new Section(
                "methods",
                "Methods and provenance",
                BiasMethods.NOTES,
                List.of(),
                List.of(tables.provenance(), tables.definitions())));
        return all;
    }

    private Section verdicts() {
        long rows = bias.everybody().rows();
        Figure selected = bias.everybody().figure(Metric.SELECTION_RATE);
        String who = "%,d rows. The favourable answer \u201c%s\u201d is given to a share of %s."
                .formatted(rows, bias.text("plan", "favourable"), Wording.figure(selected, Wording.RATE_DECIMALS));
        if (!tables.hasCriteria()) {
            return new Section(
                    "verdicts",
                    "Summary",
                    List.of(who, "No criteria were given, so nothing is judged; the figures speak for themselves."),
                    List.of(),
                    List.of());
        }
        return new Section(
                "verdicts",
                "Summary",
                List.of(who, tables.verdicts()),
                List.of(tables.criteriaPlot()),
                List.of(tables.criteria()));
    }

    private Section groups(String grouping) {
        List<ReportTable> all = new ArrayList<>(outcome.rates(grouping));
        all.add(outcome.disparities(grouping));
        all.add(outcome.comparisons(grouping));
        return new Section(
                "groups_" + (1 + bias.groupings().indexOf(grouping)),
                "By " + grouping,
                List.of(),
                plots(grouping),
                all);
    }

    private List<Plot> plots(String grouping) {
        List<Group> groups = bias.groups().stream()
                .filter(group -> group.grouping().equals(grouping) && group.known() && group.eligible())
                .toList();
        Stream<ForestPlot.Row> rows = Stream.concat(Stream.of(bias.everybody()), groups.stream())
                .map(group -> new ForestPlot.Row(group.name(), group.figure(Metric.SELECTION_RATE), List.of()));
        return List.copyOf(ForestPlot.paged("Selection rate by " + grouping, rows.limit(48)));
    }
}
