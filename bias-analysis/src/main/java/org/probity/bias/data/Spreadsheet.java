package org.probity.bias.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.probity.bias.data.NormalCsv.Fault;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// Writes one sheet of an Excel workbook as a CSV file, without ever holding the workbook in memory.
///
/// A workbook is a packed folder of texts, and a small one can unpack to more than any machine holds; unpacking ends
/// where a part grows a hundredfold or beyond what rows within the limits take.
final class Spreadsheet {

    private static final long LARGEST_PART = 1L << 30;
    private static final long LARGEST_TEXTS = 64L << 20;
    private static final double LEAST_RATIO = 0.01;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private final Limits limits;
    private final List<String> remarks = new ArrayList<>();

    Spreadsheet(Limits limits) {
        this.limits = limits;
    }

    /// A workbook that cannot be read, with what is wrong with it.
    static final class Refused extends RuntimeException {

        private final Fault fault;

        Refused(String reason) {
            super(reason);
            this.fault = new Fault(reason, 0);
        }
    }

    /// What was decided while reading, in whole sentences.
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// @param sheet by its name; empty for the first one
    @SuppressWarnings("MissingSummary")
    Optional<Fault> write(Path workbook, String sheet, Path to) throws IOException {
        try (OPCPackage parts = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            requireTextsThatFit(parts);
            write(parts, sheet, to);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.fault);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException failure) {
            return Optional.of(unreadable(failure));
        } catch (RuntimeException failure) {
            // What the library throws at a damaged workbook has no common type.
            return Optional.of(unreadable(failure));
        }
    }

    private static void requireTextsThatFit(OPCPackage parts) throws OpenXML4JException {
        boolean tooLarge = parts.getParts().stream()
                .filter(part -> part.getPartName().getName().endsWith("sharedStrings.xml"))
                .anyMatch(part -> part.getSize() > LARGEST_TEXTS);
        if (tooLarge) {
            throw new Refused("the texts of the workbook take more than %d megabytes; save it as CSV"
                    .formatted(LARGEST_TEXTS >> 20));
        }
    }

    private static Fault unreadable(Exception failure) {
        String said = String.valueOf(failure.getMessage());
        return new Fault(
                said.contains("Zip bomb") || said.contains("entry size")
                        ? "the workbook would unpack to far more than a workbook holds"
                        : "the workbook is damaged or protected",
                0);
    }

    private void write(OPCPackage parts, String wanted, Path to)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(parts);
        var texts = new ReadOnlySharedStringsTable(parts, false);
        var formats = new CellFormats(reader.getStylesTable(), startsIn1904(reader));
        List<String> names = new ArrayList<>();
        boolean written = false;
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                names.add(sheets.getSheetName());
                if (!written && (wanted.isEmpty() || wanted.equals(sheets.getSheetName()))) {
                    rows(sheet, new SheetRows.Meanings(texts, formats), to);
                    written = true;
                }
            }
        }
        if (!written) {
            throw new Refused("the workbook has no sheet '%s'; it has %s".formatted(wanted, String.join(", ", names)));
        }
        if (wanted.isEmpty() && names.size() > 1) {
            remarks.add("Of %d sheets the first one, %s, was read.".formatted(names.size(), names.getFirst()));
        }
    }

    private void rows(InputStream sheet, SheetRows.Meanings meanings, Path to)
            throws IOException, SAXException, ParserConfigurationException {
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
            var rows = new SheetRows(meanings, limits, out::writeRecord);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(rows);
            xml.parse(new InputSource(sheet));
            if (rows.header().isEmpty()) {
                throw new Refused("the sheet is empty");
            }
            if (rows.errors() > 0) {
                remarks.add("Cells with an error instead of a value, such as #N/A, count as missing: %d."
                        .formatted(rows.errors()));
            }
            remarks.add("The sheet was read as it was last calculated; dates were written as in 2026-11-25.");
        }
    }

    private static boolean startsIn1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var flag = new WorkbookDates();
        try (InputStream workbook = reader.getWorkbookData()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(flag);
            xml.parse(new InputSource(workbook));
        }
        return flag.from1904();
    }
}
