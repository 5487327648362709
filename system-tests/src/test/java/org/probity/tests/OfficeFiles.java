package org.probity.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Reads downloaded office files as a person with an office program would.
final class OfficeFiles {

    private OfficeFiles() {}

    /// Returns the text of a document, with plain blanks and hyphens.
    static String text(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replace('\u00A0', ' ').replace('\u2212', '-');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Returns the rows of a sheet by the titles of its header: numbers as numbers, all else as text.
    static List<Map<String, Object>> rows(byte[] xlsx, String sheet) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return rows(workbook.getSheet(sheet));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Map<String, Object>> rows(Sheet sheet) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : sheet) {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (Cell cell : row) {
                String title = sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue();
                cells.put(
                        title,
                        cell.getCellType() == CellType.NUMERIC
                                ? (Object) cell.getNumericCellValue()
                                : cell.getStringCellValue());
            }
            rows.add(cells);
        }
        return rows.subList(1, rows.size());
    }
}
