package org.probity.reports.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Tables on named sheets, one each, with real numbers and dates to reckon on with.
public final class TableWorkbook {

    private static final int LONGEST_NAME = 31;

    private TableWorkbook() {}

    /// Equal tables give equal bytes.
    public static byte[] bytes(String title, Instant at, List<ReportTable> tables) {
        try (var workbook = new XSSFWorkbook()) {
            FileProperties.set(workbook.getProperties().getCoreProperties(), title, at);
            var cells = new SpreadsheetCells(workbook);
            Set<String> names = new HashSet<>();
            for (ReportTable table : tables) {
                new Spreadsheet(workbook.createSheet(name(table.name(), names)), cells).fill(table);
            }
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail", impossible);
        }
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
