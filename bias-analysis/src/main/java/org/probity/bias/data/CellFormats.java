package org.probity.bias.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/// Writes numbers of a workbook out: dates as ISO 8601, all others as the digits that Excel keeps.
///
/// How many decimals a cell shows is left aside; half of a percent is 0.005, whether it shows 1 % or 0.50 %.
final class CellFormats {

    /// Excel keeps fifteen digits; the sixteenth and seventeenth in the file come from binary fractions.
    private static final MathContext DIGITS = new MathContext(15);

    private final StylesTable styles;
    private final boolean from1904;

    CellFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /// @param style the number of the cell's style; below 0 for none
    @SuppressWarnings("MissingSummary")
    String number(String raw, int style) {
        BigDecimal number = new BigDecimal(raw.strip());
        if (style >= 0 && style < styles.getNumCellStyles() && isDate(styles.getStyleAt(style))) {
            return date(number.doubleValue());
        }
        BigDecimal kept = number.round(DIGITS).stripTrailingZeros();
        return kept.scale() < 0 ? kept.setScale(0).toPlainString() : kept.toPlainString();
    }

    private static boolean isDate(XSSFCellStyle style) {
        return DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    }

    private String date(double days) {
        LocalDateTime moment = DateUtil.getLocalDateTime(days, from1904, true);
        if (moment == null) {
            return Double.toString(days);
        }
        if (days >= 0 && days < 1) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(moment.toLocalTime());
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(moment)
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
