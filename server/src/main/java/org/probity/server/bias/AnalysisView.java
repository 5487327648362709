package org.probity.server.bias;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
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
/// @param recordDigest by which the log names the record that files are made from; absent where there is none
/// @param sections what was found beyond decisions by group; lists leave it out
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
        Optional<String> recordDigest,
        Optional<BiasReportView> report,
        @NotNull List<SectionView> sections) {

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
        return of(
                run,
                run.reportJson().map(text -> Json.read(text, BiasReportView.class)),
                run.recordJson().map(SectionView::all).orElseGet(List::of));
    }

    static AnalysisView withoutReport(AnalysisRun run) {
        return of(run, Optional.empty(), List.of());
    }

    private static AnalysisView of(AnalysisRun run, Optional<BiasReportView> report, List<SectionView> sections) {
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
                run.recordDigest(),
                report,
                sections);
    }
}
