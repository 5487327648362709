package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.Significance;
import org.probity.bias.score.Calibration;
import org.probity.bias.score.CalibrationBin;
import org.probity.bias.score.ScoreCells.Resolution;
import org.probity.bias.score.ScoreGap;
import org.probity.bias.score.ScoreGroup;
import org.probity.bias.score.ScoreGrouping;
import org.probity.bias.score.ScoreMetric;
import org.probity.bias.score.ScoreReport;
import org.probity.bias.score.ScoreValue;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.CurvePlot;
import org.probity.reports.layout.Definitions;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.Wording;

/// How well scores rank and whether they mean what they say, by group.
final class ScoreSection {

    private static final int MOST_CURVES = 7;

    private ScoreSection() {}

    static Section of(ScoreReport report) {
        return new Section(
                "scores",
                "Scores",
                sentences(report),
                report.groupings().stream()
                        .filter(grouping -> grouping.grouping().attributes().size() == 1)
                        .flatMap(grouping -> plots(report, grouping))
                        .toList(),
                Stream.concat(
                                report.groupings().stream().flatMap(grouping -> tables(report, grouping)),
                                Stream.of(
                                        reliability(report),
                                        Definitions.of("Definitions of scores", List.of(ScoreMetric.values()))))
                        .toList());
    }

    private static List<String> sentences(ScoreReport report) {
        List<String> sentences = new ArrayList<>();
        ScoreValue auc = report.everybody().value(ScoreMetric.AREA_UNDER_CURVE);
        sentences.add("Of everybody, a positive row has a higher score than a negative one with chance %s."
                .formatted(Wording.figure(Figures.figure(auc.value()), Wording.RATE_DECIMALS)));
        switch (report.resolution()) {
            case Resolution.EveryScore() -> sentences.add("Every score was told apart, so all figures are exact.");
            case Resolution.Bins(var width) ->
                sentences.add(("Scores share bins of width %s. Sums are exact; the area under the curve is within %s of"
                                + " that of the single scores.")
                        .formatted(width.toPlainString(), Wording.decimal(auc.error(), 6)));
        }
        if (report.unscored() > 0) {
            sentences.add("%,d rows have no score and count nowhere here.".formatted(report.unscored()));
        }
        switch (report.everybody().calibration()) {
            case Calibration.Measured _ -> {}
            case Calibration other ->
                sentences.add("Calibration is not measured: %s.".formatted(Wording.words(other.kind())));
        }
        return sentences;
    }

    private static Stream<Plot> plots(ScoreReport report, ScoreGrouping grouping) {
        List<ScoreGroup> groups = Stream.concat(
                        Stream.of(report.everybody()),
                        grouping.groups().stream().filter(ScoreGroup::eligible).limit(MOST_CURVES - 1))
                .toList();
        String by = " by " + grouping.grouping().key();
        var roc = new CurvePlot(
                "ROC" + by,
                "False positive rate",
                "True positive rate",
                groups.stream()
                        .filter(group -> !group.curve().isEmpty())
                        .map(group -> new CurvePlot.Curve(
                                name(group),
                                group.curve().stream()
                                        .map(point -> new CurvePlot.Point(
                                                point.falsePositiveRate(), point.truePositiveRate()))
                                        .toList()))
                        .toList());
        var reliability = new CurvePlot(
                "Reliability" + by,
                "Mean score",
                "Share of positives",
                groups.stream().flatMap(ScoreSection::reliability).toList());
        return Stream.<CurvePlot>of(roc, reliability)
                .filter(plot -> !plot.curves().isEmpty())
                .map(plot -> plot);
    }

    private static Stream<CurvePlot.Curve> reliability(ScoreGroup group) {
        return bins(group)
                .filter(bins -> !bins.isEmpty())
                .map(bins -> new CurvePlot.Curve(
                        name(group),
                        bins.stream()
                                .map(bin -> new CurvePlot.Point(bin.meanScore(), bin.sharePositive()))
                                .toList()));
    }

    private static Stream<List<CalibrationBin>> bins(ScoreGroup group) {
        return group.calibration() instanceof Calibration.Measured(var bins) ? Stream.of(bins) : Stream.empty();
    }

