package org.probity.reports.bias;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.probity.reports.layout.Html;
import org.probity.reports.layout.HtmlTable;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;

/// A bias report as one page that loads nothing from elsewhere and runs no program.
public final class BiasReportPage {

    private final BiasRecord bias;
    private final StringBuilder page = new StringBuilder();

    private BiasReportPage(BiasRecord bias) {
        this.bias = bias;
    }

    /// Renders what [BiasReportFile] has written; equal files give equal bytes.
    public static byte[] render(byte[] report) {
        return new BiasReportPage(BiasRecord.read(report)).text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        String title = bias.subject();
        List<Section> sections = new BiasSections(bias).all();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<title>Bias report: %s</title>\n<style>\n%s</style>\n</head>\n<body>\n"
                        .formatted(Html.text(title), style()))
                .append("<header><p>Bias report</p><h1>%s</h1><p class=\"digest\">%s</p></header>\n"
                        .formatted(Html.text(title), Html.text(SourceWords.whole(bias.source()))));
        contents(sections);
        page.append("<main>\n");
        sections.forEach(this::section);
        page.append("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void contents(List<Section> sections) {
        page.append("<nav aria-label=\"Contents\"><ol>\n");
        sections.forEach(section ->
                page.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(section.id(), Html.text(section.title()))));
        page.append("</ol></nav>\n");
    }

    private void section(Section section) {
        page.append("<section id=\"%s\" aria-labelledby=\"%1$s-title\">\n<h2 id=\"%1$s-title\">%s</h2>\n"
                .formatted(section.id(), Html.text(section.title())));
        section.sentences().forEach(sentence -> page.append("<p>%s</p>\n".formatted(Html.text(sentence))));
        for (Plot plot : section.plots()) {
            page.append(
                    "<figure>%s<figcaption>%s</figcaption></figure>\n".formatted(plot.svg(), Html.text(plot.title())));
        }
        for (ReportTable table : section.tables()) {
            page.append(HtmlTable.of(table));
        }
        page.append("</section>\n");
    }

    private static String style() {
        try (InputStream style = BiasReportPage.class.getResourceAsStream("bias-report.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
