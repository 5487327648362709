package org.probity.bias.examination;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.probity.bias.AnalysisPlan;
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

    private Examination(ExaminationPlan wish, Materials materials, Observer observer) {
        this.plan = materials.report().plan();
        this.wish = wish;
        this.materials = materials;
        this.rows = new Rows(plan, wish, materials);
        this.observer = new Impatient(observer);
    }

    /// May end the examination like the observer of the count, whose progress is that of the rows and stays at its end.
    private record Impatient(Observer counting) implements Observer {

        @Override
        public void reached(int percent) {}

        @Override
        public boolean wantsToStop() {
            return counting.wantsToStop();
        }
    }

    /// Examines all parts of the plan.
    ///
    /// @throws IOException if the rows cannot be reached
    public static ExaminationOutcome run(ExaminationPlan wish, Materials materials, Observer observer)
            throws IOException {
        try {
            return new ExaminationOutcome.Examined(new Examination(wish, materials, observer).findings());
        } catch (Refusal refusal) {
            return new ExaminationOutcome.Refused(refusal.problem());
        } catch (Stopped stopped) {
            return new ExaminationOutcome.Stopped();
        }
    }

    private Findings findings() throws IOException {
        return new Findings(
                scores(),
                asked(Part.GAPS) ? Optional.of(DisparityAnalysis.of(materials.report())) : Optional.empty(),
                asked(Part.SUBGROUPS) ? new SubgroupPart(plan, wish).scans(materials.cells(), rows) : List.of(),
                asked(Part.INDIVIDUALS)
                        ? Optional.of(new IndividualsPart(plan).findings(materials.report(), rows))
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
