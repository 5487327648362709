package org.probity.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditReportWorkbookTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\uFF1D1+1"})
    void whatLooksLikeAFormulaStaysTheTextItIs(String attack) {
        XSSFCell cell = name(Samples.bare(attack));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(attack);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void noCellHoldsAFormula() {
        assertThat(workbook(Samples.full()))
                .flatMap(sheet -> rows((XSSFSheet) sheet))
                .flatMap(AuditReportWorkbookTest::cells)
                .extracting(XSSFCell::getCellType)
                .doesNotContain(CellType.FORMULA, CellType.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a _x000D_ b", "\u05E9\u05DC\u05D5\u05DD", "two\nlines"})
    void textIsReadBackAsItWasWritten(String text) {
        assertThat(name(Samples.bare(text)).getStringCellValue()).isEqualTo(text);
    }

    @Test
    void controlCharactersDoNotBreakTheFile() {
        assertThat(name(Samples.bare("a\u0000b\u000Bc")).getStringCellValue()).isEqualTo("abc");
    }

    @Test
    void aTextBeyondTheLimitOfACellIsCutAndSaysSo() {
        String cut = name(Samples.bare("x".repeat(100_000))).getStringCellValue();

        assertThat(cut).hasSizeLessThanOrEqualTo(32_767).endsWith("(cut, 100000 characters in all)");
    }

    @Test
    void numbersKeepEveryDigitAndStandBesideTheirLimits() {
        XSSFRow row = rowWith("Groups", "female", "Selection rate");

        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(1175);
        assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(0.4321987654);
        assertThat(row.getCell(7).getNumericCellValue()).isCloseTo(0.4021987654, within(1e-12));
        assertThat(row.getCell(8).getNumericCellValue()).isCloseTo(0.4621987654, within(1e-12));
    }

    @Test
    void anUndefinedNumberIsAnEmptyCellWithItsReason() {
        XSSFRow row = rowWith("Groups", "diverse", "Selection rate");

        assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(6).getStringCellValue()).isEmpty();
        assertThat(row.getCell(9).getStringCellValue()).isEqualTo(Samples.NO_ROWS);
    }

    @Test
    void momentsAreRealDatesInUtc() {
        XSSFCell asOf = rowWith("Report", "As of (UTC)", "As of (UTC)").getCell(1);

        assertThat(DateUtil.isCellDateFormatted(asOf)).isTrue();
        assertThat(asOf.getLocalDateTimeCellValue()).isEqualToIgnoringNanos(LocalDateTime.of(2026, 11, 25, 21, 30));
    }

    @Test
    void everySheetHasAFilterAndAHeaderThatStaysInSight() {
        assertThat(workbook(Samples.bare("A"))).allSatisfy(sheet -> {
            assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        });
    }

    @Test
    void anEmptyPartSaysWhatIsMissing() {
        XSSFSheet sheet = workbook(Samples.bare("A")).getSheet("AI Act rules");

        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Not classified yet.");
    }

    private static XSSFCell name(AuditReport report) {
        return workbook(report).getSheet("Report").getRow(1).getCell(1);
    }

    private static XSSFRow rowWith(String sheet, String first, String second) {
        return rows(workbook(Samples.full()).getSheet(sheet)).stream()
                .filter(row -> texts(row).containsAll(List.of(first, second)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(XSSFRow row) {
        return cells(row).stream()
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(XSSFCell::getStringCellValue)
                .toList();
    }

    private static List<XSSFRow> rows(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(XSSFRow.class::cast)
                .toList();
    }

    private static List<XSSFCell> cells(XSSFRow row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(XSSFCell.class::cast)
                .toList();
    }

    private static XSSFWorkbook workbook(AuditReport report) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(AuditReportWorkbook.render(report, Samples.RECORD)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
