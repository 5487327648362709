package org.probity.bias.examination;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Metric;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;
import org.probity.bias.score.ScoreAnalysis;
import org.probity.bias.score.ScorePlan;
import org.probity.bias.score.ScoreReport;
import org.probity.bias.subgroup.ScanAttribute;
import org.probity.bias.subgroup.ScanPlan;
import org.probity.bias.subgroup.ScanRules;
import org.probity.bias.subgroup.SubgroupOutcome;
import org.probity.bias.subgroup.WorstSubgroups;

/// Examines what lies beneath decisions by group.
public final class Examination {

    /// Rows times columns, at four bytes each and their texts.
    private static final long MOST_CELLS = 60_000_000;

    /// The rates in which subgroups are sought; each search pays for its own rules.
    private static final List<Metric> SCANNED =
            List.of(Metric.SELECTION_RATE, Metric.FALSE_POSITIVE_RATE, Metric.FALSE_NEGATIVE_RATE);

    private final AnalysisPlan plan;
    private final ExaminationPlan wish;
    private final Materials materials;

    private Examination(AnalysisPlan plan, ExaminationPlan wish, Materials materials) {
        this.plan = plan;
        this.wish = wish;
        this.materials = materials;
    }

    /// Carried through the parts to whoever asked.
    private static final class Refusal extends RuntimeException {

        private final AnalysisProblem problem;

        private Refusal(AnalysisProblem problem) {
            super(problem.message());
            this.problem = problem;
        }
    }

    /// Examines all parts of the plan.
    ///
    /// @throws IOException if the rows cannot be reached
    public static ExaminationOutcome run(AnalysisPlan plan, ExaminationPlan wish, Materials materials)
            throws IOException {
        try {
            return new ExaminationOutcome.Examined(new Examination(plan, wish, materials).findings());
        } catch (Refusal refusal) {
            return new ExaminationOutcome.Refused(refusal.problem);
        }
    }

    private Findings findings() throws IOException {
        return new Findings(scores(), wish.parts().contains(Part.SUBGROUPS) ? subgroups() : List.of());
    }

    private Optional<ScoreReport> scores() {
        return materials.scores().map(cells -> switch (ScoreAnalysis.run(cells, scorePlan())) {
            case ReportOutcome.Completed<ScoreReport>(var report) -> report;
            case ReportOutcome.Refused<ScoreReport>(var problem) -> throw new Refusal(problem);
        });
    }

    private ScorePlan scorePlan() {
        return new ScorePlan(
                plan.columns().positiveValue(),
                plan.columns().favourableValue(),
                plan.groupings(),
                plan.groupRules(),
                plan.confidence(),
                plan.resampling());
    }

    private List<Findings.Scan> subgroups() throws IOException {
        List<Findings.Scan> scans = new ArrayList<>();
        Optional<Table> table = wish.features().isEmpty() ? Optional.empty() : Optional.of(rows());
        for (Metric rate : SCANNED) {
            SubgroupOutcome outcome = table.map(rows -> WorstSubgroups.scan(rows, scan(rate, attributes(rows))))
                    .orElseGet(() -> WorstSubgroups.scan(materials.cells(), scan(rate, attributes())));
            scans.add(new Findings.Scan(rate, outcome));
        }
        return scans;
    }

    private ScanPlan scan(Metric rate, List<ScanAttribute> attributes) {
        ScanRules rules = ScanRules.DEFAULT.withSeed(plan.resampling().seed());
        return new ScanPlan(rate, plan.columns(), attributes, rules);
    }

    private List<ScanAttribute> attributes() {
        return plan.attributes().stream().<ScanAttribute>map(ScanAttribute.Values::new).toList();
    }

    private List<ScanAttribute> attributes(Table rows) {
        return Stream.concat(plan.attributes().stream(), wish.features().stream())
                .distinct()
                .map(name -> ScanAttribute.of(rows, name))
                .toList();
    }

    private Table rows() throws IOException {
        if (materials.file().isEmpty()) {
            throw new Refusal(new AnalysisProblem(
                    Code.FILE_UNREADABLE, "", "rows in a database are only counted; this part needs a file"));
        }
        List<String> columns = Stream.of(
                        Stream.of(plan.columns().label(), plan.columns().prediction()),
                        plan.attributes().stream(),
                        wish.features().stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
        return switch (new TableReader(MOST_CELLS).read(materials.file().get(), columns)) {
            case TableOutcome.Read(var table) -> table;
            case TableOutcome.Refused(var problem) -> throw new Refusal(problem);
        };
    }
}
