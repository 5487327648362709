package org.probity.server.reports;

import java.util.Optional;
import org.probity.reports.DeploymentPart;
import org.probity.reports.DeploymentPart.AlertLine;
import org.probity.reports.DeploymentPart.DriftLine;
import org.probity.reports.DeploymentPart.Watch;
import org.probity.reports.DeploymentPart.WindowGap;
import org.probity.reports.DeploymentPart.WindowLine;
import org.probity.reports.layout.Figure;
import org.probity.server.bias.BiasReportView.NumberView;
import org.probity.server.monitoring.MonitoringView;
import org.probity.server.monitoring.MonitoringView.AlertView;
import org.probity.server.monitoring.MonitoringView.DriftView;
import org.probity.server.monitoring.MonitoringView.WindowGapView;
import org.probity.server.monitoring.MonitoringView.WindowView;

/// Deployments as parts of a report, number by number as the monitoring page shows them.
final class ReportedDeployments {

    private ReportedDeployments() {}

    static DeploymentPart part(MonitoringView view) {
        var deployment = view.deployment();
        return new DeploymentPart(
                deployment.model() + " " + deployment.version(),
                deployment.environment(),
                deployment.startedAt(),
                new Watch(deployment.window(), deployment.driftLimit(), deployment.gapLimit(), deployment.minimum()),
                view.windows().stream().map(ReportedDeployments::window).toList(),
                view.alerts().stream().map(ReportedDeployments::alert).toList());
    }

    private static WindowLine window(WindowView window) {
        return new WindowLine(
                window.start(),
                window.volume(),
                window.labelled(),
                window.drift().stream().map(ReportedDeployments::drift).toList(),
                window.gaps().stream().map(ReportedDeployments::gap).toList());
    }

    private static DriftLine drift(DriftView drift) {
        Figure effect = drift.effect()
                .<Figure>map(Figure.Exact::new)
                .orElseGet(() -> new Figure.Undefined(drift.reason().orElse("no reason given")));
        return new DriftLine(drift.feature(), effect, drift.noise(), drift.n());
    }

    private static WindowGap gap(WindowGapView gap) {
        return new WindowGap(
                gap.attribute(),
                ReportedAnalyses.figure(
                        new NumberView(gap.gap(), gap.low(), gap.high(), Optional.empty(), gap.reason())),
                gap.highest().orElse(""),
                gap.lowest().orElse(""));
    }

    private static AlertLine alert(AlertView alert) {
        var evidence = alert.evidence();
        return new AlertLine(
                alert.measure(),
                alert.raisedWindow(),
                new DeploymentPart.Evidence(evidence.value(), evidence.low(), evidence.n(), evidence.limit()),
                alert.clearedWindow());
    }
}
