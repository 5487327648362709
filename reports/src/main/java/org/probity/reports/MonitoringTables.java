package org.probity.reports;

import java.util.List;
import java.util.stream.Collectors;
import org.probity.reports.DeploymentPart.AlertLine;
import org.probity.reports.DeploymentPart.WindowLine;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Bound;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.ReportTable.Decimal;
import org.probity.reports.layout.ReportTable.Measured;
import org.probity.reports.layout.ReportTable.Moment;
import org.probity.reports.layout.ReportTable.Window;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.Wording;

/// What deployments show over time, as tables.
final class MonitoringTables {

    private MonitoringTables() {}

    static ReportTable deployments(List<DeploymentPart> parts) {
        return new ReportTable(
                "Deployments",
                List.of(
                        Column.of("Version", 19),
                        Column.of("Environment", 14),
                        Column.of("Since", 17),
                        Column.of("Window", 9),
                        Column.of("Drift limit", 9),
                        Column.of("Gap limit", 9),
                        Column.of("Fewest predictions", 13),
                        Column.of("Open alerts", 10)),
                parts.stream().map(MonitoringTables::deployment).toList(),
                "No version is deployed yet.");
    }

    private static List<Cell> deployment(DeploymentPart part) {
        return List.of(
                new Words(part.version()),
                new Words(part.environment()),
                new Moment(part.startedAt()),
                new Words(Wording.words(part.watch().window())),
                new Bound("", part.watch().driftLimit()),
                new Bound("", part.watch().gapLimit()),
                new Count(part.watch().minimum()),
                new Count(part.openAlerts().size()));
    }

    /// How much each window saw.
    static ReportTable volumes(List<DeploymentPart> parts) {
        return new ReportTable(
                "Windows",
                List.of(
                        Column.of("Deployment", 40),
                        Column.of("Window", 24),
                        Column.of("Predictions", 18),
                        Column.of("With outcome", 18)),
                parts.stream()
                        .flatMap(part -> part.windows().stream()
                                .map(window -> List.<Cell>of(
                                        new Words(part.title()),
                                        new Window(window.start()),
                                        new Count(window.volume()),
                                        new Count(window.labelled()))))
                        .toList(),
                "No event has arrived yet.");
    }

    static ReportTable drift(List<DeploymentPart> parts) {
        return new ReportTable(
                "Drift",
                List.of(
                        Column.of("Deployment", 26),
                        Column.of("Window", 20),
                        Column.of("Feature", 18),
                        Column.figure("Population stability index", 14),
                        Column.of("Noise", 10),
                        Column.of("n", 12)),
                parts.stream()
                        .flatMap(part -> part.windows().stream()
                                .flatMap(window -> window.drift().stream()
                                        .map(line -> List.<Cell>of(
                                                new Words(part.title()),
                                                new Window(window.start()),
                                                new Words(line.feature()),
                                                new Measured(line.effect(), Wording.EFFECT_DECIMALS),
                                                line.noise()
                                                        .<Cell>map(noise -> new Decimal(noise, Wording.EFFECT_DECIMALS))
                                                        .orElseGet(() -> new Words("")),
                                                new Count(line.n())))))
                        .toList(),
                "No drift has been measured yet.");
    }

    static ReportTable gaps(List<DeploymentPart> parts) {
        return new ReportTable(
                "Gaps in operation",
                List.of(
                        Column.of("Deployment", 24),
                        Column.of("Window", 18),
                        Column.of("By", 14),
                        Column.figure("Gap of selection rates [95 %]", 20),
                        Column.of("Highest", 12),
                        Column.of("Lowest", 12)),
                parts.stream()
                        .flatMap(part -> part.windows().stream()
                                .flatMap(window -> window.gaps().stream()
                                        .map(line -> List.<Cell>of(
                                                new Words(part.title()),
                                                new Window(window.start()),
                                                new Words(line.attribute()),
                                                new Measured(line.gap(), Wording.EFFECT_DECIMALS),
                                                new Words(line.highest()),
                                                new Words(line.lowest())))))
                        .toList(),
                "No gap has been measured yet.");
    }

    /// The windows of one deployment as the monitoring page shows them, one in a row.
    static ReportTable windows(DeploymentPart part) {
        return new ReportTable(
                "Windows",
                List.of(
                        Column.of("Window", 18),
                        Column.of("Predictions", 12),
                        Column.of("With outcome", 12),
                        Column.of("Drift (PSI)", 25),
                        Column.of("Gap [95 %]", 33)),
                part.windows().reversed().stream().map(MonitoringTables::window).toList(),
                "No event has arrived yet.");
    }

    private static List<Cell> window(WindowLine window) {
        String drift = window.drift().stream()
                .map(line -> line.feature() + ": " + Wording.figure(line.effect(), Wording.EFFECT_DECIMALS))
                .collect(Collectors.joining("\n"));
        String gaps = window.gaps().stream()
                .map(line -> line.attribute() + ": " + Wording.figure(line.gap(), Wording.EFFECT_DECIMALS)
                        + (line.highest().isEmpty() ? "" : " " + line.highest() + " above " + line.lowest()))
                .collect(Collectors.joining("\n"));
        return List.of(
                new Window(window.start()),
                new Count(window.volume()),
                new Count(window.labelled()),
                new Words(drift),
                new Words(gaps));
    }

    static ReportTable alerts(List<DeploymentPart> parts) {
        return new ReportTable(
                "Alerts",
                List.of(
                        Column.of("Deployment", 22),
                        Column.of("Measure", 20),
                        Column.of("Raised by", 16),
                        Column.of("Value", 8),
                        Column.of("Lower limit", 8),
                        Column.of("n", 8),
                        Column.of("Limit", 8),
                        Column.of("Cleared by", 16)),
                parts.stream()
                        .flatMap(part -> part.alerts().stream().map(alert -> alert(part, alert)))
                        .toList(),
                "Nothing went beyond its limit.");
    }

    private static List<Cell> alert(DeploymentPart part, AlertLine alert) {
        return List.of(
                new Words(part.title()),
                new Words(alert.measure()),
                new Window(alert.window()),
                new Decimal(alert.evidence().value(), Wording.EFFECT_DECIMALS),
                new Decimal(alert.evidence().low(), Wording.EFFECT_DECIMALS),
                new Count(alert.evidence().n()),
                new Bound("", alert.evidence().limit()),
                alert.clearedWindow().<Cell>map(Window::new).orElseGet(() -> new Words("open")));
    }
}
