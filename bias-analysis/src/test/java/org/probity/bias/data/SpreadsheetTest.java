package org.probity.bias.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.data.DatasetFile.Format;
import org.probity.bias.data.NormalCsv.Fault;

class SpreadsheetTest {

    private static final ParquetReader NO_PARQUET = new ParquetReader() {
        @Override
        public Optional<List<String>> header(Path file) {
            throw new IllegalStateException("no Parquet file occurs here");
        }

        @Override
        public Optional<Fault> write(Path file, Path csv) {
            throw new IllegalStateException("no Parquet file occurs here");
        }
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyKindOfCellBecomesTheTextThatItMeans() throws IOException {
        Path file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("data");
            row(sheet, 2, "text", "whole", "fraction", "share", "day", "moment", "yes", "formula", "sum", "gone");
            XSSFRow row = sheet.createRow(4);
            row.createCell(0).setCellValue("Ünï, \"quoted\"\nlines");
            row.createCell(1).setCellValue(1_500_000);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(0.005);
            row.getCell(3).setCellStyle(style(book, "0%"));
            row.createCell(4).setCellValue(LocalDate.of(2026, 11, 25));
            row.getCell(4).setCellStyle(style(book, "dd.mm.yyyy"));
            row.createCell(5).setCellValue(LocalDateTime.of(2026, 11, 25, 7, 30));
            row.getCell(5).setCellStyle(style(book, "dd.mm.yyyy hh:mm"));
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellFormula("\"a\"&\"b\"");
            row.getCell(7).setCellValue("as last calculated");
            row.createCell(8).setCellFormula("1+1");
            row.getCell(8).setCellValue(3);
            row.createCell(9).setCellErrorValue(FormulaError.NA.getCode());
        });

