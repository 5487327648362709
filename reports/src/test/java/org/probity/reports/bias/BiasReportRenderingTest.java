package org.probity.reports.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.Cells.Cell;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.ReportOutcome;
import org.probity.bias.examination.ExaminationPlan;
import org.probity.reports.layout.CurvePlot;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ForestPlot;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Column;

class BiasReportRenderingTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private static final Section SECTION = new Section(
            "scores",
            "Scores by group",
            List.of("One sentence & a half."),
            List.of(
                    new CurvePlot(
                            "ROC",
                            "False positive rate",
                            "True positive rate",
                            List.of(new CurvePlot.Curve(
                                    HOSTILE, List.of(new CurvePlot.Point(0, 0), new CurvePlot.Point(0.25, 1))))),
                    new ForestPlot(
                            "AUC", List.of(new ForestPlot.Row("a", new Figure.Estimate(0.7, 0.6, 0.8), List.of(0.5))))),
            List.of(table("none"), table("nobody")));

    private final byte[] record = BiasReportFile.bytes(account());

    private static ReportTable table(String whenEmpty) {
        return new ReportTable(
                "AUC/by [group]",
                List.of(
                        Column.of("Group", 20),
                        Column.of("n", 20),
                        Column.figure("AUC", 20),
                        Column.of("p", 20),
                        Column.verdict("Verdict", 20)),
                List.of(
                        row(new Figure.Estimate(0.75, 0.7, 0.8), 3e-38),
                        row(new Figure.Undefined("no row has the positive label"), 0.25)),
                whenEmpty);
    }

    private static List<ReportTable.Cell> row(Figure figure, double p) {
        return List.of(
                new ReportTable.Words(HOSTILE),
                new ReportTable.Count(7),
                new ReportTable.Measured(figure, 4),
                new ReportTable.Chance(p),
                new ReportTable.Judged("MET", "well"));
    }

    private static BiasAccount account() {
        var plan = AnalysisPlan.of(new DecisionColumns("y", "d", "1", "1"), Grouping.of("sex"));
        var cells = new Cells(
                "0".repeat(64),
                List.of("sex"),
                List.of(
                        Cell.of(List.of(HOSTILE), "1", "1", 40),
                        Cell.of(List.of(HOSTILE), "0", "0", 60),
                        Cell.of(List.of("b"), "1", "0", 50),
                        Cell.of(List.of("b"), "0", "0", 50)));
        var completed = (ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, plan);
        return new BiasAccount(
                new BiasAccount.Source.File("0".repeat(64), 12),
                new Makers("DuckDB", "1", new TreeMap<>(Map.of("a", "1"))),
                PlanAccount.chosen(plan, ExaminationPlan.NOTHING),
                completed.report(),
                Map.of(),
                List.of(SECTION));
    }

    @Test
    void sectionsAreReadAsTheyWereWritten() {
        assertThat(BiasRecord.read(record).sections()).containsExactly(SECTION);
    }

    @Test
    void everyFormIsMadeOfTheRecordAloneAndTheSameEachTime() {
        assertThat(BiasReportDocument.render(record)).isEqualTo(BiasReportDocument.render(record));
        assertThat(BiasReportWorkbook.render(record)).isEqualTo(BiasReportWorkbook.render(record));
        assertThat(BiasReportPage.render(record)).isEqualTo(BiasReportPage.render(record));
    }

    @Test
    void theDocumentHoldsGroupsReasonsAndSmallProbabilities() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(BiasReportDocument.render(record)));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("Scores by group", "undefined: no row has the positive label", "<\u00A00.0001", "0.4000")
                    .contains("nobody is predicted positive");
        }
    }

    @Test
    void theWorkbookKeepsEveryDigitUnderNamesThatASpreadsheetTakes() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(BiasReportWorkbook.render(record)))) {
            var sheet = workbook.getSheet("AUC by  group ");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.75);
            assertThat(sheet.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(3e-38);
            assertThat(workbook.getSheet("AUC by  group  2")).isNotNull();
        }
    }

    @Test
    void aPageTakesNothingOfPeoplesTextForAMark() {
        String page = new String(BiasReportPage.render(record), StandardCharsets.UTF_8);

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)", "default-src 'none'");
        assertThat(page).contains("<th scope=\"col\" class=\"number\">n</th>", "<small>[0.7000;");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> BiasReportPage.render("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not a bias report");
        assertThatThrownBy(() -> BiasReportPage.render("<x>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no JSON");
    }
}
