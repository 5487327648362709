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
        columns.forEach(column -> digest.update(encoded(column.name())));
        List<byte[][]> texts = columns.stream().map(ContentDigest::encoded).toList();
        Column ids = table.column(rowId);
        IntStream.range(0, table.rows())
                .boxed()
                .sorted(Comparator.comparing(ids::text))
                .forEach(row -> {
                    for (int i = 0; i < texts.size(); i++) {
                        digest.update(texts.get(i)[columns.get(i).code(row)]);
                    }
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Each different text of a column once.
    private static byte[][] encoded(Column column) {
        return column.values().stream().map(ContentDigest::encoded).toArray(byte[][]::new);
    }

    private static byte[] encoded(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return (bytes + ":" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
