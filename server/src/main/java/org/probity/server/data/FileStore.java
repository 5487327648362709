package org.probity.server.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.probity.bias.data.FileDigest;
import org.probity.server.http.CanonicalRecord;

/// Keeps files under the digest of their content; what a client calls a file never becomes a path.
@ApplicationScoped
public class FileStore {

    private final Path data;

    @Inject
    public FileStore(@ConfigProperty(name = "probity.data") Path data) {
        this.data = data;
    }

    /// Writes what arrives to a file of its own, which the caller keeps or deletes.
    Path receive(InputStream content) throws IOException {
        Path arriving = Files.createDirectories(data.resolve("arriving"));
        Path file = Files.createTempFile(arriving, "upload", "");
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /// Moves a received file to its place, on the disk before it is relied on; the same content is kept once.
    void keep(Path received, String digest) throws IOException {
        try (FileChannel file = FileChannel.open(received, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.createDirectories(data.resolve("files"));
        Files.move(received, path(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Keeps a document that was made here, and returns its digest.
    public String keep(byte[] content) throws IOException {
        String digest = CanonicalRecord.sha256(content);
        keep(receive(new ByteArrayInputStream(content)), digest);
        return digest;
    }

    /// Keeps whatever arrives, and returns its digest.
    public String keep(InputStream content) throws IOException {
        Path received = receive(content);
        String digest = FileDigest.of(received);
        keep(received, digest);
        return digest;
    }

    /// Returns where the content with this digest lies.
    public Path path(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + digest);
        }
        return data.resolve("files").resolve(digest);
    }
}
