package org.probity.bias.tampering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// SHA-256 over the columns in the order of their names and the rows in the order of their ids.
///
/// Every text is preceded by its length in bytes, so that no two contents are written alike.
final class ContentDigest {

    private ContentDigest() {}

    static String of(Table table, String rowId) {
        MessageDigest digest = sha256();
        List<Column> columns =
                table.names().stream().sorted().map(table::column).toList();
        columns.forEach(column -> add(digest, column.name()));
        Column ids = table.column(rowId);
        IntStream.range(0, table.rows())
                .boxed()
                .sorted(Comparator.comparing(ids::text))
                .forEach(row -> columns.forEach(column -> add(digest, column.text(row))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
