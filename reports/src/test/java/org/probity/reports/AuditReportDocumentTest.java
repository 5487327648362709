package org.probity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class AuditReportDocumentTest {

    private final XWPFDocument full = document(Samples.full());

    @Test
    void everyPartOfTheRecordIsThere() {
        assertThat(text(full))
                .contains("Talentbridge CV Ranker", "Ada Auditor", "417 entries", "ab".repeat(32))
                .contains("Olivia Owner", "David Developer", "Vera Validator", "Applicants for open positions")
                .contains("High-risk", "Annex III 4(a)", "Obligations that follow")
                .contains("Applications v2", "HR platform, export of 2025", "Special category", "6172")
                .contains("Ranker 4.2", "Weak on applications shorter than one page.")
                .contains("Read the dossier in full.", "Drift of income", "0.251")
                .contains("probity-audit-log");
        assertThat(Samples.full().evidence())
                .hasSize(6)
                .allSatisfy(one -> assertThat(text(full)).contains(one.what(), one.digest()));
    }

    @Test
    void numbersReadAsOnTheScreen() {
        assertThat(text(full))
                .contains("-0.1555 [-0.1862; -0.1241]")
                .contains("0.4322 [0.4022; 0.4622]")
                .contains("sex: 0.180 [0.140; 0.230] male above female")
                .contains("\u2265 0.6", "\u2264 0.1");
    }

    @Test
    void anUndefinedNumberSaysWhy() {
        assertThat(text(full))
                .contains("undefined: " + Samples.NO_ROWS)
                .contains("undefined: the group is below the minimum size")
                .contains("undefined: 3 seen, 200 needed")
                .doesNotContain("NaN");
    }

    @Test
    void aSystemOfWhichOnlyTheDescriptionIsKnownSaysWhatIsMissing() {
        assertThat(text(document(Samples.bare("Fresh"))))
                .contains("Not classified yet", "No data yet", "No model version is registered yet.")
                .contains("No success criteria have been written yet.", "No bias analysis has been run yet.")
                .contains("No approval has been requested yet.", "No version is deployed yet.");
    }

    @Test
    void theSummarySaysInWordsWhatBecameOfEachCriterion() {
        assertThat(text(full))
                .contains(
                        "C2 (Statistical parity difference, worst gap by sex) is not met at -0.1555 [-0.1862; -0.1241]")
                .contains("C3 (True positive rate, sex: diverse) is undefined: no row can be counted here")
                .contains("Vote on the open request for approval.", "Answer 1 open alert in operation.");
    }

    @Test
    void headingsAreRealOnesAndHeadersOfTablesAreRepeated() {
        assertThat(full.getParagraphs())
                .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                .hasSize(12);
        assertThat(full.getTables())
                .filteredOn(table -> "1B365D".equals(table.getRow(0).getCell(0).getColor()))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        table -> assertThat(table.getRow(0).isRepeatHeader()).isTrue());
    }

    @Test
    void everyPictureIsDescribedInWords() {
        List<String> described = full.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getCTR().getDrawingList().stream())
                .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                .toList();

        assertThat(described).hasSize(full.getAllPictures().size()).hasSize(4);
        assertThat(described.getFirst())
                .contains("C2 Statistical parity difference, worst gap by sex: \u22120.1555"
                        + " [\u22120.1862;\u00A0\u22120.1241]");
        assertThat(described.getLast()).contains("latest 0.180", "limit 0.15");
    }

    @Test
    void everyPageAfterTheCoverNamesSystemRecordAndLog() {
        assertThat(full.getHeaderList())
                .anySatisfy(header -> assertThat(header.getText()).contains("Talentbridge", "0000000000000000"));
        assertThat(full.getFooterList())
                .anySatisfy(footer -> assertThat(footer.getText()).contains("417 entries", "abababab"));
    }

    @Test
    void rightToLeftTextKeepsItsLettersAndItsDirection() {
        String hebrew = "\u05DE\u05D3\u05E8\u05D2 \u05E7\u05D5\u05E8\u05D5\u05EA \u05D7\u05D9\u05D9\u05DD";
        XWPFParagraph title = document(Samples.bare(hebrew)).getParagraphs().get(1);

        assertThat(title.getText()).isEqualTo(hebrew);
        assertThat(title.getCTP().getPPr().isSetBidi()).isTrue();
    }

    @Test
    void hostileTextDoesNotBreakTheFile() {
        String hostile = "<w:p>&\u0000\u0007]]> {{name}} =1+1 \uD800 \u202Eevil " + "long ".repeat(20_000);

        assertThat(text(document(Samples.bare(hostile)))).contains("<w:p>&]]> {{name}} =1+1  evil long");
    }

    private static String text(XWPFDocument document) {
        try (var extractor = new XWPFWordExtractor(document)) {
            extractor.setCloseFilesystem(false);
            return extractor.getText().replace('\u00A0', ' ').replace('\u2212', '-');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static XWPFDocument document(AuditReport report) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(AuditReportDocument.render(report, Samples.RECORD)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
