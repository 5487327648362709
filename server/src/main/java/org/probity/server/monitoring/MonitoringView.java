package org.probity.server.monitoring;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.monitoring.GroupGap;
import org.probity.monitoring.WindowReading;
import org.probity.monitoring.WindowSize;
import org.probity.monitoring.drift.DriftResult;
import org.probity.registry.model.Alert;
import org.probity.server.http.Json;
import org.probity.server.monitoring.Deployments.Deployed;

/// A deployment with everything its windows show, for the page, the report and whoever asks.
public record MonitoringView(
        @NotNull DeploymentView deployment,
        @NotNull List<WindowView> windows,
        @NotNull List<AlertView> alerts) {

    /// A deployment and its limits.
    public record DeploymentView(
            @NotNull UUID id,
            @NotNull UUID systemId,
            @NotNull UUID modelVersionId,
            @NotNull String model,
            @NotNull String version,
            @NotNull String environment,
            @NotNull Instant startedAt,
            @NotNull WindowSize window,
            @NotNull double driftLimit,
            @NotNull double gapLimit,
            @NotNull long minimum) {

        static DeploymentView of(Deployed deployed) {
            WatchPlan plan = deployed.plan();
            return new DeploymentView(
                    deployed.deployment().id(),
                    deployed.systemId(),
                    deployed.version().id(),
                    deployed.model().name(),
                    deployed.version().artifact().label(),
                    deployed.deployment().environment(),
                    deployed.deployment().startedAt(),
                    plan.window(),
                    plan.driftLimit(),
                    plan.gapLimit(),
                    plan.minimum());
        }
    }

    /// One window: how much was seen, and what it shows.
    public record WindowView(
            @NotNull Instant start,
            @NotNull long volume,
            @NotNull long labelled,
            @NotNull List<DriftView> drift,
            @NotNull List<WindowGapView> gaps) {

        static WindowView of(WindowReading reading) {
            return new WindowView(
                    reading.window().start(),
                    reading.volume(),
                    reading.labelled(),
                    reading.drift().entrySet().stream()
                            .map(one -> DriftView.of(WatchPlan.shown(one.getKey()), one.getValue()))
                            .toList(),
                    reading.gaps().entrySet().stream()
                            .map(one -> WindowGapView.of(one.getKey(), one.getValue()))
                            .toList());
        }
    }

    /// The population stability index of a feature, what chance leaves of it, or why there is none.
    public record DriftView(
            @NotNull String feature,
            Optional<Double> effect,
            Optional<Double> noise,
            @NotNull long n,
            Optional<String> reason) {

        static DriftView of(String feature, DriftResult result) {
            return switch (result) {
                case DriftResult.Measured(var effect, var noise, var _, var n) ->
                    new DriftView(feature, Optional.of(effect), Optional.of(noise), n, Optional.empty());
                case DriftResult.NotEnoughSeen(var n, var needed) ->
                    new DriftView(feature, Optional.empty(), Optional.empty(), n, Optional.of(lack(n, needed)));
            };
        }
    }

    /// The selection gap of an attribute with its 95 % limits and the groups at both ends, or why there is none.
    public record WindowGapView(
            @NotNull String attribute,
            Optional<Double> gap,
            Optional<Double> low,
            Optional<Double> high,
            Optional<String> highest,
            Optional<String> lowest,
            Optional<String> reason) {

        static WindowGapView of(String attribute, GroupGap result) {
            return switch (result) {
                case GroupGap.Measured(var gap, var low, var high, var highest, var lowest) ->
                    new WindowGapView(
                            attribute,
                            Optional.of(gap),
                            Optional.of(low),
                            Optional.of(high),
                            Optional.of(highest.group()),
                            Optional.of(lowest.group()),
                            Optional.empty());
                case GroupGap.NotEnoughSeen(var n, var needed) ->
                    new WindowGapView(
                            attribute,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(lack(n, needed)));
            };
        }
    }

    /// An alert with the evidence that was frozen when it was raised.
    public record AlertView(
            @NotNull UUID id,
            @NotNull String measure,
            @NotNull Instant raisedWindow,
            @NotNull Instant raisedAt,
            @NotNull Monitoring.AlertEvidence evidence,
            Optional<Instant> clearedWindow) {

        static AlertView of(Alert alert) {
            return new AlertView(
                    alert.id(),
                    alert.measure(),
                    alert.raised().window(),
                    alert.raised().at(),
                    Json.read(alert.raised().evidenceJson(), Monitoring.AlertEvidence.class),
                    alert.cleared());
        }
    }

    private static String lack(long n, long needed) {
        return "%d seen, %d needed".formatted(n, needed);
    }
}
