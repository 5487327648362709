package org.probity.auditlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 digest as RFC 6962 forms it, with a prefix that keeps leaves and nodes apart.
public final class Hash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Returns the hash of an entry, RFC 6962 section 2.1: SHA-256 of 0x00 and the entry.
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /// Returns the hash of an entry given as text, over its UTF-8 bytes.
    public static Hash leaf(String entry) {
        return leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the hash of two subtrees, RFC 6962 section 2.1: SHA-256 of 0x01, left and right.
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /// Returns the root of a tree without leaves: SHA-256 of nothing.
    public static Hash ofEmptyTree() {
        return new Hash(sha256().digest());
    }

    /// Reads 64 hexadecimal digits.
    ///
    /// @throws IllegalArgumentException for any other text
    public static Hash parse(String hex) {
        byte[] read = HexFormat.of().parseHex(hex);
        if (read.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, not " + hex.length());
        }
        return new Hash(read);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
