package org.probity.server.bias;

import java.nio.charset.StandardCharsets;
import org.probity.reports.bias.BiasReportDocument;
import org.probity.reports.bias.BiasReportPage;
import org.probity.reports.bias.BiasReportWorkbook;

/// The files in which a bias report is handed out; all are made from its record alone.
enum BiasReportFormat {
    JSON("application/json"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    HTML("text/html; charset=utf-8");

    private final String mediaType;

    BiasReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] render(String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case JSON -> bytes;
            case DOCX -> BiasReportDocument.render(bytes);
            case XLSX -> BiasReportWorkbook.render(bytes);
            case HTML -> BiasReportPage.render(bytes);
        };
    }
}
