package org.probity.bias.subgroup;

import java.util.List;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// Scores every subset that lists of values can describe: slow, plain, and the witness for the search.
final class EverySubset {

    private final List<Column> columns;
    private final int[] sizes;
    private final int[] lists;
    private final double expected;
    private final long[] rows;
    private final long[] hits;

    EverySubset(Table table, List<String> attributes, String outcome) {
        columns = attributes.stream().map(table::column).toList();
        sizes = columns.stream().mapToInt(each -> each.values().size() - 1).toArray();
        lists = new int[sizes.length];
        int all = 1;
        for (int a = 0; a < sizes.length; a++) {
            lists[a] = 1 << sizes[a];
            all = Math.multiplyExact(all, lists[a]);
        }
        rows = new long[all];
        hits = new long[all];
        long positive = 0;
        for (int row = 0; row < table.rows(); row++) {
            int place = 0;
            for (int a = 0; a < sizes.length; a++) {
                place = place * lists[a] + (1 << (columns.get(a).code(row) - 1));
            }
            boolean hit = table.column(outcome).text(row).equals("1");
            rows[place]++;
            hits[place] += hit ? 1 : 0;
            positive += hit ? 1 : 0;
        }
        expected = (double) positive / table.rows();
        addUp();
    }

    /// From single values to the sums over every list of them, one attribute and one value at a time.
    private void addUp() {
        int step = rows.length;
        for (int a = 0; a < sizes.length; a++) {
            step /= lists[a];
            for (int value = 0; value < sizes[a]; value++) {
                for (int place = 0; place < rows.length; place++) {
                    int list = place / step % lists[a];
                    if ((list >> value & 1) == 1) {
                        int without = place - (1 << value) * step;
                        rows[place] += rows[without];
                        hits[place] += hits[without];
                    }
                }
            }
        }
    }

    double best(ScoredSubset.Direction direction) {
        double best = 0;
        for (int place = 0; place < rows.length; place++) {
            double score = score(direction, hits[place], rows[place]);
            if (score > best) {
                best = Math.max(best, score - SubsetScan.PENALTY * listed(place));
            }
        }
        return best;
    }

    private int listed(int place) {
        int listed = 0;
        int rest = place;
        for (int a = sizes.length - 1; a >= 0; a--) {
            int list = rest % lists[a];
            // An attribute with all its values is free.
            listed += list == lists[a] - 1 ? 0 : Integer.bitCount(list);
            rest /= lists[a];
        }
        return listed;
    }

    private double score(ScoredSubset.Direction direction, long k, long n) {
        double q = k * (1 - expected) / ((n - k) * expected);
        boolean departs = n > 0 && (direction == ScoredSubset.Direction.MORE ? q > 1 : q < 1);
        if (!departs) {
            return 0;
        }
        if (k == 0 || k == n) {
            return -n * Math.log(k == 0 ? 1 - expected : expected);
        }
        return k * Math.log(q) - n * Math.log(1 - expected + q * expected);
    }
}
