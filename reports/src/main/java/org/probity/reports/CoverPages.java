package org.probity.reports;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.probity.reports.layout.DocumentPages;
import org.probity.reports.layout.DocumentTable;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.Wording;

/// The cover with what identifies the report, and the one page that a board reads first.
final class CoverPages {

    private final DocumentPages pages;
    private final AuditReport report;
    private final String recordDigest;

    CoverPages(DocumentPages pages, AuditReport report, String recordDigest) {
        this.pages = pages;
        this.report = report;
        this.recordDigest = recordDigest;
    }

    void write(List<String> chapters) {
        cover(chapters);
        summary(chapters.getFirst());
    }

    private void cover(List<String> chapters) {
        pages.text("Eyebrow", "Audit report");
        pages.text("Title", report.system().name());
        pages.text("Subtitle", "As of " + Wording.longDay(report.occasion().asOf()));
        var occasion = report.occasion();
        pages.facts(List.of(
                List.of("Project", report.system().project()),
                List.of("As of", Wording.moment(occasion.asOf())),
                List.of("Exported by", occasion.exportedBy()),
                List.of("System id", report.system().id()),
                List.of("Record, SHA-256", recordDigest),
                List.of("Audit log", occasion.logSize() + " entries"),
                List.of("Root of the log", occasion.logRoot())));
        pages.caption("Contents");
        pages.contents(chapters, 0);
    }

    private void summary(String title) {
        BoardSummary summary = BoardSummary.of(report);
        pages.chapter(title);
        facts(summary.facts());
        for (BoardSummary.Pillar pillar : summary.pillars()) {
            pages.heading(3, pillar.name());
            pillar.sentences().forEach(pages::paragraph);
        }
        pages.heading(3, "What is still to be done");
        if (summary.open().isEmpty()) {
            pages.paragraph("Nothing is open in the record as of this report.");
        } else {
            summary.open().forEach(pages::bullet);
        }
        pages.heading(3, "Seen by");
        signatures();
    }

    /// Room for names under the page that a board reads; what they decide is recorded by their votes.
    private void signatures() {
        pages.table(new ReportTable(
                "Signatures",
                List.of(
                        ReportTable.Column.of("As", 25),
                        ReportTable.Column.of("Name", 30),
                        ReportTable.Column.of("Date", 15),
                        ReportTable.Column.of("Signature", 30)),
                Stream.of("Accountable owner", "Validator", "For the board")
                        .map(duty -> List.<ReportTable.Cell>of(
                                new ReportTable.Words(duty),
                                new ReportTable.Words(named(duty)),
                                new ReportTable.Words(""),
                                new ReportTable.Words("\u00A0\n\u00A0")))
                        .toList(),
                ""));
    }

    private String named(String duty) {
        return report.system().people().stream()
                .filter(one -> one.duty().equals(duty))
                .map(AuditReport.Duty::person)
                .findFirst()
                .orElse("");
    }

    private void facts(List<BoardSummary.Fact> facts) {
        XWPFTable table = pages.grid(1, facts.size());
        int[] widths = facts.stream()
                .mapToInt(_ -> DocumentTable.TEXT_WIDTH / facts.size())
                .toArray();
        DocumentTable.lay(table, widths);
        for (int at = 0; at < facts.size(); at++) {
            XWPFTableCell cell = table.getRow(0).getCell(at);
            DocumentTable.width(cell, widths[at]);
            cell.setColor("EEF3F9");
            XWPFParagraph name = cell.getParagraphs().getFirst();
            name.setStyle("FactName");
            DocumentPages.write(name, facts.get(at).name());
            XWPFParagraph value = cell.addParagraph();
            value.setStyle("FactValue");
            DocumentPages.write(value, facts.get(at).value());
        }
        pages.gap();
    }
}
