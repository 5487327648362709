package org.probity.server.http;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;

/// The version a caller edited, as they name it in `If-Match`.
public final class EditedVersion {

    private EditedVersion() {}

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /// Refuses an edit that names no version (428) or another than the record's (412).
    public static void require(@Nullable String ifMatch, EditableRecord record) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(ProblemCode.VERSION_NEEDED, "Send the ETag you read in the header If-Match.");
        }
        if (!ifMatch.strip().equals("\"" + record.version() + "\"")) {
            throw new Refusal(
                    ProblemCode.STALE,
                    "You edited version %s, the record is at version \"%d\".".formatted(ifMatch, record.version()));
        }
    }
}
