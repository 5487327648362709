package org.probity.bias.examination;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasReport;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.Table;
import org.probity.bias.individual.ConsistencyAnalysis;
import org.probity.bias.individual.ConsistencyPlan;
import org.probity.bias.individual.CounterfactualAnalysis;
import org.probity.bias.individual.CounterfactualPlan;
import org.probity.bias.individual.CounterfactualReport;
import org.probity.bias.individual.InequalityAnalysis;
import org.probity.bias.individual.Scorer;
import org.probity.bias.individual.TrainedScorer;

/// Looks at single persons: how benefits are shared, whether alike people are treated alike, and what a model learned
/// from these decisions does when nothing of a person changes but a protected attribute.
record IndividualsPart(AnalysisPlan plan) {

    Findings.IndividualFindings findings(BiasReport decisions, Rows rows) throws IOException {
        Table table = rows.table();
        List<String> features = rows.features();
        String decision = plan.columns().prediction();
        String positive = plan.columns().positiveValue();
        return new Findings.IndividualFindings(
                InequalityAnalysis.of(decisions),
                made(ConsistencyAnalysis.run(table, ConsistencyPlan.of(features, decision, positive))),
                flips(table, features));
    }

    private List<CounterfactualReport> flips(Table table, List<String> features) throws IOException {
        Scorer scorer = made(TrainedScorer.learn(
                table, features, plan.columns().prediction(), plan.columns().positiveValue()));
        List<CounterfactualReport> flips = new ArrayList<>();
        for (String attribute : plan.attributes()) {
            flips.add(made(CounterfactualAnalysis.run(table, CounterfactualPlan.of(attribute, features), scorer)));
        }
        return flips;
    }

    private static <R> R made(ReportOutcome<R> outcome) {
        return switch (outcome) {
            case ReportOutcome.Completed<R>(var report) -> report;
            case ReportOutcome.Refused<R>(var problem) -> throw new Refusal(problem);
        };
    }
}
