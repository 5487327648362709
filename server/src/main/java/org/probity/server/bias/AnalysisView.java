package org.probity.server.bias;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.probity.bias.AnalysisProblem;
import org.probity.registry.validation.AnalysisRun;
import org.probity.server.http.Json;

/// An analysis where it stands: what was asked, how far it is, and in the end its report or its problem.
///
/// @param progress percent of the rows counted
/// @param report   the figures, once it is done; lists leave it out
/// @param reportDigest by which proofs name the report
public record AnalysisView(
        @NotNull UUID id,
        @NotNull UUID modelVersionId,
        @NotNull UUID by,
        @NotNull Instant at,
        @NotNull AnalysisRun.State state,
        @NotNull int progress,
        @NotNull AnalysisRequest plan,
        Optional<Instant> finishedAt,
        Optional<ProblemView> problem,
        Optional<String> reportDigest,
        Optional<BiasReportView> report) {

    /// Why there is no report.
    ///
    /// @param subject the column or value that is to blame; empty where none is
    public record ProblemView(
            @NotNull String code,
            @NotNull String subject,
            @NotNull String message) {

        static ProblemView of(String stored) {
            AnalysisProblem problem = Json.read(stored, AnalysisProblem.class);
            return new ProblemView(problem.code().name(), problem.subject(), problem.message());
        }
    }

    static AnalysisView of(AnalysisRun run) {
        return of(run, run.reportJson().map(text -> Json.read(text, BiasReportView.class)));
    }

    static AnalysisView withoutReport(AnalysisRun run) {
        return of(run, Optional.empty());
    }

    private static AnalysisView of(AnalysisRun run, Optional<BiasReportView> report) {
        return new AnalysisView(
                run.id(),
                run.request().modelVersionId(),
                run.request().by(),
                run.request().at(),
                run.state(),
                run.progress(),
                Json.read(run.request().planJson(), AnalysisRequest.class),
                run.finishedAt(),
                run.problem().map(ProblemView::of),
                run.reportDigest(),
                report);
    }
}
