package org.probity.bias.data;

import java.nio.charset.StandardCharsets;

/// What kind of file it is, by its first bytes.
enum FileKind {
    NOTHING,
    PARQUET,
    ZIP,
    OLD_WORKBOOK,
    GZIP,
    TEXT;

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return NOTHING;
        }
        String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PAR1")) {
            return PARQUET;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_WORKBOOK;
        }
        return start.startsWith("\u001F\u008B") ? GZIP : TEXT;
    }
}
