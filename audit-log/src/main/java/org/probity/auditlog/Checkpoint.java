package org.probity.auditlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// A signed statement that the log of this origin had this size and this root; C2SP tlog-checkpoint.
///
/// Whoever keeps one can later tell whether the log was rewritten before it.
public record Checkpoint(String origin, long size, Hash root) {

    private static final byte ED25519 = 1;

    /// Returns the signed note: the statement, an empty line, and the signature line of the C2SP signed-note format.
    public String sign(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(privateKey);
        signature.update(body().getBytes(StandardCharsets.UTF_8));
        byte[] signed = signature.sign();
        byte[] line = ByteBuffer.allocate(4 + signed.length)
                .put(keyId(origin, publicKey))
                .put(signed)
                .array();
        return "%s\n\u2014 %s %s\n"
                .formatted(body(), origin, Base64.getEncoder().encodeToString(line));
    }

    /// Reads a signed note and checks its signature with a key known from elsewhere.
    ///
    /// @throws IllegalArgumentException if the note is malformed or not signed by this key
    public static Checkpoint verified(String note, PublicKey publicKey) throws GeneralSecurityException {
        List<String> lines = note.lines().toList();
        if (lines.size() < 5 || !lines.get(3).isEmpty()) {
            throw new IllegalArgumentException("not a signed checkpoint");
        }
        byte[] rootBytes = Base64.getDecoder().decode(lines.get(2));
        var checkpoint = new Checkpoint(
                lines.getFirst(),
                Long.parseLong(lines.get(1)),
                Hash.parse(HexFormat.of().formatHex(rootBytes)));
        String prefix = "\u2014 " + checkpoint.origin + " ";
        for (String line : lines.subList(4, lines.size())) {
            if (line.startsWith(prefix) && checkpoint.signedBy(publicKey, line.substring(prefix.length()))) {
                return checkpoint;
            }
        }
        throw new IllegalArgumentException(
                "the checkpoint at size %d is not signed by this key".formatted(checkpoint.size));
    }

    private boolean signedBy(PublicKey publicKey, String encoded) throws GeneralSecurityException {
        byte[] line = Base64.getDecoder().decode(encoded);
        if (line.length != 68 || !Arrays.equals(Arrays.copyOf(line, 4), keyId(origin, publicKey))) {
            return false;
        }
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey);
        signature.update(body().getBytes(StandardCharsets.UTF_8));
        return signature.verify(line, 4, 64);
    }

    private String body() {
        return "%s\n%d\n%s\n".formatted(origin, size, Base64.getEncoder().encodeToString(root.toBytes()));
    }

    /// The first four bytes of SHA-256 over name, newline, algorithm and the 32 raw key bytes, which end the X.509
    /// form.
    private static byte[] keyId(String name, PublicKey key) throws GeneralSecurityException {
        byte[] encoded = key.getEncoded();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        digest.update(encoded, encoded.length - 32, 32);
        return Arrays.copyOf(digest.digest(), 4);
    }
}
