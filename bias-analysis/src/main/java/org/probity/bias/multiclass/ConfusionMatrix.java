package org.probity.bias.multiclass;

import java.util.List;
import java.util.stream.IntStream;

/// Rows by label and prediction: true classes in rows, predicted ones in columns, both in the order of
/// the classes.
public record ConfusionMatrix(List<List<Long>> counts) {

    public ConfusionMatrix {
        counts = counts.stream().map(List::copyOf).toList();
        for (List<Long> row : counts) {
            if (row.size() != counts.size() || row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("no square of counts: " + counts);
            }
        }
    }

    static ConfusionMatrix of(long[] cells, int classes) {
        return new ConfusionMatrix(IntStream.range(0, classes)
                .mapToObj(truth -> IntStream.range(0, classes)
                        .mapToObj(said -> cells[truth * classes + said])
                        .toList())
                .toList());
    }

    /// Rows with a label and a prediction.
    public long rows() {
        return counts.stream().flatMap(List::stream).mapToLong(count -> count).sum();
    }
}
