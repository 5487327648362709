package org.probity.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The Ed25519 key that signs checkpoints, made on the first start and readable by the server's user only.
@ApplicationScoped
public class CheckpointKeys {

    private final Path data;

    @Inject
    public CheckpointKeys(@ConfigProperty(name = "probity.data") Path data) {
        this.data = data;
    }

    /// Returns the key pair, made and stored if there is none yet.
    synchronized KeyPair pair() throws IOException, GeneralSecurityException {
        Path secret = data.resolve("keys/checkpoint.key");
        Path open = data.resolve("keys/checkpoint.pub");
        if (!Files.exists(secret)) {
            KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(secret.getParent());
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(open, encode(made.getPublic().getEncoded()));
            Files.writeString(secret, encode(made.getPrivate().getEncoded()));
        }
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decode(open))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decode(secret))));
    }

    /// The folder outside the database in which this server keeps its files.
    Path folder() {
        return data;
    }

    private static String encode(byte[] key) {
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static byte[] decode(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
