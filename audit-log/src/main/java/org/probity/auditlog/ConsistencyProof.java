package org.probity.auditlog;

import java.util.ArrayList;
import java.util.List;

/// The hashes that show a later tree to start with an earlier one, RFC 9162 section 2.1.4.
public record ConsistencyProof(long earlierSize, long laterSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Tells whether the later root only appends to the earlier one, RFC 9162 section 2.1.4.2.
    public boolean proves(Hash earlier, Hash later) {
        if (earlierSize < 1 || earlierSize > laterSize) {
            return false;
        }
        if (earlierSize == laterSize) {
            return path.isEmpty() && earlier.equals(later);
        }
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(earlierSize) == 1) {
            steps.addFirst(earlier);
        }
        return !steps.isEmpty() && climb(steps, earlier, later);
    }

    private boolean climb(List<Hash> steps, Hash earlier, Hash later) {
        long node = earlierSize - 1;
        long last = laterSize - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash oldRoot = steps.getFirst();
        Hash newRoot = steps.getFirst();
        for (Hash sibling : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldRoot = Hash.node(sibling, oldRoot);
                newRoot = Hash.node(sibling, newRoot);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newRoot = Hash.node(newRoot, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldRoot.equals(earlier) && newRoot.equals(later);
    }
}
