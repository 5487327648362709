package org.probity.cli.bias;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.probity.bias.data.CsvHeader;
import org.probity.bias.data.CsvTrouble;
import org.probity.bias.data.NormalCsv;

/// The file under analysis, with what names it in a report.
record Dataset(Path file, String sha256, long bytes, FileTime changed, List<String> header) {

    Dataset {
        header = List.copyOf(header);
    }

    /// Opens a file and refuses at once what is no CSV file.
    static Dataset open(Path file) throws IOException, BadInput {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput(BiasExit.NO_INPUT, "there is no file '%s' that can be read".formatted(file));
        }
        Optional<NormalCsv.Fault> fault = CsvTrouble.atStart(file);
        if (fault.isPresent()) {
            throw BadInput.data("%s: %s".formatted(file, fault.get().sentence()));
        }
        FileTime changed = Files.getLastModifiedTime(file);
        return new Dataset(file, digest(file), Files.size(file), changed, CsvHeader.read(file));
    }

    /// The columns that an option names: one whose whole name it is, or several with commas between.
    List<String> columns(String option) {
        return header.contains(option) ? List.of(option) : List.of(option.split(",", -1));
    }

    /// The columns that options name, in their order.
    List<String> columns(List<String> options) {
        return options.stream().flatMap(option -> columns(option).stream()).toList();
    }

    /// Stops when the file is not the one whose digest was taken.
    void unchanged() throws IOException, BadInput {
        if (Files.size(file) != bytes || !Files.getLastModifiedTime(file).equals(changed)) {
            throw BadInput.data("%s changed while it was read".formatted(file));
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            while (bytes.read(buffer) >= 0) {
                // The digest is what the reading is for.
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
