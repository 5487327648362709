package org.probity.registry.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/// The rows of a dataset version as the usual CSV file: the uploaded file itself, or what was made of it.
///
/// @param digest  SHA-256 of the bytes in lower-case hex; that of the uploaded file where nothing had to be done
/// @param remarks what was done, a sentence a line
@Embeddable
public record RowsFile(
        @Column(name = "rows_digest") String digest,
        @Column(name = "reading_remarks") String remarks) {

    public RowsFile {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + digest);
        }
    }

    public static RowsFile of(String digest, List<String> remarks) {
        return new RowsFile(digest, String.join("\n", remarks));
    }

    /// What was done, sentence by sentence.
    public List<String> sentences() {
        return remarks.lines().toList();
    }
}
