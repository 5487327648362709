package org.probity.bias.dataset;

import org.probity.bias.ChanceTest;
import org.probity.bias.MetricValue;
import org.probity.bias.Significance;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.FisherExact;
import org.probity.bias.statistics.Newcombe;

/// A group and the reference within one layer of the data: hits and rows of both.
public record Stratum(String name, long groupHits, long groupRows, long referenceHits, long referenceRows) {

    public Stratum {
        if (groupHits < 0 || groupHits > groupRows || referenceHits < 0 || referenceHits > referenceRows) {
            throw new IllegalArgumentException(
                    "%s: %d of %d, %d of %d".formatted(name, groupHits, groupRows, referenceHits, referenceRows));
        }
    }

    Stratum plus(Stratum other) {
        return new Stratum(
                name,
                groupHits + other.groupHits,
                groupRows + other.groupRows,
                referenceHits + other.referenceHits,
                referenceRows + other.referenceRows);
    }

    /// The rate of the group minus that of the reference, with Newcombe's limits.
    public MetricValue difference() {
        return groupRows == 0 || referenceRows == 0
                ? new MetricValue.Undefined(UndefinedReason.NO_ROWS)
                : new MetricValue.Defined(
                        (double) groupHits / groupRows - (double) referenceHits / referenceRows,
                        Newcombe.difference(
                                groupHits,
                                groupRows,
                                referenceHits,
                                referenceRows,
                                Confidence.of(DataReview.CONFIDENCE)));
    }

    /// Fisher's exact test of this layer alone, paying for no other.
    public Significance significance() {
        if (groupRows == 0 || referenceRows == 0) {
            return new Significance.NotTested(Significance.Untested.UNDEFINED);
        }
        double p = FisherExact.twoSided(groupHits, groupRows, referenceHits, referenceRows);
        return new Significance.Tested(p, p, p, ChanceTest.FISHER_EXACT);
    }

    long rows() {
        return groupRows + referenceRows;
    }

    long hits() {
        return groupHits + referenceHits;
    }

    /// Whether the layer says anything about a gap: both groups and both outcomes occur.
    boolean informative() {
        return groupRows > 0 && referenceRows > 0 && hits() > 0 && hits() < rows();
    }
}
