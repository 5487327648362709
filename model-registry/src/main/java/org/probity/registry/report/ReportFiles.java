package org.probity.registry.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// The files of an exported report by their SHA-256: the record it was made from, and what was rendered from it.
@Embeddable
public record ReportFiles(
        @Column(name = "record_digest", updatable = false) String recordDigest,
        @Column(name = "docx_digest", updatable = false) String docxDigest,
        @Column(name = "xlsx_digest", updatable = false) String xlsxDigest) {}
