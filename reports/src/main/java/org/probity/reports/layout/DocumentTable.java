package org.probity.reports.layout;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;

/// A table in a document: a header that is repeated on every page, and rows that no page break cuts.
public final class DocumentTable {

    /// The width between the margins, in twentieths of a point.
    public static final int TEXT_WIDTH = 9638;

    private final XWPFTable table;

    public DocumentTable(XWPFTable table) {
        this.table = table;
    }

    public void fill(ReportTable source) {
        int[] widths = ColumnWidths.of(source);
        lay(table, widths);
        head(table.getRow(0), source, widths);
        for (List<Cell> cells : source.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int at = 0; at < cells.size(); at++) {
                XWPFTableCell cell = row.getCell(at);
                width(cell, widths[at]);
                write(cell, cells.get(at));
            }
        }
    }

    /// Fixes the columns, so that every program lays the table out alike.
    public static void lay(XWPFTable table, int[] widths) {
        CTTbl content = table.getCTTbl();
        content.getTblPr().unsetTblBorders();
        table.setStyleID("ReportTable");
        table.setTableAlignment(TableRowAlign.LEFT);
        table.setWidth(String.valueOf(TEXT_WIDTH));
        content.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = content.getTblGrid() == null ? content.addNewTblGrid() : content.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    public static void width(XWPFTableCell cell, int width) {
        cell.setWidth(String.valueOf(width));
    }

    private static void head(XWPFTableRow row, ReportTable source, int[] widths) {
        List<Column> columns = source.columns();
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int at = 0; at < columns.size(); at++) {
            XWPFTableCell cell = row.getCell(at);
            width(cell, widths[at]);
            cell.setColor("1B365D");
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setStyle("TableHead");
            DocumentPages.write(paragraph, columns.get(at).title());
            if (source.rows().getFirst().get(at).numeric()) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
        }
    }

    private static void write(XWPFTableCell cell, Cell value) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("TableText");
        switch (value) {
            case ReportTable.Words(var text) -> DocumentPages.write(paragraph, text);
            case ReportTable.Digest(var digest) -> digest(paragraph, digest);
            case ReportTable.Count(var number) -> number(paragraph, String.valueOf(number));
            case ReportTable.Decimal(var number, var decimals) -> number(paragraph, Wording.decimal(number, decimals));
            case ReportTable.Chance(var p) -> number(paragraph, Wording.chance(p));
            case ReportTable.Bound(var sign, var bound) -> number(paragraph, sign + Wording.limit(bound));
            case ReportTable.Moment(var at) -> DocumentPages.write(paragraph, Wording.shortMoment(at));
            case ReportTable.Window(var start) -> DocumentPages.write(paragraph, Wording.windowStart(start));
            case ReportTable.Day(var day) -> DocumentPages.write(paragraph, Wording.day(day));
            case ReportTable.Measured(var figure, var decimals) -> figure(paragraph, figure, decimals);
            case ReportTable.Judged(var verdict, var remark) -> judged(cell, paragraph, verdict, remark);
        }
    }

    private static void digest(XWPFParagraph paragraph, String digest) {
        DocumentPages.write(paragraph, digest);
        paragraph.getRuns().getLast().setStyle("Digest");
    }

    private static void number(XWPFParagraph paragraph, String number) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        DocumentPages.write(paragraph, number);
    }

    /// A figure with its interval below it in smaller letters, in one paragraph so that it reads as on the screen.
    private static void figure(XWPFParagraph paragraph, Figure figure, int decimals) {
        String text = Wording.figure(figure, decimals);
        int interval = text.indexOf(" [");
        switch (figure) {
            case Figure.Exact _ -> number(paragraph, text);
            case Figure.Undefined _ -> {
                DocumentPages.write(paragraph, text);
                paragraph.getRuns().getLast().setStyle("Interval");
            }
            case Figure.Estimate _ -> {
                number(paragraph, text.substring(0, interval));
                XWPFRun limits = paragraph.createRun();
                limits.setStyle("Interval");
                limits.setText(text.substring(interval));
            }
        }
    }

    private static void judged(XWPFTableCell cell, XWPFParagraph paragraph, String verdict, String remark) {
        VerdictLook look = VerdictLook.of(verdict);
        cell.setColor(look.background());
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setColor(look.ink());
        run.setText(look.sign() + " " + Wording.words(verdict));
        if (!remark.isBlank()) {
            XWPFRun why = paragraph.createRun();
            why.addBreak();
            why.setText(PlainText.of(remark));
        }
    }
}
