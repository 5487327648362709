package org.probity.bias.tampering;

import java.util.List;

/// Rows for review by their ids, as many as the plan lists, and how many there are in all.
public record RowList(List<String> ids, long total) {

    public RowList {
        ids = List.copyOf(ids);
        if (total < ids.size()) {
            throw new IllegalArgumentException("%d of %d rows are listed".formatted(ids.size(), total));
        }
    }

    static RowList of(List<String> all, int listed) {
        return new RowList(all.subList(0, Math.min(listed, all.size())), all.size());
    }
}
