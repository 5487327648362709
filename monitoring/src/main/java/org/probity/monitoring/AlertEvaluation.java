package org.probity.monitoring;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Decides from a series of readings when an alert was raised and cleared.
///
/// It keeps no state: when late data revises a window, evaluating the series again gives the revised history.
public final class AlertEvaluation {

    private AlertEvaluation() {}

    /// The transitions of a rule over readings of distinct windows, oldest first, whatever order they come in.
    ///
    /// A window without enough seen is passed over: it neither raises, clears nor breaks a run.
    public static List<AlertTransition> evaluate(AlertRule rule, List<WindowReading> readings) {
        var run = new Run(rule);
        readings.stream()
                .sorted(Comparator.comparing(WindowReading::window))
                .forEach(reading -> rule.measure()
                        .evidence(reading)
                        .filter(evidence -> evidence.n() >= rule.minimum())
                        .ifPresent(evidence -> run.see(reading.window(), evidence)));
        return List.copyOf(run.transitions);
    }

    /// Whether `windows` whole windows have passed by `now` since the end of the last one with data.
    public static boolean silent(Window lastSeen, int windows, Instant now) {
        if (windows < 1) {
            throw new IllegalArgumentException("silence needs at least one window");
        }
        return lastSeen.size().between(lastSeen.end(), now) >= windows;
    }

    private static final class Run {

        private final AlertRule rule;
        private final List<AlertTransition> transitions = new ArrayList<>();
        private final Deque<Boolean> beyond = new ArrayDeque<>();
        private boolean raised;
        private int calm;

        Run(AlertRule rule) {
            this.rule = rule;
        }

        void see(Window window, Measure.Evidence evidence) {
            if (raised) {
                calm = evidence.low() < rule.leave() ? calm + 1 : 0;
                if (calm == rule.leaveAfter()) {
                    transitions.add(new AlertTransition.Cleared(window, evidence, rule.leave()));
                    raised = false;
                    beyond.clear();
                }
                return;
            }
            boolean over = evidence.low() > rule.enter();
            beyond.addLast(over);
            if (beyond.size() > rule.enterOf()) {
                beyond.removeFirst();
            }
            if (over && beyond.stream().filter(Boolean::booleanValue).count() >= rule.enterCount()) {
                transitions.add(new AlertTransition.Raised(window, evidence, rule.enter()));
                raised = true;
                calm = 0;
            }
        }
    }
}
