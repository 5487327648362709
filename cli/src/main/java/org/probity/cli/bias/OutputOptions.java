package org.probity.cli.bias;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.probity.reports.bias.BiasReportDocument;
import org.probity.reports.bias.BiasReportPage;
import org.probity.reports.bias.BiasReportWorkbook;
import picocli.CommandLine.Option;

/// The files that a report is written to; all but the record are rendered from the record alone.
final class OutputOptions {

    @Option(
            names = "--out",
            paramLabel = "report.json",
            description = "the whole report, as docs/bias-report.schema.json describes it")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--docx", paramLabel = "report.docx", description = "the report to read, for Word and LibreOffice")
    private Optional<Path> docx = Optional.empty();

    @Option(names = "--xlsx", paramLabel = "report.xlsx", description = "every figure on sheets, to reckon on with")
    private Optional<Path> xlsx = Optional.empty();

    @Option(names = "--html", paramLabel = "report.html", description = "one page that loads nothing from elsewhere")
    private Optional<Path> html = Optional.empty();

    void write(byte[] record) throws BadInput {
        write(out, record, UnaryOperator.identity());
        write(docx, record, BiasReportDocument::render);
        write(xlsx, record, BiasReportWorkbook::render);
        write(html, record, BiasReportPage::render);
    }

    private static void write(Optional<Path> file, byte[] record, UnaryOperator<byte[]> rendering) throws BadInput {
        if (file.isPresent()) {
            ReportFile.write(file.get(), rendering.apply(record));
        }
    }
}
