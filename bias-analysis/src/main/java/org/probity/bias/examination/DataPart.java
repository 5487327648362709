package org.probity.bias.examination;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.Table;
import org.probity.bias.dataset.DataReport;
import org.probity.bias.dataset.DataReview;
import org.probity.bias.dataset.DatasetDrift;
import org.probity.bias.dataset.OutcomeColumn;
import org.probity.bias.dataset.ReferencePopulation;
import org.probity.bias.dataset.ReviewPlan;

/// Looks at the data themselves, as they were before any model.
record DataPart(AnalysisPlan plan, ExaminationPlan wish) {

    Findings.DataFindings findings(Rows rows) throws IOException {
        Table table = rows.table();
        return switch (DataReview.run(table, review())) {
            case ReportOutcome.Refused<DataReport>(var problem) -> throw new Refusal(problem);
            case ReportOutcome.Completed<DataReport>(var report) ->
                new Findings.DataFindings(report, rows.baseline().map(before -> DatasetDrift.between(before, table)));
        };
    }

    private ReviewPlan review() {
        String favourable = plan.columns().favourableValue();
        List<String> ignored = new ArrayList<>(wish.provenance());
        wish.rowId().ifPresent(ignored::add);
        for (ReferencePopulation population : wish.populations()) {
            if (!plan.attributes().contains(population.attribute())) {
                throw Refusal.of(
                        Code.COLUMN_NOT_FOUND,
                        population.attribute(),
                        "a population is stated for %s, which is no protected attribute"
                                .formatted(population.attribute()));
            }
        }
        return new ReviewPlan(
                plan.attributes(),
                List.of(
                        new OutcomeColumn(plan.columns().label(), favourable),
                        new OutcomeColumn(plan.columns().prediction(), favourable)),
                wish.populations(),
                ignored,
                plan.resampling().seed());
    }
}
