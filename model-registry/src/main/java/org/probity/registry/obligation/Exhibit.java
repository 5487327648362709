package org.probity.registry.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.RequiredText;

/// What is shown as evidence, fixed by a digest.
///
/// @param content  what a statement says, what a file is called, or how the record reads in words
/// @param recordId the record that is pointed at; none for the others
/// @param digest   SHA-256 in lower-case hex of the statement, the file or the record
@Embeddable
public record Exhibit(
        @Enumerated(EnumType.STRING) Kind kind,
        String title,
        String content,

        @Column(name = "record_id") @Nullable UUID recordId,

        String digest) {

    public Exhibit {
        title = RequiredText.of("title", title, 200);
        content = RequiredText.of("content", content, 10_000);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + digest);
        }
    }

    /// What can be shown.
    public enum Kind {

        /// A text that its author answers for under their own sign-in.
        STATEMENT,
        FILE,

        /// A record of this registry, such as an analysis or sealed criteria.
        RECORD
    }
}
