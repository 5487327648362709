package org.probity.bias.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTableTest {

    @TempDir
    private Path folder = Path.of("");

    /// The digest that two independent programs agreed on for this description of the table.
    @Test
    void tenThousandRowsHaveTheirKnownBytes() throws IOException, NoSuchAlgorithmException {
        Path file = folder.resolve("table.csv");

        AuditTable.write(file, 10_000);

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("6d1a9c73328efb0c1d359ccb0792ca2d8265cd4a458a9731135ccf7f6cc3e9fa");
    }
}
