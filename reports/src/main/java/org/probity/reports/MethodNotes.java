package org.probity.reports;

import java.util.List;
import org.probity.reports.layout.DocumentPages;

/// How the numbers came about and what they cannot say.
final class MethodNotes {

    private static final List<String> NOTES = List.of(
            "Every number in this report is the one that the screens showed at its moment; the report only counts"
                    + " criteria, alerts and predictions.",
            "Intervals are at 95 % confidence. A criterion is met only if its whole interval lies on the good side of"
                    + " the bound, not met only if all of it lies on the other side, and inconclusive otherwise.",
            "Criteria are judged only if they were sealed before the analysis. Differences are judged by their"
                    + " absolute value, because a gap in favour of a group is as much a gap.",
            "Differences are group minus reference, ratios group over reference. A group below the minimum size is"
                + " shown and takes no part in comparisons. A number that does not exist is undefined with its reason;"
                + " it is neither zero nor fair.",
            "Drift is the population stability index of a window against the evaluation data. The gap in operation is"
                    + " the difference of the highest and the lowest selection rate among groups with enough"
                    + " predictions, with the interval of Newcombe 1998, method 10.",
            "Tier and obligations follow from the answers to the questionnaire by published rules; they are no legal"
                    + " advice and rest on the answers being true.",
            "Times are in UTC. The audit log is a Merkle tree (RFC 6962): whoever holds the signing key and the"
                    + " database could rewrite what came after the last checkpoint kept by somebody else.");

    private MethodNotes() {}

    static List<String> notes() {
        return NOTES;
    }

    static void write(DocumentPages pages, String title, AuditReport report) {
        pages.heading(1, title);
        NOTES.forEach(pages::bullet);
        pages.heading(2, "Metrics of this report");
        pages.table(AnalysisTables.definitions(report.versions()));
    }
}
