package org.probity.server.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.probity.registry.criteria.CriteriaSet;
import org.probity.registry.validation.AnalysisRun;
import org.probity.reports.AnalysisPart;
import org.probity.reports.AnalysisPart.GapLine;
import org.probity.reports.AnalysisPart.GroupLine;
import org.probity.reports.AnalysisPart.GroupingPart;
import org.probity.reports.AnalysisPart.JudgedCriterion;
import org.probity.reports.AnalysisPart.Rate;
import org.probity.reports.VersionPart.CriteriaPart;
import org.probity.reports.VersionPart.SealPart;
import org.probity.reports.VersionPart.WrittenCriterion;
import org.probity.reports.layout.Figure;
import org.probity.server.bias.AnalysisRequest;
import org.probity.server.bias.BiasReportView;
import org.probity.server.bias.BiasReportView.CriterionView;
import org.probity.server.bias.BiasReportView.GroupView;
import org.probity.server.bias.BiasReportView.GroupingView;
import org.probity.server.bias.BiasReportView.NumberView;
import org.probity.server.bias.CriterionRequest;
import org.probity.server.http.Json;

/// Criteria and stored analyses as parts of a report, number by number as the screens show them.
final class ReportedAnalyses {

    /// The analysis gives no name to the group of all rows.
    private static final String EVERYBODY = "everybody";

    private ReportedAnalyses() {}

    static CriteriaPart criteria(Optional<CriteriaSet> set, Names names) {
        List<WrittenCriterion> written = set.stream()
                .flatMap(one -> Arrays.stream(Json.read(one.criteriaJson(), CriterionRequest[].class)))
                .map(one ->
                        new WrittenCriterion(one.id(), one.metric().title(), one.whom(), one.comparison(), one.bound()))
                .toList();
        return new CriteriaPart(
                written,
                set.flatMap(CriteriaSet::seal)
                        .map(seal -> new SealPart(names.of(seal.by()), seal.at(), seal.digest())));
    }

    /// An analysis that has not finished, or failed, has no report to print.
    static Optional<AnalysisPart> part(AnalysisRun run, Names names) {
        return run.reportJson().map(json -> part(run, Json.read(json, BiasReportView.class), names));
    }

    private static AnalysisPart part(AnalysisRun run, BiasReportView report, Names names) {
        return new AnalysisPart(
                new AnalysisPart.Run(names.of(run.request().by()), run.request().at()),
                run.reportDigest().orElseThrow(),
                new AnalysisPart.Data(table(run), report.datasetDigest()),
                report.engineVersion(),
                report.rows(),
                group(report.overall()),
                report.groupings().stream().map(ReportedAnalyses::grouping).toList(),
                report.criteria().stream().map(ReportedAnalyses::judged).toList());
    }

    private static String table(AnalysisRun run) {
        return Json.read(run.request().planJson(), AnalysisRequest.class)
                .table()
                .map(table -> "%s of %s".formatted(table.table(), table.connection()))
                .orElse("");
    }

    private static GroupLine group(GroupView group) {
        return new GroupLine(
                group.group().isEmpty() ? EVERYBODY : group.group(),
                group.rows(),
                group.eligible(),
                group.rates().stream()
                        .map(rate -> new Rate(rate.metric(), figure(rate.number())))
                        .toList());
    }

    private static GroupingPart grouping(GroupingView grouping) {
        return new GroupingPart(
                grouping.key(),
                grouping.reference(),
                grouping.unknownRows(),
                grouping.groups().stream().map(ReportedAnalyses::group).toList(),
                grouping.gaps().stream()
                        .map(gap -> new GapLine(gap.metric(), gap.group(), gap.against(), figure(gap.number())))
                        .toList());
    }

    /// A number that is there and has a reason is an inconclusive one: the reason is what must be said about it.
    private static JudgedCriterion judged(CriterionView criterion) {
        NumberView number = criterion.number();
        return new JudgedCriterion(
                criterion.id(),
                criterion.title(),
                criterion.scope(),
                criterion.comparison(),
                criterion.bound(),
                criterion.verdict(),
                figure(number),
                number.value().flatMap(_ -> number.reason()).orElse(""));
    }

    static Figure figure(NumberView number) {
        if (number.value().isEmpty()) {
            return new Figure.Undefined(number.reason().orElse("no reason given"));
        }
        double value = number.value().get();
        return number.low().isPresent() && number.high().isPresent()
                ? new Figure.Estimate(value, number.low().get(), number.high().get())
                : new Figure.Exact(value);
    }
}
