package org.probity.bias.tampering;

import java.util.List;

/// What became of the rows of an approved version of a dataset in a later one.
///
/// Both digests are over the content and do not depend on the order of the rows; an approved version with another
/// digest than the one recorded at its approval is no baseline.
public record VersionDiff(
        long baselineRows,
        long currentRows,
        String baselineDigest,
        String currentDigest,
        RowList relabelled,
        RowList removed,
        RowList added,
        RowList changed) {

    static VersionDiff of(Versions versions) {
        String id = versions.plan().rowId();
        MatchedRows rows = versions.rows();
        return new VersionDiff(
                versions.baseline().rows(),
                versions.current().rows(),
                ContentDigest.of(versions.baseline(), id),
                ContentDigest.of(versions.current(), id),
                rows.listed(rows::relabelled),
                rows.listed(rows::removed),
                rows.listedAdded(),
                rows.listed(rows::changed));
    }

    /// Whether both versions have the same rows.
    public boolean unchanged() {
        return List.of(relabelled, removed, added, changed).stream().allMatch(list -> list.total() == 0);
    }
}
