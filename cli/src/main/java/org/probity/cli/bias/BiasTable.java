package org.probity.cli.bias;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.CriterionResult;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.RateComparison;
import org.probity.bias.Remark;
import org.probity.bias.Significance;
import org.probity.bias.Verdict;
import org.probity.bias.statistics.Interval;
import org.probity.reports.bias.MetricName;

/// A result as tables that a person reads in a terminal.
final class BiasTable {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_REMARKS = 10;
    private static final List<Metric> SHOWN = List.of(
            Metric.SELECTION_RATE,
            Metric.TRUE_POSITIVE_RATE,
            Metric.FALSE_POSITIVE_RATE,
            Metric.POSITIVE_PREDICTIVE_VALUE,
            Metric.ACCURACY);

    private final BiasResult result;
    private final StringBuilder text = new StringBuilder();

    BiasTable(BiasResult result) {
        this.result = result;
    }

    String text() {
        head();
        for (GroupingResult grouping : result.report().groupings()) {
            groups(grouping);
        }
        remarks();
        criteria();
        return text.toString();
    }

    private void line(String content) {
        text.append(content.stripTrailing()).append('\n');
    }

    private void head() {
        BiasReport report = result.report();
        BiasRequest request = result.request();
        line("%,d rows, %s".formatted(report.rows(), digest()));
        line("label %s, prediction %s, positive %s, favourable %s%s"
                .formatted(
                        request.columns().label(),
                        request.columns().prediction(),
                        request.coding().positive().orElse(""),
                        request.coding().favourable().orElse(""),
                        request.columns().weight().map(", weight %s"::formatted).orElse("")));
        line("95 % intervals in brackets; gaps are group minus reference; * marks p < 0.05 after Holm.");
    }

    private String digest() {
        return switch (result.dataset()) {
            case FileDataset file -> "SHA-256 " + file.sha256();
            case TableDataset table ->
                "table %s of %s, %s"
                        .formatted(
                                table.name(),
                                table.connection(),
                                result.report().datasetDigest());
        };
    }

    private void groups(GroupingResult grouping) {
        line("");
        line("%-28s %9s  %-26s%-26s%-26s%-26s%-26s%s"
                .formatted(
                        shortened(grouping.grouping().key()),
                        "rows",
                        "selection rate",
                        "true positive rate",
                        "false positive rate",
                        "precision",
                        "accuracy",
                        "gap in selection"));
        group("everybody", result.report().overall(), "");
        grouping.groups().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> group(group.group(), group, gap(grouping, group)));
        if (grouping.groups().size() > MOST_GROUPS) {
            line("  and %d more groups, in the report"
                    .formatted(grouping.groups().size() - MOST_GROUPS));
        }
        result.unknown(grouping.grouping().key()).ifPresent(group -> group("(no value)", group, ""));
    }

    private void group(String name, GroupResult group, String gap) {
        StringBuilder cells = new StringBuilder();
        SHOWN.forEach(metric -> cells.append("%-26s".formatted(value(group.value(metric)))));
        line("  %-26s %,9d  %s%s".formatted(shortened(name), group.rows(), cells, gap));
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 26 ? plain : plain.substring(0, 25) + "…";
    }

    private static String gap(GroupingResult grouping, GroupResult group) {
        if (group.group().equals(grouping.reference())) {
            return "reference";
        }
        Optional<RateComparison> found = grouping.comparison(Metric.SELECTION_RATE, group.group());
        String star = found.map(RateComparison::significance)
                        .filter(Significance.Tested.class::isInstance)
                        .map(Significance.Tested.class::cast)
                        .filter(tested -> tested.holm() < 0.05)
                        .isPresent()
                ? " *"
                : "";
        return found.map(each -> value(each.difference()) + star).orElse("")
                + (group.eligible() ? "" : " (small group)");
    }

    static String value(MetricValue value) {
        return switch (value) {
            case MetricValue.Undefined(var reason) ->
                reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case MetricValue.Defined(var number, Interval.Bounds bounds) ->
                "%.3f [%.3f, %.3f]".formatted(number, bounds.low(), bounds.high());
            case MetricValue.Defined(var number, Interval.None _) -> "%.3f".formatted(number);
        };
    }

    private void remarks() {
        // The tables mark small groups already.
        List<Remark> remarks = result.report().remarks().stream()
                .filter(each -> each.code() != Remark.Code.SMALL_GROUP)
                .toList();
        if (remarks.isEmpty()) {
            return;
        }
        line("");
        remarks.stream()
                .limit(MOST_REMARKS)
                .forEach(each ->
                        line("note: %s (%s, %,d rows)".formatted(each.code().text(), each.subject(), each.rows())));
        int more = remarks.size() - MOST_REMARKS;
        if (more > 0) {
            line("note: %d more remarks, in the report".formatted(more));
        }
    }

    private void criteria() {
        if (result.report().criteria().isEmpty()) {
            return;
        }
        line("");
        for (CriterionResult each : result.report().criteria()) {
            line("%-13s %s: %s %s %s, found %s"
                    .formatted(
                            each.verdict().kind().replace('_', ' '),
                            each.criterion().id(),
                            MetricName.of(each.criterion().metric()),
                            each.criterion()
                                    .comparison()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' '),
                            each.criterion().bound(),
                            found(each.verdict())));
        }
    }

    private static String found(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met(var value) -> value(value);
            case Verdict.NotMet(var value) -> value(value);
            case Verdict.Inconclusive(var reason, var value, var _) -> "%s: %s".formatted(value(value), reason.text());
            case Verdict.Undefined(var reason) -> reason.text();
        };
    }
}