    private static String name(ScoreGroup group) {
        return group.group().isEmpty() ? "everybody" : group.group();
    }

    private static Stream<ReportTable> tables(ScoreReport report, ScoreGrouping grouping) {
        List<ScoreMetric> metrics =
                report.everybody().values().stream().map(ScoreValue::metric).toList();
        int half = (metrics.size() + 1) / 2;
        return Stream.of(
                values(report, grouping, metrics.subList(0, half)),
                values(report, grouping, metrics.subList(half, metrics.size())),
                gaps(grouping));
    }

    private static ReportTable values(ScoreReport report, ScoreGrouping grouping, List<ScoreMetric> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("Group", 18), Column.of("n", 8)));
        metrics.forEach(metric -> columns.add(Column.figure(metric.title(), 74 / metrics.size())));
        List<List<Cell>> rows = Stream.concat(Stream.of(report.everybody()), grouping.groups().stream())
                .map(group -> {
                    List<Cell> row = new ArrayList<>(List.of(
                            words(name(group) + (group.eligible() ? "" : " (too few)")), new Count(group.rows())));
                    metrics.forEach(
                            metric -> row.add(measured(group.value(metric).value())));
                    return row;
                })
                .toList();
        return new ReportTable(
                "Scores by " + grouping.grouping().key(), columns, rows, "No row has a score and a group.");
    }

    private static ReportTable gaps(ScoreGrouping grouping) {
        return new ReportTable(
                "Score gaps by " + grouping.grouping().key(),
                List.of(
                        Column.of("Group", 16),
                        Column.of("Against", 14),
                        Column.of("Metric", 22),
                        Column.figure("Value [95 %]", 18),
                        Column.of("Test", 12),
                        Column.of("p", 6),
                        Column.of("p (Holm)", 6),
                        Column.of("p (BH)", 6)),
                grouping.gaps().stream().flatMap(ScoreSection::rows).toList(),
                "No two groups can be compared.");
    }

    private static Stream<List<Cell>> rows(ScoreGap gap) {
        return gap.values().stream().map(value -> {
            List<Cell> row = new ArrayList<>(List.of(
                    words(gap.group()),
                    words(gap.against()),
                    words(value.metric().title()),
                    measured(value.value())));
            row.addAll(chances(gap.test(value.metric())));
            return row;
        });
    }

    private static List<Cell> chances(Significance test) {
        return switch (test) {
            case Significance.Tested(var p, var holm, var bh, var by) ->
                List.of(words(Wording.words(by.name())), new Chance(p), new Chance(holm), new Chance(bh));
            case Significance.NotTested(var reason) ->
                List.of(words("none: " + reason.text()), words(""), words(""), words(""));
        };
    }

    private static ReportTable reliability(ScoreReport report) {
        Stream<ScoreGroup> groups = Stream.concat(
                Stream.of(report.everybody()),
                report.groupings().stream()
                        .filter(grouping -> grouping.grouping().attributes().size() == 1)
                        .flatMap(grouping -> grouping.groups().stream()));
        return new ReportTable(
                "Reliability",
                List.of(
                        Column.of("Group", 25),
                        Column.of("Scores", 20),
                        Column.of("n", 12),
                        Column.of("Mean score", 15),
                        Column.figure("Share of positives [95 %]", 28)),
                groups.flatMap(group -> bins(group).flatMap(List::stream).map(bin -> bin(group, bin)))
                        .toList(),
                "The scores are no probabilities, so what they say cannot be held against what happened.");
    }

    private static List<Cell> bin(ScoreGroup group, CalibrationBin bin) {
        return List.of(
                words(name(group)),
                words(Wording.limit(bin.low()) + " to " + Wording.limit(bin.high())),
                new Count(bin.rows()),
                Figures.decimal(bin.meanScore()),
                new ReportTable.Measured(
                        new Figure.Estimate(
                                bin.sharePositive(),
                                bin.limits().low(),
                                bin.limits().high()),
                        Wording.RATE_DECIMALS));
    }
}
