package org.probity.bias.examination;

import java.io.IOException;
import java.util.Optional;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.data.Table;
import org.probity.bias.engine.Observer;
import org.probity.bias.tampering.BinaryLabel;
import org.probity.bias.tampering.TamperingOutcome;
import org.probity.bias.tampering.TamperingPlan;
import org.probity.bias.tampering.TamperingProblem;
import org.probity.bias.tampering.TamperingReport;
import org.probity.bias.tampering.TamperingReview;

/// Looks for signs that labels or rows were tampered with.
record TamperingPart(AnalysisPlan plan, ExaminationPlan wish, Observer observer) {

    private static final String ROW_NUMBER = "row number";
    private static final int LISTED = 100;

    TamperingReport report(Rows rows) throws IOException {
        String rowId = wish.rowId().orElse(ROW_NUMBER);
        Table current = wish.rowId().isPresent() ? rows.table() : rows.table().numbered(rowId);
        Optional<Table> baseline = rows.baseline();
        return switch (TamperingReview.run(current, baseline, tampering(rows, rowId), observer)) {
            case TamperingOutcome.Completed(var report) -> report;
            case TamperingOutcome.Refused(var problem) -> throw refusal(problem);
            case TamperingOutcome.Stopped() -> throw new Stopped();
        };
    }

    private TamperingPlan tampering(Rows rows, String rowId) throws IOException {
        try {
            return new TamperingPlan(
                    new BinaryLabel(plan.columns().label(), plan.columns().positiveValue()),
                    rowId,
                    plan.attributes(),
                    rows.features(),
                    wish.provenance(),
                    TamperingPlan.DEFAULT_ALPHA,
                    plan.resampling().seed(),
                    LISTED);
        } catch (IllegalArgumentException contradictory) {
            throw Refusal.of(Code.COLUMN_TWICE, "", String.valueOf(contradictory.getMessage()));
        }
    }

    private static Refusal refusal(TamperingProblem problem) {
        Code code = switch (problem.code()) {
            case COLUMN_NOT_FOUND -> Code.COLUMN_NOT_FOUND;
            case ROW_ID_MISSING, ROW_ID_TWICE, NO_TWO_LABELS, NO_ROWS -> Code.NO_VALUES;
        };
        return Refusal.of(code, problem.subject(), problem.message());
    }
}
