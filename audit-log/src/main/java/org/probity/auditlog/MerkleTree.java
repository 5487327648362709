package org.probity.auditlog;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree over known leaf hashes that can prove what it holds, RFC 6962 section 2.1.
public final class MerkleTree {

    private final List<Hash> leaves;

    public MerkleTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    public Hash root() {
        return root(leaves);
    }

    /// Returns the proof that the leaf at `index` is in this tree, RFC 6962 section 2.1.1.
    public InclusionProof inclusion(int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("no leaf %d among %d".formatted(index, leaves.size()));
        }
        return new InclusionProof(index, leaves.size(), path(index, leaves));
    }

    /// Returns the proof that this tree only appends to its first `size` leaves, RFC 6962 section 2.1.2.
    public ConsistencyProof consistencyWith(int size) {
        if (size < 1 || size > leaves.size()) {
            throw new IllegalArgumentException("no earlier tree of %d among %d".formatted(size, leaves.size()));
        }
        return new ConsistencyProof(size, leaves.size(), subproof(size, leaves, true));
    }

    private static Hash root(List<Hash> part) {
        if (part.isEmpty()) {
            return Hash.ofEmptyTree();
        }
        if (part.size() == 1) {
            return part.getFirst();
        }
        int split = split(part.size());
        return Hash.node(root(part.subList(0, split)), root(part.subList(split, part.size())));
    }

    private static List<Hash> path(int index, List<Hash> part) {
        if (part.size() == 1) {
            return List.of();
        }
        int split = split(part.size());
        List<Hash> left = part.subList(0, split);
        List<Hash> right = part.subList(split, part.size());
        return index < split ? with(path(index, left), root(right)) : with(path(index - split, right), root(left));
    }

    private static List<Hash> subproof(int size, List<Hash> part, boolean whole) {
        if (size == part.size()) {
            return whole ? List.of() : List.of(root(part));
        }
        int split = split(part.size());
        List<Hash> left = part.subList(0, split);
        List<Hash> right = part.subList(split, part.size());
        return size <= split
                ? with(subproof(size, left, whole), root(right))
                : with(subproof(size - split, right, false), root(left));
    }

    private static List<Hash> with(List<Hash> hashes, Hash last) {
        var extended = new ArrayList<>(hashes);
        extended.add(last);
        return extended;
    }

    /// The largest power of two below the size.
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
