package org.probity.reports.bias;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.TableWorkbook;

/// A bias report as a workbook: every figure of the record on named sheets, to reckon on with.
public final class BiasReportWorkbook {

    private BiasReportWorkbook() {}

    /// Renders what [BiasReportFile] has written; equal files give equal bytes.
    public static byte[] render(byte[] report) {
        return TableWorkbook.bytes(BiasRecord.TITLE, Instant.EPOCH, tables(BiasRecord.read(report)));
    }

    private static List<ReportTable> tables(BiasRecord bias) {
        return switch (bias.task()) {
            case BINARY -> decisions(bias);
            case MULTICLASS, REGRESSION, RANKING -> SectionJson.tables(bias.pages());
        };
    }

    private static List<ReportTable> decisions(BiasRecord bias) {
        var records = new RecordTables(bias);
        var outcome = new OutcomeTables(bias);
        List<ReportTable> all = new ArrayList<>(List.of(
                records.provenance(),
                records.criteria(),
                outcome.groups(),
                outcome.disparities(""),
                outcome.comparisons(""),
                outcome.fourFifths(),
                outcome.extremes(),
                outcome.power()));
        all.addAll(SectionJson.tables(bias.sections()));
        all.add(records.remarks());
        all.add(records.definitions());
        all.add(new ReportTable(
                "Methods",
                List.of(Column.of("How the figures came about", 100)),
                BiasMethods.NOTES.stream()
                        .map(note -> List.<ReportTable.Cell>of(new Words(note)))
                        .toList(),
                ""));
        return all;
    }
}
