package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that a person asked for.
final class ReportFile {

    private ReportFile() {}

    /// Writes all of it or nothing: the file appears under its name only when it is whole.
    static void write(Path file, byte[] bytes) throws BadInput {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder == null || Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            Path part = folder.resolve(".%s.%d.part"
                    .formatted(file.getFileName(), ProcessHandle.current().pid()));
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new BadInput(BiasExit.CANNOT_WRITE, "cannot write '%s': %s".formatted(file, failure.getMessage()));
        }
    }
}
