package org.probity.auditlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The right edge of a growing Merkle tree: the roots of its complete subtrees, largest first.
///
/// It is all that appending and the root need, one hash per set bit of the size, so it fits into one row.
public record Frontier(long size, List<Hash> subtrees) {

    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        subtrees = List.copyOf(subtrees);
        if (size < 0 || subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("%d subtrees cannot hold %d leaves".formatted(subtrees.size(), size));
        }
    }

    /// Reads what [#text] wrote.
    public static Frontier parse(long size, String text) {
        List<Hash> subtrees = text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Hash::parse).toList();
        return new Frontier(size, subtrees);
    }

    public String text() {
        return subtrees.stream().map(Hash::hex).collect(Collectors.joining(","));
    }

    /// Returns the frontier after one more leaf.
    public Frontier append(Hash leaf) {
        var grown = new ArrayList<>(subtrees);
        Hash merged = leaf;
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            merged = Hash.node(grown.removeLast(), merged);
        }
        grown.add(merged);
        return new Frontier(size + 1, grown);
    }

    /// Returns the root of the whole tree, RFC 6962 section 2.1.
    public Hash root() {
        return subtrees.reversed().stream()
                .reduce((right, left) -> Hash.node(left, right))
                .orElseGet(Hash::ofEmptyTree);
    }
}
