package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.examination.Findings.IndividualFindings;
import org.probity.bias.individual.ConsistencyReport;
import org.probity.bias.individual.CounterfactualReport;
import org.probity.bias.individual.InequalityReport;
import org.probity.bias.individual.InequalityValue;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.Wording;

/// What happens to single persons: shares of benefit, likeness, and decisions that turn with an attribute.
final class IndividualsSection {

    private IndividualsSection() {}

    static Section of(IndividualFindings findings) {
        return new Section(
                "individuals",
                "Single persons",
                sentences(findings),
                List.of(),
                List.of(inequality(findings.inequality()), flips(findings.flips())));
    }

    private static List<String> sentences(IndividualFindings findings) {
        ConsistencyReport alike = findings.consistency();
        List<String> sentences = new ArrayList<>(List.of(
                "A benefit is 1 where decision and label agree, 2 where somebody got more than the label says, 0 where"
                        + " less.",
                "Consistency of a decision with those of the %d most alike rows: %s without the row itself, %s with it."
                        .formatted(
                                alike.plan().neighbours(),
                                Wording.figure(Figures.figure(alike.withoutSelf()), Wording.RATE_DECIMALS),
                                Wording.figure(Figures.figure(alike.withSelf()), Wording.RATE_DECIMALS))));
        if (alike.sampled()) {
            sentences.add("Neighbours were sought for %,d of %,d rows.".formatted(alike.looked(), alike.rows()));
        }
        sentences.add("A model was learned here from these decisions; the table says how often its answer turns when"
                + " nothing but the attribute is exchanged. What follows from an attribute in life is not changed"
                + " with it.");
        return sentences;
    }

    private static ReportTable inequality(InequalityReport report) {
        Stream<List<Cell>> rows = Stream.concat(
                values("everybody", report.everybody()),
                report.groupings().stream()
                        .flatMap(grouping -> values("between groups by " + grouping.grouping(), grouping.between())));
        return new ReportTable(
                "How unequally benefits are shared",
                List.of(
                        Column.of("Among", 30),
                        Column.of("Index", 28),
                        Column.figure("Value", 18),
                        Column.of("Definition", 24)),
                rows.toList(),
                "There is nothing to share.");
    }

    private static Stream<List<Cell>> values(String among, List<InequalityValue> values) {
        return values.stream()
                .map(each -> List.of(
                        words(among),
                        words(each.metric().title()),
                        measured(each.value()),
                        words(each.metric().definition())));
    }

    private static ReportTable flips(List<CounterfactualReport> reports) {
        return new ReportTable(
                "Answers that turn with an attribute",
                List.of(
                        Column.of("Attribute", 18),
                        Column.of("From", 16),
                        Column.of("To", 16),
                        Column.of("n", 8),
                        Column.of("To yes", 8),
                        Column.of("To no", 8),
                        Column.figure("Share that turns [95 %]", 26)),
                reports.stream().flatMap(IndividualsSection::exchanges).toList(),
                "No attribute has two values.");
    }

    private static Stream<List<Cell>> exchanges(CounterfactualReport report) {
        return report.exchanges().stream()
                .map(each -> List.of(
                        words(report.plan().attribute()),
                        words(each.from()),
                        words(each.to()),
                        new Count(each.rows()),
                        new Count(each.toYes()),
                        new Count(each.toNo()),
                        measured(each.flipRate())));
    }
}
