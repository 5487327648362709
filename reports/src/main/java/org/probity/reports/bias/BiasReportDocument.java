package org.probity.reports.bias;

import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.probity.reports.layout.DocumentFrame;
import org.probity.reports.layout.DocumentPages;
import org.probity.reports.layout.FileProperties;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;

/// A bias report as a document: verdicts first, then every group with its limits, then what lies beneath.
public final class BiasReportDocument {

    /// What is longer is in the workbook; nobody reads it on paper.
    private static final int MOST_ROWS = 80;

    private final BiasRecord bias;
    private final XWPFDocument document = DocumentFrame.open();
    private final DocumentPages pages = new DocumentPages(document);
    private final RecordTables tables;

    private BiasReportDocument(BiasRecord bias) {
        this.bias = bias;
        this.tables = new RecordTables(bias);
    }

    /// Renders what [BiasReportFile] has written; equal files give equal bytes.
    public static byte[] render(byte[] report) {
        return new BiasReportDocument(BiasRecord.read(report)).bytes();
    }

    private byte[] bytes() {
        FileProperties.set(document.getProperties().getCoreProperties(), BiasRecord.TITLE, Instant.EPOCH);
        DocumentFrame.header(document, "Bias report", SourceWords.shortened(bias.source()));
        DocumentFrame.footer(document, "Probity " + bias.text("provenance", "probity"));
        List<Section> sections = new BiasSections(bias).all();
        cover(sections);
        for (Section section : sections) {
            write(section);
        }
        return pages.bytes();
    }

    private void cover(List<Section> sections) {
        pages.text("Eyebrow", "Bias report");
        pages.text("Title", bias.subject());
        pages.text(
                "Subtitle",
                "By "
                        + String.join(
                                ", ",
                                SectionJson.stream(bias.at("plan", "protected"))
                                        .map(one -> one.asText())
                                        .toList()));
        pages.facts(tables.provenance().rows().stream()
                .limit(6)
                .map(row -> row.stream()
                        .map(cell -> ((ReportTable.Words) cell).text())
                        .toList())
                .toList());
        pages.caption("Contents");
        pages.contents(sections.stream().map(Section::title).toList(), 0);
    }

    private void write(Section section) {
        pages.chapter(section.title());
        section.sentences().forEach(pages::paragraph);
        for (Plot plot : section.plots()) {
            pages.caption(plot.title());
            pages.picture(plot.picture(), plot.alternative());
        }
        for (ReportTable table : section.tables()) {
            pages.caption(table.name());
            pages.table(shortened(table));
            if (table.rows().size() > MOST_ROWS) {
                pages.note("%s further rows are in the workbook and in the record."
                        .formatted(table.rows().size() - MOST_ROWS));
            }
        }
    }

    private static ReportTable shortened(ReportTable table) {
        return table.rows().size() <= MOST_ROWS
                ? table
                : new ReportTable(table.name(), table.columns(), table.rows().subList(0, MOST_ROWS), table.whenEmpty());
    }
}
