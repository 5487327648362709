package org.probity.reports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.probity.reports.DeploymentPart.WindowLine;
import org.probity.reports.layout.DocumentPages;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.TrendPlot;
import org.probity.reports.layout.TrendPlot.Series;
import org.probity.reports.layout.Wording;

/// The chapter on deployments: limits, drift and gaps over time, every window, alerts.
final class OperationChapter {

    /// So many measures can be told apart in one picture; all of them stand in the table.
    private static final int SERIES_SHOWN = 10;

    private final DocumentPages pages;
    private final List<DeploymentPart> deployments;

    OperationChapter(DocumentPages pages, List<DeploymentPart> deployments) {
        this.pages = pages;
        this.deployments = deployments;
    }

    void write(String title) {
        pages.heading(1, title);
        pages.table(MonitoringTables.deployments(deployments));
        deployments.forEach(this::deployment);
    }

    private void deployment(DeploymentPart part) {
        pages.heading(2, part.title());
        pages.caption("Alerts");
        pages.table(MonitoringTables.alerts(List.of(part)));
        if (!part.windows().isEmpty()) {
            plot(
                    part,
                    "Drift against the evaluation data (PSI)",
                    drift(part),
                    part.watch().driftLimit());
            plot(
                    part,
                    "Gap of selection rates between groups",
                    gaps(part),
                    part.watch().gapLimit());
        }
        pages.caption("Windows, newest first");
        pages.table(MonitoringTables.windows(part));
    }

    private void plot(DeploymentPart part, String title, List<Series> series, double limit) {
        boolean anything = series.stream()
                .flatMap(one -> one.figures().stream())
                .anyMatch(figure -> !(figure instanceof Figure.Undefined));
        if (anything) {
            List<String> windows = part.windows().stream()
                    .map(window -> Wording.windowStart(window.start()))
                    .toList();
            var plot = new TrendPlot(title, windows, series, limit);
            pages.caption(title);
            pages.picture(plot.picture(), plot.alternative());
        }
    }

    private static List<Series> drift(DeploymentPart part) {
        return series(part, window -> window.drift().stream().map(line -> new Named(line.feature(), line.effect())));
    }

    private static List<Series> gaps(DeploymentPart part) {
        return series(part, window -> window.gaps().stream().map(line -> new Named(line.attribute(), line.gap())));
    }

    private record Named(String name, Figure figure) {}

    private static List<Series> series(DeploymentPart part, Function<WindowLine, Stream<Named>> lines) {
        return part.windows().stream()
                .flatMap(lines)
                .map(Named::name)
                .distinct()
                .limit(SERIES_SHOWN)
                .map(name -> new Series(
                        name,
                        part.windows().stream()
                                .map(window -> lines.apply(window)
                                        .filter(line -> line.name().equals(name))
                                        .map(Named::figure)
                                        .findFirst()
                                        .orElseGet(() -> new Figure.Undefined("not seen in this window")))
                                .toList()))
                .toList();
    }
}
