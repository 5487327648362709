package org.probity.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.probity.registry.ApprovalState;
import org.probity.registry.data.Provenance.PersonalData;
import org.probity.reports.AnalysisPart.JudgedCriterion;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.Wording;

/// The report on one page for the board: four facts, the three pillars in words, and what is still to be done.
record BoardSummary(List<Fact> facts, List<Pillar> pillars, List<String> open) {

    /// A fact in two or three words.
    record Fact(String name, String value) {}

    /// One of the three pillars with its sentences.
    record Pillar(String name, List<String> sentences) {}

    static BoardSummary of(AuditReport report) {
        return new BoardSummary(
                facts(report),
                List.of(
                        new Pillar("Human", human(report)),
                        new Pillar("Data", data(report)),
                        new Pillar("Model", model(report))),
                open(report));
    }

    private static List<Fact> facts(AuditReport report) {
        List<JudgedCriterion> judged = judged(report);
        long met = judged.stream().filter(one -> one.verdict().equals("MET")).count();
        return List.of(
                new Fact("AI Act tier", tier(report)),
                new Fact("Approval", Wording.words(report.system().approval())),
                new Fact("Criteria met", judged.isEmpty() ? "none judged" : met + " of " + judged.size()),
                new Fact("Open alerts", alerts(report)));
    }

    private static String tier(AuditReport report) {
        return report.classification()
                .map(part -> part.classification().determined()
                        ? RegistryTables.tiers(part.classification())
                        : "Not determined")
                .orElse("Not classified yet");
    }

    private static String alerts(AuditReport report) {
        return report.deployments().isEmpty() ? "not deployed" : String.valueOf(openAlerts(report));
    }

    private static long openAlerts(AuditReport report) {
        return report.deployments().stream()
                .mapToLong(part -> part.openAlerts().size())
                .sum();
    }

    /// The verdicts on the newest version that has any: older ones are in their section.
    private static List<JudgedCriterion> judged(AuditReport report) {
        return report.versions().stream()
                .flatMap(version -> version.analysis().stream())
                .map(AnalysisPart::criteria)
                .filter(criteria -> !criteria.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private static List<String> human(AuditReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add("It affects: " + report.system().purpose().affectedPersons());
        sentences.add(report.system().people().stream()
                .map(duty -> duty.duty().toLowerCase(Locale.ROOT) + ": " + duty.person())
                .collect(Collectors.joining("; ", "Who answers for it \u2013 ", ".")));
        sentences.add(
                report.decisions().isEmpty()
                        ? "No approval has been requested yet, so nobody has voted."
                        : decision(report.decisions().getFirst()));
        return sentences;
    }

    private static String decision(DecisionPart latest) {
        return "The latest request for approval, of version %s on %s, is %s with %s."
                .formatted(
                        latest.version(),
                        Wording.longDay(latest.requestedAt()),
                        latest.state().name().toLowerCase(Locale.ROOT),
                        Wording.count(latest.votes().size(), "vote", "votes"));
    }

    private static List<String> data(AuditReport report) {
        if (report.datasets().isEmpty()) {
            return List.of("No data are recorded yet: no model version of this system names a dataset.");
        }
        List<String> sentences = new ArrayList<>();
        for (DatasetPart part : report.datasets()) {
            sentences.add("%s has %s in %s, from %s; %s."
                    .formatted(
                            part.title(),
                            Wording.count(part.file().rows(), "row", "rows"),
                            Wording.count(part.file().columns(), "column", "columns"),
                            part.provenance().source(),
                            personal(part.provenance().personalData())));
        }
        return sentences;
    }

    private static String personal(PersonalData kind) {
        return switch (kind) {
            case NONE -> "it holds no personal data";
            case PERSONAL -> "it holds personal data";
            case SPECIAL_CATEGORY -> "it holds special categories of personal data";
        };
    }

    private static List<String> model(AuditReport report) {
        if (report.versions().isEmpty()) {
            return List.of("No model version is registered yet.");
        }
        List<String> sentences = new ArrayList<>();
        VersionPart newest = report.versions().getFirst();
        sentences.add("The newest version is %s, registered on %s."
                .formatted(newest.title(), Wording.longDay(newest.registeredAt())));
        sentences.add(verdicts(judged(report)));
        for (DeploymentPart part : report.deployments()) {
            long seen = part.windows().stream()
                    .mapToLong(DeploymentPart.WindowLine::volume)
                    .sum();
            sentences.add("%s has made %s in %s and has %s."
                    .formatted(
                            part.title(),
                            Wording.count(seen, "prediction", "predictions"),
                            Wording.count(part.windows().size(), "window", "windows"),
                            Wording.count(part.openAlerts().size(), "open alert", "open alerts")));
        }
        return sentences;
    }

    private static String verdicts(List<JudgedCriterion> judged) {
        if (judged.isEmpty()) {
            return "No sealed criterion has been judged yet, so nothing is proved about its results.";
        }
        return judged.stream()
                .map(one -> "%s (%s, %s) is %s".formatted(one.id(), one.metric(), one.scope(), outcome(one)))
                .collect(Collectors.joining("; ", "Against its sealed criteria: ", "."));
    }

    private static String outcome(JudgedCriterion one) {
        String figure = Wording.figure(one.figure(), Wording.RATE_DECIMALS);
        return one.figure() instanceof Figure.Undefined
                ? figure
                : Wording.words(one.verdict()).toLowerCase(Locale.ROOT) + " at " + figure;
    }

    private static List<String> open(AuditReport report) {
        List<String> open = new ArrayList<>();
        if (report.classification().isEmpty()) {
            open.add("Classify the system under the AI Act.");
        }
        if (report.versions().isEmpty()) {
            open.add("Register a model version with its data and limitations.");
        }
        report.versions().stream().findFirst().flatMap(BoardSummary::next).ifPresent(open::add);
        judged(report).stream()
                .filter(one -> !one.verdict().equals("MET"))
                .map(one -> "Decide what follows from criterion %s, which is %s."
                        .formatted(one.id(), Wording.words(one.verdict()).toLowerCase(Locale.ROOT)))
                .forEach(open::add);
        approval(report.system().approval()).ifPresent(open::add);
        if (openAlerts(report) > 0) {
            open.add("Answer %s in operation."
                    .formatted(Wording.count(openAlerts(report), "open alert", "open alerts")));
        }
        return open;
    }

    private static Optional<String> next(VersionPart newest) {
        if (newest.criteria().written().isEmpty()) {
            return Optional.of("Write success criteria for %s.".formatted(newest.title()));
        }
        if (newest.criteria().seal().isEmpty()) {
            return Optional.of("Seal the success criteria of %s.".formatted(newest.title()));
        }
        return newest.analysis().isPresent()
                ? Optional.empty()
                : Optional.of("Run the bias analysis of %s.".formatted(newest.title()));
    }

    private static Optional<String> approval(ApprovalState state) {
        return switch (state) {
            case NOT_REQUESTED -> Optional.of("Request approval before use.");
            case REQUESTED -> Optional.of("Vote on the open request for approval.");
            case REJECTED -> Optional.of("Decide what becomes of the system after its rejection.");
            case STALE -> Optional.of("Request approval again: what was asked for has changed since.");
            case APPROVED -> Optional.empty();
        };
    }
}
