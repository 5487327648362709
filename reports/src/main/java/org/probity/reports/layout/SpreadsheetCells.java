package org.probity.reports.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes values into cells: numbers and dates as such, people's text always as text and never as a formula.
public final class SpreadsheetCells {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /// What a program might take for the start of a formula, with the full-width twins.
    private static final String FORMULA_STARTS = "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20";

    private static final byte[] NAVY = {0x1B, 0x36, 0x5D};

    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle count;
    private final XSSFCellStyle threeDecimals;
    private final XSSFCellStyle fourDecimals;
    private final XSSFCellStyle chance;
    private final Map<String, XSSFCellStyle> bounds = new HashMap<>();
    private final XSSFCellStyle moment;
    private final XSSFCellStyle day;

    public SpreadsheetCells(XSSFWorkbook workbook) {
        text = top(workbook);
        text.setWrapText(true);
        quoted = top(workbook);
        quoted.setWrapText(true);
        quoted.setQuotePrefixed(true);
        count = formatted(workbook, "#,##0");
        threeDecimals = formatted(workbook, "0.000");
        fourDecimals = formatted(workbook, "0.0000");
        chance = formatted(workbook, "[<0.0001]0.0E+00;0.0000");
        for (String sign : List.of("", Wording.AT_LEAST, Wording.AT_MOST)) {
            bounds.put(sign, formatted(workbook, sign.isEmpty() ? "General" : '"' + sign + "\"General"));
        }
        moment = formatted(workbook, "yyyy-mm-dd hh:mm");
        day = formatted(workbook, "yyyy-mm-dd");
        head = head(workbook);
    }

    private static XSSFCellStyle top(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle formatted(XSSFWorkbook workbook, String format) {
        XSSFCellStyle style = top(workbook);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle head(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setColor(new XSSFColor(new byte[] {-1, -1, -1}));
        XSSFCellStyle style = top(workbook);
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(NAVY));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    public void head(XSSFCell cell, String title) {
        cell.setCellStyle(head);
        cell.setCellValue(kept(title));
    }

    public void words(XSSFCell cell, String words) {
        String kept = kept(words);
        boolean formulaLike = !kept.isEmpty() && FORMULA_STARTS.indexOf(kept.charAt(0)) >= 0;
        cell.setCellStyle(formulaLike ? quoted : text);
        cell.setCellValue(kept);
    }

    public void count(XSSFCell cell, long number) {
        cell.setCellStyle(count);
        cell.setCellValue((double) number);
    }

    /// Keeps every digit; the decimals are only how many are shown.
    public void decimal(XSSFCell cell, double number, int decimals) {
        cell.setCellStyle(decimals == Wording.EFFECT_DECIMALS ? threeDecimals : fourDecimals);
        cell.setCellValue(number);
    }

    public void chance(XSSFCell cell, double p) {
        cell.setCellStyle(chance);
        cell.setCellValue(p);
    }

    /// A number that is shown after its sign, so that it can still be reckoned with.
    public void bound(XSSFCell cell, String sign, double bound) {
        cell.setCellStyle(bounds.get(sign));
        cell.setCellValue(bound);
    }

    public void moment(XSSFCell cell, Instant at) {
        cell.setCellStyle(moment);
        cell.setCellValue(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /// A day beyond what a spreadsheet counts stays in words.
    public void day(XSSFCell cell, LocalDate on) {
        if (on.getYear() > 9999) {
            words(cell, Wording.day(on));
        } else {
            cell.setCellStyle(day);
            cell.setCellValue(on);
        }
    }

    /// Fits text into a cell, and keeps a spreadsheet from reading `_x000D_` as a control character.
    private static String kept(String text) {
        String clean = PlainText.of(text).replaceAll("_(x[0-9A-Fa-f]{4}_)", "_x005F_$1");
        if (clean.length() <= LONGEST) {
            return clean;
        }
        String note = "\u2026 (cut, %s characters in all)".formatted(text.length());
        int room = LONGEST - note.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(room - 1)) ? room - 1 : room) + note;
    }
}
