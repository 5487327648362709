package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.TwoSamples;

/// One column of two versions, counted in the same values or bands.
final class ColumnComparison {

    /// Numbers with more different values than this are counted in tenths.
    private static final int MOST_PLAIN_NUMBERS = 50;

    private static final int MOST_LISTED = 20;

    private final Column before;
    private final Column now;

    ColumnComparison(Column before, Column now) {
        this.before = before;
        this.now = now;
    }

    /// Counts of both versions by value.
    private record Counts(List<String> names, List<Long> before, List<Long> now) {}

    ColumnDrift drift() {
        Distance distance = distance();
        if (before.rows() == 0 || now.rows() == 0) {
            return undefined(UndefinedReason.NO_ROWS, distance);
        }
        if (!numeric() && (Proxy.identifies(before) || Proxy.identifies(now))) {
            return undefined(UndefinedReason.MOSTLY_DIFFERENT, distance);
        }
        return numeric() && before.values().size() > MOST_PLAIN_NUMBERS
                ? drift(inBands(), distance, false)
                : drift(byValue(), distance, true);
    }

    private boolean numeric() {
        return before.numbers().isPresent() && now.numbers().isPresent();
    }

    /// How far two distributions are apart, and the chance of that.
    private record Distance(MetricValue value, MetricValue p) {

        static Distance none(UndefinedReason reason) {
            return new Distance(new MetricValue.Undefined(reason), new MetricValue.Undefined(reason));
        }
    }

    private Distance distance() {
        if (!numeric()) {
            return Distance.none(UndefinedReason.NOT_NUMERIC);
        }
        double[] then = Bands.sorted(before, before.numbers().orElseThrow());
        double[] after = Bands.sorted(now, now.numbers().orElseThrow());
        if (then.length == 0 || after.length == 0) {
            return Distance.none(UndefinedReason.NO_ROWS);
        }
        var samples = new TwoSamples(then, after);
        return new Distance(value(samples.distance()), value(samples.limitP()));
    }

    private ColumnDrift drift(Counts counts, Distance distance, boolean listed) {
        return new ColumnDrift(
                before.name(),
                value(variation(counts)),
                value(stability(counts)),
                distance.value(),
                distance.p(),
                missingChange(),
                test(counts),
                listed ? only(counts, counts.now(), counts.before()) : List.of(),
                listed ? only(counts, counts.before(), counts.now()) : List.of());
    }

    private ColumnDrift undefined(UndefinedReason reason, Distance distance) {
        var none = new MetricValue.Undefined(reason);
        return new ColumnDrift(
                before.name(),
                none,
                none,
                distance.value(),
                distance.p(),
                missingChange(),
                new TestResult.NotTested(reason),
                List.of(),
                List.of());
    }

    private Counts inBands() {
        Numbers numbersBefore = before.numbers().orElseThrow();
        Numbers numbersNow = now.numbers().orElseThrow();
        Bands bands = Bands.of(before, numbersBefore);
        return new Counts(
                bands.names(),
                count(bands.codes(numbersBefore, before.rows()), bands.codes()),
                count(bands.codes(numbersNow, now.rows()), bands.codes()));
    }

    private Counts byValue() {
        boolean numeric = numeric();
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] codesBefore = codes(before, numeric, places);
        int[] codesNow = codes(now, numeric, places);
        return new Counts(
                List.copyOf(places.keySet()), count(codesBefore, places.size()), count(codesNow, places.size()));
    }

    // The number itself is the value, since one version may write 1 and the other 1.0.
    private static int[] codes(Column column, boolean numeric, Map<String, Integer> places) {
        return IntStream.range(0, column.rows())
                .map(row -> {
                    boolean plain = !numeric || column.missing(row);
                    String value = plain ? column.text(row) : Double.toString(Double.parseDouble(column.text(row)));
                    return places.computeIfAbsent(value, _ -> places.size());
                })
                .toArray();
    }

    private static List<Long> count(int[] codes, int size) {
        long[] counts = new long[size];
        for (int code : codes) {
            counts[code]++;
        }
        return IntStream.range(0, size).mapToObj(i -> counts[i]).toList();
    }

    private double variation(Counts counts) {
        double sum = 0;
        for (int i = 0; i < counts.names().size(); i++) {
            sum += Math.abs((double) counts.before().get(i) / before.rows()
                    - (double) counts.now().get(i) / now.rows());
        }
        return sum / 2;
    }

    private double stability(Counts counts) {
        double half = 0.5 * counts.names().size();
        double sum = 0;
        for (int i = 0; i < counts.names().size(); i++) {
            double p = (counts.before().get(i) + 0.5) / (before.rows() + half);
            double q = (counts.now().get(i) + 0.5) / (now.rows() + half);
            sum += (q - p) * StrictMath.log(q / p);
        }
        return sum;
    }

    private static TestResult test(Counts counts) {
        return CrossTable.of(new long[][] {
                    counts.before().stream().mapToLong(Long::longValue).toArray(),
                    counts.now().stream().mapToLong(Long::longValue).toArray()
                })
                .test();
    }

    private static List<String> only(Counts counts, List<Long> here, List<Long> there) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < here.size() && names.size() < MOST_LISTED; i++) {
            if (here.get(i) > 0 && there.get(i) == 0) {
                names.add(
                        counts.names().get(i).isEmpty()
                                ? Strata.MISSING
                                : counts.names().get(i));
            }
        }
        return names.stream().sorted().toList();
    }

    private MetricValue missingChange() {
        if (before.rows() == 0 || now.rows() == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_ROWS);
        }
        long earlier = missing(before);
        long later = missing(now);
        return new MetricValue.Defined(
                (double) later / now.rows() - (double) earlier / before.rows(),
                Newcombe.difference(later, now.rows(), earlier, before.rows(), Confidence.of(DataReview.CONFIDENCE)));
    }

    private static long missing(Column column) {
        return IntStream.range(0, column.rows()).filter(column::missing).count();
    }

    private static MetricValue value(double number) {
        return new MetricValue.Defined(number, new Interval.None(NoInterval.NO_CLOSED_FORM));
    }
}
