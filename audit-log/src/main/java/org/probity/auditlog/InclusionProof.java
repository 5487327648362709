package org.probity.auditlog;

import java.util.List;

/// The hashes that lead from one leaf to the root, RFC 9162 section 2.1.3.
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Tells whether the leaf is at the index in the tree with this root, RFC 9162 section 2.1.3.2.
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash calculated = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                calculated = Hash.node(sibling, calculated);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                calculated = Hash.node(calculated, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && calculated.equals(root);
    }
}
