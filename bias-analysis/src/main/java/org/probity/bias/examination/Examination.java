package org.probity.bias.examination;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.probity.bias.AnalysisOutcome;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.ReportOutcome;
import org.probity.bias.disparity.DisparityAnalysis;
import org.probity.bias.engine.Observer;
import org.probity.bias.score.ScoreAnalysis;
import org.probity.bias.score.ScorePlan;
import org.probity.bias.score.ScoreReport;

/// Examines what lies beneath decisions by group.
public final class Examination {

    private final AnalysisPlan plan;
    private final ExaminationPlan wish;
    private final Materials materials;
    private final Rows rows;
    private final Observer observer;

    private Examination(AnalysisPlan plan, ExaminationPlan wish, Materials materials, Observer observer) {
        this.plan = plan;
        this.wish = wish;
        this.materials = materials;
        this.rows = new Rows(plan, wish, materials);
        this.observer = observer;
    }

    /// Examines all parts of the plan.
    ///
    /// @throws IOException if the rows cannot be reached
    public static ExaminationOutcome run(
            AnalysisPlan plan, ExaminationPlan wish, Materials materials, Observer observer) throws IOException {
        try {
            return new ExaminationOutcome.Examined(new Examination(plan, wish, materials, observer).findings());
        } catch (Refusal refusal) {
            return new ExaminationOutcome.Refused(refusal.problem());
        } catch (Stopped stopped) {
            return new ExaminationOutcome.Stopped();
        }
    }

    private Findings findings() throws IOException {
        return new Findings(
                scores(),
                asked(Part.GAPS) ? Optional.of(DisparityAnalysis.of(decisions())) : Optional.empty(),
                asked(Part.SUBGROUPS) ? new SubgroupPart(plan, wish).scans(materials.cells(), rows) : List.of(),
                asked(Part.INDIVIDUALS)
                        ? Optional.of(new IndividualsPart(plan).findings(decisions(), rows))
                        : Optional.empty(),
                asked(Part.DATA) ? Optional.of(new DataPart(plan, wish).findings(rows)) : Optional.empty(),
                asked(Part.TAMPERING)
                        ? Optional.of(new TamperingPart(plan, wish, observer).report(rows))
                        : Optional.empty(),
                asked(Part.MITIGATION) ? new MitigationPart(plan).advice(materials) : List.of());
    }

    /// A part may take long, so whoever waits is asked before each.
    private boolean asked(Part part) {
        if (wish.parts().contains(part) && observer.wantsToStop()) {
            throw new Stopped();
        }
        return wish.parts().contains(part);
    }

    private BiasReport decisions() {
        return switch (BiasAnalysis.run(materials.cells(), plan)) {
            case AnalysisOutcome.Completed(var report) -> report;
            case AnalysisOutcome.Refused(var problem) -> throw new Refusal(problem);
        };
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
}
