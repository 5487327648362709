package org.probity.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.probity.auditlog.CanonicalJson;

/// The canonical JSON (RFC 8785) of a state and its SHA-256, by which audit entries, seals and votes name it.
///
/// Fractions travel as text, since the canonical form of a floating-point number is a matter of its own.
public record CanonicalRecord(String json, String digest) {

    public static CanonicalRecord of(Map<String, ?> state) {
        String json = CanonicalJson.text(texts(state));
        return new CanonicalRecord(json, sha256(json));
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static Map<String, String> texts(Map<String, ?> state) {
        return state.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.valueOf(field.getValue())));
    }
}
