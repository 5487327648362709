package org.probity.reports.bias;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.probity.reports.layout.FixedZip;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.Spreadsheet;
import org.probity.reports.layout.SpreadsheetCells;

/// A bias report as a workbook: every figure of the record on named sheets, to reckon on with.
public final class BiasReportWorkbook {

    private static final int LONGEST_NAME = 31;

    private BiasReportWorkbook() {}

    /// Renders what [BiasReportFile] has written; equal files give equal bytes.
    public static byte[] render(byte[] report) {
        BiasRecord bias = BiasRecord.read(report);
        try (var workbook = new XSSFWorkbook()) {
            Properties.set(workbook.getProperties().getCoreProperties());
            var cells = new SpreadsheetCells(workbook);
            Set<String> names = new HashSet<>();
            for (ReportTable table : tables(bias)) {
                new Spreadsheet(workbook.createSheet(name(table.name(), names)), cells).fill(table);
            }
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail", impossible);
        }
    }

    private static List<ReportTable> tables(BiasRecord bias) {
        var records = new RecordTables(bias);
        var outcome = new OutcomeTables(bias);
        List<ReportTable> all = new ArrayList<>(List.of(
                records.provenance(),
                records.criteria(),
                outcome.groups(),
                outcome.disparities(""),
                outcome.comparisons(""),
                outcome.fourFifths(),
                outcome.extremes(),
                outcome.power()));
        all.addAll(SectionJson.tables(bias.sections()));
        all.add(records.remarks());
        all.add(records.definitions());
        all.add(new ReportTable(
                "Methods",
                List.of(Column.of("How the figures came about", 100)),
                BiasMethods.NOTES.stream()
                        .map(note -> List.<ReportTable.Cell>of(new Words(note)))
                        .toList(),
                ""));
        return all;
    }

    /// A name that a spreadsheet takes and that no other sheet has.
    private static String name(String wanted, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int next = 2; !taken.add(name); next++) {
            String number = " " + next;
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - number.length())) + number;
        }
        return name;
    }
}
