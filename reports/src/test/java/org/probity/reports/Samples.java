package org.probity.reports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.aiact.AiActClassifier;
import org.probity.aiact.Classification;
import org.probity.aiact.Facts;
import org.probity.aiact.Layers;
import org.probity.aiact.RuleSetId;
import org.probity.bias.Criterion.Comparison;
import org.probity.bias.Metric;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.bias.data.DatasetProfile.ColumnType;
import org.probity.monitoring.WindowSize;
import org.probity.registry.ApprovalState;
import org.probity.registry.IntendedPurpose;
import org.probity.registry.OrganisationRole;
import org.probity.registry.data.Provenance;
import org.probity.registry.data.Provenance.PersonalData;
import org.probity.registry.data.StoredFile;
import org.probity.registry.decision.Bench;
import org.probity.registry.decision.DecisionRequest.DecisionState;
import org.probity.registry.decision.VoteChoice;
import org.probity.reports.AnalysisPart.GapLine;
import org.probity.reports.AnalysisPart.GroupLine;
import org.probity.reports.AnalysisPart.GroupingPart;
import org.probity.reports.AnalysisPart.JudgedCriterion;
import org.probity.reports.AnalysisPart.Rate;
import org.probity.reports.AuditReport.Duty;
import org.probity.reports.AuditReport.Occasion;
import org.probity.reports.AuditReport.SystemPart;
import org.probity.reports.DecisionPart.VoteLine;
import org.probity.reports.DeploymentPart.AlertLine;
import org.probity.reports.DeploymentPart.DriftLine;
import org.probity.reports.DeploymentPart.Watch;
import org.probity.reports.DeploymentPart.WindowGap;
import org.probity.reports.DeploymentPart.WindowLine;
import org.probity.reports.VersionPart.CriteriaPart;
import org.probity.reports.VersionPart.Identity;
import org.probity.reports.VersionPart.SealPart;
import org.probity.reports.VersionPart.WrittenCriterion;
import org.probity.reports.layout.Figure;

/// Reports as the record could hold them: one with everything, one with nothing but a registered system.
final class Samples {

    static final String RECORD = "0".repeat(64);
    static final Instant AS_OF = Instant.parse("2026-11-25T21:30:00.123456Z");
    static final String NO_ROWS = "no row can be counted here";

    private static final Instant EARLIER = AS_OF.minus(40, ChronoUnit.DAYS);

    private Samples() {}

