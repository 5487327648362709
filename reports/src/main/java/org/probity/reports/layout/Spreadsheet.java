package org.probity.reports.layout;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;

/// One table on one sheet: a header that stays in sight, filters, and columns as wide as what they hold.
public final class Spreadsheet {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 70;

    /// In points; the tallest is what the format allows.
    private static final float LINE = 15;

    private static final float TALLEST = 409;

    private final XSSFSheet sheet;
    private final SpreadsheetCells cells;
    private final List<Integer> longest = new ArrayList<>();

    public Spreadsheet(XSSFSheet sheet, SpreadsheetCells cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    public void fill(ReportTable table) {
        List<String> titles = table.columns().stream()
                .flatMap(column -> titles(column).stream())
                .toList();
        XSSFRow head = sheet.createRow(0);
        for (String title : titles) {
            cells.head(next(head, title.length() + 4), title);
        }
        for (List<Cell> values : table.rows()) {
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            values.forEach(value -> write(row, value));
        }
        if (table.rows().isEmpty()) {
            write(sheet.createRow(1), new ReportTable.Words(table.whenEmpty()));
        }
        lay(titles.size());
    }

    private static List<String> titles(Column column) {
        return switch (column.shape()) {
            case SINGLE -> List.of(column.title());
            case FIGURE -> List.of(withoutLimits(column.title()), "Lower limit", "Upper limit", "Why undefined");
            case VERDICT -> List.of(column.title(), "Remark");
        };
    }

    private static String withoutLimits(String title) {
        return title.replace(" [95 %]", "");
    }

    private void write(XSSFRow row, Cell value) {
        switch (value) {
            case ReportTable.Words(var text) -> words(row, text);
            case ReportTable.Digest(var digest) -> words(row, digest);
            case ReportTable.Count(var number) -> cells.count(next(row, 12), number);
            case ReportTable.Decimal(var number, var decimals) -> cells.decimal(next(row, 12), number, decimals);
            case ReportTable.Chance(var p) -> cells.chance(next(row, 12), p);
            case ReportTable.Bound(var sign, var bound) -> cells.bound(next(row, 12), sign, bound);
            case ReportTable.Moment(var at) -> cells.moment(next(row, 18), at);
            case ReportTable.Window(var start) -> cells.moment(next(row, 18), start);
            case ReportTable.Day(var day) -> cells.day(next(row, 12), day);
            case ReportTable.Measured(var figure, var decimals) -> figure(row, figure, decimals);
            case ReportTable.Judged(var verdict, var remark) -> {
                words(row, Wording.words(verdict));
                words(row, remark);
            }
        }
    }

    private void figure(XSSFRow row, Figure figure, int decimals) {
        switch (figure) {
            case Figure.Exact(var value) -> {
                cells.decimal(next(row, 12), value, decimals);
                List.of("", "", "").forEach(nothing -> words(row, nothing));
            }
            case Figure.Estimate(var value, var low, var high) -> {
                List.of(value, low, high).forEach(number -> cells.decimal(next(row, 12), number, decimals));
                words(row, "");
            }
            case Figure.Undefined(var reason) -> List.of("", "", "", reason).forEach(text -> words(row, text));
        }
    }

    private void words(XSSFRow row, String text) {
        int widest = text.lines().mapToInt(String::length).max().orElse(0);
        cells.words(next(row, widest + 2), text);
    }

    private XSSFCell next(XSSFRow row, int width) {
        int column = Math.max(0, row.getLastCellNum());
        if (longest.size() <= column) {
            longest.add(NARROWEST);
        }
        longest.set(column, Math.min(WIDEST, Math.max(longest.get(column), width)));
        return row.createCell(column);
    }

    /// Not every program makes room for the lines of a wrapped text by itself.
    private void heighten(XSSFRow row) {
        int most = 1;
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                int room = longest.get(cell.getColumnIndex()) - 1;
                most = Math.max(
                        most,
                        cell.getStringCellValue()
                                .lines()
                                .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / room)
                                .sum());
            }
        }
        if (most > 1) {
            row.setHeightInPoints(Math.min(TALLEST, LINE * most));
        }
    }

    private void lay(int columns) {
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, longest.get(column) * 256);
        }
        sheet.forEach(row -> heighten((XSSFRow) row));
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
