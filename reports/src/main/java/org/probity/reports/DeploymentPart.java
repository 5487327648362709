package org.probity.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.probity.monitoring.WindowSize;
import org.probity.reports.layout.Figure;

/// A model version at work: its limits, what its windows show, and its alerts.
public record DeploymentPart(
        String version,
        String environment,
        Instant startedAt,
        Watch watch,
        List<WindowLine> windows,
        List<AlertLine> alerts) {

    public DeploymentPart {
        windows = List.copyOf(windows);
        alerts = List.copyOf(alerts);
    }

    /// How the deployment is watched.
    ///
    /// @param minimum the fewest predictions a window or a group needs before it is judged
    public record Watch(WindowSize window, double driftLimit, double gapLimit, long minimum) {}

    /// One window, in the order of time.
    public record WindowLine(Instant start, long volume, long labelled, List<DriftLine> drift, List<WindowGap> gaps) {

        public WindowLine {
            drift = List.copyOf(drift);
            gaps = List.copyOf(gaps);
        }
    }

    /// The drift of one feature, and what chance leaves of it.
    public record DriftLine(String feature, Figure effect, Optional<Double> noise, long n) {}

    /// The gap of one attribute, and the groups at both ends of it.
    public record WindowGap(String attribute, Figure gap, String highest, String lowest) {}

    /// An alert with the evidence frozen when it was raised; without an end it is open.
    public record AlertLine(String measure, Instant window, Evidence evidence, Optional<Instant> clearedWindow) {

        public boolean open() {
            return clearedWindow.isEmpty();
        }
    }

    /// The number that raised an alert, its lower limit, how much it rests on, and the limit it crossed.
    public record Evidence(double value, double low, long n, double limit) {}

    /// The name by which the report speaks of it.
    public String title() {
        return version + " in " + environment;
    }

    /// The alerts that are not cleared.
    public List<AlertLine> openAlerts() {
        return alerts.stream().filter(AlertLine::open).toList();
    }
}
