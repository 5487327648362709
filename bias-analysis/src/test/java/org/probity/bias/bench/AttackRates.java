package org.probity.bias.bench;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.probity.bias.tampering.Condition;
import org.probity.bias.tampering.TamperingReport;
import org.probity.bias.tampering.TamperingTest;
import org.probity.bias.tampering.TamperingVerdict;
import org.probity.bias.tampering.TestRun;

/// How often one kind of attack raised an alarm.
final class AttackRates {

    private static final List<Double> ALPHAS = List.of(0.0001, 0.001, 0.01, 0.05, 0.1);

    private static final Set<TamperingTest> NAMING = EnumSet.of(TamperingTest.TRIGGER, TamperingTest.BACKDOOR_PATTERN);

    private final int[] smallest = new int[ALPHAS.size()];
    private int runs;
    private int alarms;
    private int suspicious;
    private int triggers;
    private int named;

    /// @param trigger the planted pattern; empty if none was
    @SuppressWarnings("MissingSummary")
    void add(TamperingReport report, Map<String, String> trigger) {
        runs++;
        alarms += report.verdict() == TamperingVerdict.NO_SIGN ? 0 : 1;
        suspicious += report.verdict() == TamperingVerdict.SUSPICIOUS ? 1 : 0;
        double p =
                report.tests().stream().mapToDouble(AttackRates::smallest).min().orElse(1);
        for (int i = 0; i < smallest.length; i++) {
            smallest[i] += p < ALPHAS.get(i) ? 1 : 0;
        }
        if (!trigger.isEmpty()) {
            triggers++;
            named += report.tests().stream()
                            .filter(run -> NAMING.contains(run.test()))
                            .flatMap(run -> run.findings().stream().limit(1))
                            .anyMatch(finding ->
                                    conditions(finding.where()).entrySet().containsAll(trigger.entrySet()))
                    ? 1
                    : 0;
        }
    }

    /// Tests of touched rows are ten times as strict, so their p-values are raised likewise to be compared.
    private static double smallest(TestRun run) {
        return switch (run) {
            case TestRun.Made made ->
                switch (made.test()) {
                    case RELABELLED_ROWS, REMOVED_ROWS, CHANGED_FEATURES, TOUCHED_PATTERN ->
                        Math.min(1, 10 * made.smallest());
                    default -> made.smallest();
                };
            case TestRun.NotRun _ -> 1;
        };
    }

    private static Map<String, String> conditions(List<Condition> where) {
        return where.stream().collect(Collectors.toMap(Condition::column, Condition::value));
    }

    static String heading() {
        return ALPHAS.stream()
                        .map(alpha -> "p < "
                                + BigDecimal.valueOf(alpha).stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" | "))
                + " | alarm | suspicious | trigger named";
    }

    @Override
    public String toString() {
        StringBuilder row = new StringBuilder();
        for (int count : smallest) {
            row.append(share(count, runs)).append(" | ");
        }
        return row + share(alarms, runs) + " | " + share(suspicious, runs) + " | "
                + (triggers == 0 ? "" : share(named, triggers));
    }

    private static String share(int count, int all) {
        return String.format(Locale.ROOT, "%.2f", (double) count / all);
    }
}
