package org.probity.registry.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A file kept under the digest of its content; the client's name for it is only a label.
///
/// @param digest SHA-256 of the bytes in lower-case hex
/// @param size   in bytes
@Embeddable
public record StoredFile(
        @Column(name = "digest") String digest,
        @Column(name = "file_name") String fileName,
        @Column(name = "size_bytes") long size,
        @Column(name = "row_total") long rows,
        @Column(name = "column_total") int columns) {

    public StoredFile {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + digest);
        }
    }
}