    static AuditReport bare(String name) {
        return new AuditReport(
                occasion(),
                system(name, "Orders incoming applications by fit to the vacancy."),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static AuditReport full() {
        return full(system("Talentbridge CV Ranker", "Orders incoming applications by fit to the vacancy."));
    }

    static AuditReport full(SystemPart system) {
        return new AuditReport(
                occasion(),
                system,
                Optional.of(new ClassificationPart(classification(), "Olivia Owner", EARLIER, "1".repeat(64))),
                List.of(dataset()),
                List.of(version()),
                List.of(decision()),
                List.of(deployment()));
    }

    private static Occasion occasion() {
        String note = "probity-audit-log\n417\nq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=\n\n\u2014 probity-audit-log"
                + " 3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=\n";
        return new Occasion(AS_OF, "Ada Auditor", 417, "ab".repeat(32), note);
    }

    static SystemPart system(String name, String purpose) {
        return new SystemPart(
                "0193b2a4-7c11-7abc-8def-000000000001",
                "People and work",
                name,
                new IntendedPurpose(
                        purpose, "Applicants for open positions", "Trained on German and English applications only."),
                OrganisationRole.DEPLOYER,
                ApprovalState.REQUESTED,
                EARLIER,
                List.of(
                        new Duty("Accountable owner", "Olivia Owner"),
                        new Duty("Developer", "David Developer"),
                        new Duty("Validator", "Vera Validator")));
    }

    private static Classification classification() {
        AiActClassifier classifier = AiActClassifier.load();
        Facts answered = Facts.of(Map.of(
                "is_ai_system", List.of("yes"),
                "eu_nexus", List.of("deployer_in_eu"),
                "roles", List.of("deployer"),
                "annex3_points", List.of("4a"),
                "profiling", List.of("true")));
        RuleSetId rules = RuleSetId.AIA_2026_OMNIBUS;
        return classifier.classify(classifier.questionnaire(rules).withRestDenied(answered), rules, Layers.all());
    }

    private static DatasetPart dataset() {
        return new DatasetPart(
                "Applications",
                2,
                new StoredFile("2".repeat(64), "applications.csv", 1_234_567, 6172, 3),
                new Provenance(
                        "HR platform, export of 2025",
                        "Application forms",
                        "Internal use",
                        PersonalData.SPECIAL_CATEGORY),
                List.of(
                        new ColumnProfile("sex", ColumnType.TEXT, 0, 2, false, List.of()),
                        new ColumnProfile("income", ColumnType.DECIMAL, 17, 5000, true, List.of()),
                        new ColumnProfile("selected", ColumnType.INTEGER, 0, 2, false, List.of())),
                "David Developer",
                EARLIER);
    }

    private static VersionPart version() {
        var written = List.of(
                new WrittenCriterion("C1", "Accuracy", "everybody", Comparison.AT_LEAST, 0.6),
                new WrittenCriterion(
                        "C2", "Statistical parity difference", "worst gap by sex", Comparison.AT_MOST, 0.1),
                new WrittenCriterion("C3", "True positive rate", "sex: diverse", Comparison.AT_LEAST, 0.5));
        return new VersionPart(
                new Identity("Ranker", "4.2"),
                "3".repeat(64),
                "Weak on applications shorter than one page.",
                "Applications v1",
                "Applications v2",
                "David Developer",
                EARLIER,
                new CriteriaPart(written, Optional.of(new SealPart("Vera Validator", EARLIER, "4".repeat(64)))),
                Optional.of(analysis()));
    }

    private static AnalysisPart analysis() {
        return new AnalysisPart(
                new AnalysisPart.Run("Vera Validator", EARLIER),
                "5".repeat(64),
                new AnalysisPart.Data("", "2".repeat(64)),
                "1",
                6172,
                group("everybody", 6172, 0.51),
                List.of(new GroupingPart(
                        "sex",
                        "male",
                        12,
                        List.of(group("female", 1175, 0.4321987654), group("male", 4980, 0.587654321), tooSmall()),
                        Stream.of(Metric.STATISTICAL_PARITY_DIFFERENCE, Metric.DISPARATE_IMPACT_RATIO)
                                .flatMap(metric -> Stream.of(
                                        new GapLine(
                                                metric,
                                                "female",
                                                "male",
                                                new Figure.Estimate(-0.1555, -0.1862, -0.1241)),
                                        new GapLine(
                                                metric,
                                                "diverse",
                                                "male",
                                                new Figure.Undefined("the group is below the minimum size"))))
                                .toList())),
                List.of(
                        new JudgedCriterion(
                                "C1",
                                "Accuracy",
                                "everybody",
                                Comparison.AT_LEAST,
                                0.6,
                                "INCONCLUSIVE",
                                new Figure.Estimate(0.61, 0.59, 0.63),
                                "the bound lies inside the interval"),
                        new JudgedCriterion(
                                "C2",
                                "Statistical parity difference",
                                "worst gap by sex",
                                Comparison.AT_MOST,
                                0.1,
                                "NOT_MET",
                                new Figure.Estimate(-0.1555, -0.1862, -0.1241),
                                ""),
                        new JudgedCriterion(
                                "C3",
                                "True positive rate",
                                "sex: diverse",
                                Comparison.AT_LEAST,
                                0.5,
                                "UNDEFINED",
                                new Figure.Undefined(NO_ROWS),
                                "")));
    }

    private static GroupLine group(String name, long rows, double rate) {
        List<Rate> rates = Stream.of(Metric.values())
                .filter(metric -> !metric.betweenGroups())
                .map(metric -> new Rate(metric, new Figure.Estimate(rate, rate - 0.03, rate + 0.03)))
                .toList();
        return new GroupLine(name, rows, true, rates);
    }

    private static GroupLine tooSmall() {
        List<Rate> rates = Stream.of(Metric.values())
                .filter(metric -> !metric.betweenGroups())
                .map(metric -> new Rate(metric, new Figure.Undefined(NO_ROWS)))
                .toList();
        return new GroupLine("diverse", 5, false, rates);
    }

    private static DecisionPart decision() {
        return new DecisionPart(
                "Ranker 4.2",
                DecisionState.OPEN,
                "6".repeat(64),
                "Olivia Owner",
                EARLIER,
                Optional.empty(),
                List.of(new VoteLine(
                        "Vera Validator", Bench.VALIDATOR, VoteChoice.APPROVE, "Read the dossier in full.", EARLIER)));
    }

    private static DeploymentPart deployment() {
        List<WindowLine> windows = IntStream.range(0, 14)
                .mapToObj(day -> new WindowLine(
                        Instant.parse("2026-11-10T00:00:00Z").plus(day, ChronoUnit.DAYS),
                        400 + day,
                        380,
                        List.of(
                                new DriftLine("income", new Figure.Exact(0.02 + day * 0.021), Optional.of(0.031), 400),
                                new DriftLine(
                                        "the score", new Figure.Undefined("3 seen, 200 needed"), Optional.empty(), 3)),
                        List.of(new WindowGap(
                                "sex",
                                new Figure.Estimate(0.05 + day * 0.01, 0.01 + day * 0.01, 0.1 + day * 0.01),
                                "male",
                                "female"))))
                .toList();
        return new DeploymentPart(
                "Ranker 4.2",
                "production",
                EARLIER,
                new Watch(WindowSize.DAY, 0.2, 0.15, 200),
                windows,
                List.of(new AlertLine(
                        "Drift of income",
                        Instant.parse("2026-11-21T00:00:00Z"),
                        new DeploymentPart.Evidence(0.251, 0.22, 411, 0.2),
                        Optional.empty())));
    }
}
