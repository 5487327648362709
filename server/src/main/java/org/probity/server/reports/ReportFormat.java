package org.probity.server.reports;

import org.probity.registry.report.ReportFiles;

/// The files in which a report is handed out.
public enum ReportFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /// The record itself, from which the other two were rendered.
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String digest(ReportFiles files) {
        return switch (this) {
            case DOCX -> files.docxDigest();
            case XLSX -> files.xlsxDigest();
            case JSON -> files.recordDigest();
        };
    }
}
