package org.probity.reports;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.probity.reports.layout.DocumentFrame;
import org.probity.reports.layout.DocumentPages;
import org.probity.reports.layout.FileProperties;
import org.probity.reports.layout.PlainText;
import org.probity.reports.layout.Wording;

/// The audit report as a document that a board reads and files: cover, one page of summary, then the whole record.
public final class AuditReportDocument {

    private static final List<String> CHAPTERS = List.of(
            "1  Summary for the board",
            "2  Purpose, limits and people",
            "3  Classification under the AI Act",
            "4  Data and provenance",
            "5  Models and versions",
            "6  Success criteria and results",
            "7  Bias analysis",
            "8  Decisions",
            "9  Operation",
            "10  Evidence",
            "11  Methods",
            "Annex  Further rates");

    private final AuditReport report;
    private final String recordDigest;
    private final XWPFDocument document = DocumentFrame.open();
    private final DocumentPages pages = new DocumentPages(document);

    private AuditReportDocument(AuditReport report, String recordDigest) {
        this.report = report;
        this.recordDigest = recordDigest;
    }

    /// Renders the report; equal reports give equal bytes.
    ///
    /// @param recordDigest the SHA-256 of the record this report was made from, printed on every page
    public static byte[] render(AuditReport report, String recordDigest) {
        return new AuditReportDocument(report, recordDigest).bytes();
    }

    private byte[] bytes() {
        FileProperties.set(
                document.getProperties().getCoreProperties(),
                title(report),
                report.occasion().asOf());
        DocumentFrame.header(
                document, "Audit report \u00b7 " + shortName(), "record sha256:" + Wording.shortened(recordDigest));
        DocumentFrame.footer(
                document,
                "Audit log at %s entries, root %s"
                        .formatted(
                                report.occasion().logSize(),
                                Wording.shortened(report.occasion().logRoot())));
        new CoverPages(pages, report, recordDigest).write(CHAPTERS);
        purpose();
        classification();
        new ResultChapters(pages, report).write(CHAPTERS);
        return pages.bytes();
    }

    private String shortName() {
        String name = PlainText.of(report.system().name()).replace('\n', ' ');
        return name.length() <= 60
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Math.min(59, name.codePointCount(0, 59)))) + "\u2026";
    }

    static String title(AuditReport report) {
        return "Audit report of " + report.system().name();
    }

    private void purpose() {
        pages.chapter(CHAPTERS.get(1));
        var purpose = report.system().purpose();
        pages.heading(2, "What it is for");
        pages.paragraph(purpose.statement());
        pages.heading(2, "Who is affected");
        pages.paragraph(purpose.affectedPersons());
        pages.heading(2, "Known limits");
        if (purpose.knownLimits().isBlank()) {
            pages.empty("No limits have been stated yet.");
        } else {
            pages.paragraph(purpose.knownLimits());
        }
        pages.heading(2, "Who answers for it");
        pages.table(RegistryTables.people(report));
        pages.note("Role of the organisation: %s. Registered in the project \u201c%s\u201d on %s."
                .formatted(
                        Wording.words(report.system().role()),
                        report.system().project(),
                        Wording.longDay(report.system().registeredAt())));
    }

    private void classification() {
        pages.heading(1, CHAPTERS.get(2));
        if (report.classification().isEmpty()) {
            pages.empty("Not classified yet: nobody has answered the questionnaire for this system.");
            return;
        }
        ClassificationPart part = report.classification().get();
        pages.entry("Tier", RegistryTables.tiers(part.classification()));
        pages.note("Answered by %s on %s under the rule set \u201c%s\u201d (rule base %s)."
                .formatted(
                        part.by(),
                        Wording.moment(part.at()),
                        part.classification().ruleSet().title(),
                        part.classification().ruleSet().ruleBaseVersion()));
        if (part.classification().restsOnDraft()) {
            pages.note("A rule from draft guidance took part; the result may change when the draft is adopted.");
        }
        pages.heading(2, "Path of rules");
        pages.table(RegistryTables.rules(report));
        pages.heading(2, "Obligations that follow");
        pages.table(RegistryTables.obligations(report));
    }
}