        try (DatasetFile taken = taken(file, Reading.AS_FOUND)) {
            assertThat(taken.format()).isEqualTo(Format.CSV);
            assertThat(Files.readString(taken.file())).isEqualTo("""
                text,whole,fraction,share,day,moment,yes,formula,sum,gone
                "Ünï, ""quoted""
                lines",1500000,0.3,0.005,2026-11-25,2026-11-25T07:30:00,TRUE,as last calculated,3,
                """);
            assertThat(taken.remarks())
                    .containsExactly(
                            "Cells with an error instead of a value, such as #N/A, count as missing: 1.",
                            "The sheet was read as it was last calculated; dates were written as in 2026-11-25.");
        }
    }

    @Test
    void daysOfAnOldMacAreCountedFrom1904() throws IOException {
        Path file = workbook(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            XSSFSheet sheet = book.createSheet("data");
            row(sheet, 0, "day");
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue(1);
            row.getCell(0).setCellStyle(style(book, "yyyy-mm-dd"));
        });

        assertThat(text(file, Reading.AS_FOUND)).isEqualTo("day\n1904-01-02\n");
    }

    @Test
    void aSheetIsChosenByItsNameAndOtherwiseTheFirst() throws IOException {
        Path file = workbook(book -> {
            row(book.createSheet("one"), 0, "a");
            row(book.createSheet("two"), 0, "b");
        });

        assertThat(text(file, Reading.AS_FOUND)).isEqualTo("a\n");
        assertThat(text(file, Reading.AS_FOUND.ofSheet("two"))).isEqualTo("b\n");
        assertThat(refusal(file, Reading.AS_FOUND.ofSheet("three"), Limits.NONE))
                .isEqualTo("the workbook has no sheet 'three'; it has one, two");
        try (DatasetFile taken = taken(file, Reading.AS_FOUND)) {
            assertThat(taken.remarks()).contains("Of 2 sheets the first one, one, was read.");
        }
    }

    @Test
    void whatDoesNotMakeATableIsRefusedByItsCell() throws IOException {
        assertThat(refusal(workbook(book -> book.createSheet("empty")), Reading.AS_FOUND, Limits.NONE))
                .isEqualTo("the sheet is empty");
        assertThat(refusal(
                        workbook(book -> row(book.createSheet("s"), 0, "a", "", "c")), Reading.AS_FOUND, Limits.NONE))
                .isEqualTo("cell B1 should hold the name of a column");
        Path wide = workbook(book -> {
            XSSFSheet sheet = book.createSheet("s");
            row(sheet, 0, "a", "b");
            row(sheet, 1, "1", "2");
            row(sheet, 2, "1", "2", "3");
        });
        assertThat(refusal(wide, Reading.AS_FOUND, Limits.NONE))
                .isEqualTo("cell C3 holds a value beyond the last column with a name");
        assertThat(refusal(wide, Reading.AS_FOUND, new Limits(1 << 20, 10, 1))).isEqualTo("row 1: more than 1 columns");
        Path tall = workbook(book -> {
            XSSFSheet sheet = book.createSheet("s");
            for (int place = 0; place < 5; place++) {
                row(sheet, place, "a" + place);
            }
        });
        assertThat(refusal(tall, Reading.AS_FOUND, new Limits(1 << 20, 3, 1))).isEqualTo("row 5: more than 3 rows");
    }

    /// A hundred megabytes of blanks pack into a hundred kilobytes.
    @ParameterizedTest(name = "in {0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "xl/worksheets/sheet1.xml!the workbook would unpack to far more than a workbook holds",
                "xl/workbook.xml!the workbook would unpack to far more than a workbook holds",
                "xl/styles.xml!the workbook would unpack to far more than a workbook holds",
                "xl/sharedStrings.xml!the texts of the workbook take more than 64 megabytes; save it as CSV"
            })
    void aBombIsRefusedBeforeItGoesOff(String part, String sentence) throws IOException {
        Path file = workbook(book -> row(book.createSheet("s"), 0, "a", "b"));
        Path bomb = folder.resolve("bomb.xlsx");
        String blanks = " ".repeat(1 << 20);
        rewrite(file, bomb, part, (text, out) -> {
            int end = text.indexOf('>', text.indexOf("?>") + 2) + 1;
            out.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(blanks.getBytes(StandardCharsets.UTF_8));
            }
            out.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
        });

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(refusal(bomb, Reading.AS_FOUND, Limits.NONE)).isEqualTo(sentence);
    }

    @Test
    void entitiesOfAnXmlFileAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = workbook(book -> row(book.createSheet("s"), 0, "a", "b"));
        Path hostile = folder.resolve("hostile.xlsx");
        rewrite(
                file,
                hostile,
                "xl/worksheets/sheet1.xml",
                (_, out) -> out.write("""
                    <?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "%s">]>
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                    <c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>
                    """.formatted(secret.toUri()).getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal(hostile, Reading.AS_FOUND, Limits.NONE)).isEqualTo("the workbook is damaged or protected");
    }

    @ParameterizedTest(name = "{0} %")
    @ValueSource(ints = {20, 50, 90, 99})
    void aWorkbookThatIsCutOffIsRefused(int percent) throws IOException {
        Path file = workbook(book -> row(book.createSheet("s"), 0, "a", "b"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * percent / 100));

        assertThat(refusal(file, Reading.AS_FOUND, Limits.NONE)).isEqualTo("the workbook is damaged or protected");
    }

    /// What stands in a part of the workbook instead.
    private interface Part {

        void write(String text, OutputStream out) throws IOException;
    }

    private static void rewrite(Path from, Path to, String name, Part part) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(from));
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) {
                    part.write(new String(in.readAllBytes(), StandardCharsets.UTF_8), out);
                } else {
                    in.transferTo(out);
                }
            }
        }
    }

    private Path workbook(Consumer<XSSFWorkbook> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    private static void row(XSSFSheet sheet, int place, String... values) {
        XSSFRow row = sheet.createRow(place);
        for (int column = 0; column < values.length; column++) {
            row.createCell(column).setCellValue(values[column]);
        }
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static String text(Path file, Reading reading) throws IOException {
        try (DatasetFile taken = taken(file, reading);
                InputStream text = Files.newInputStream(taken.file())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static DatasetFile taken(Path file, Reading reading) throws IOException {
        return ((Intake.Outcome.Taken) new Intake(Limits.NONE, NO_PARQUET).take(file, reading)).file();
    }

    private static String refusal(Path file, Reading reading, Limits limits) throws IOException {
        return ((Intake.Outcome.Refused) new Intake(limits, NO_PARQUET).take(file, reading))
                .problem()
                .message();
    }
}
