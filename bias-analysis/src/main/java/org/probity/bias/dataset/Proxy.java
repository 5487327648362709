package org.probity.bias.dataset;

import java.util.Optional;
import java.util.stream.IntStream;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// How far one column gives away a protected attribute.
///
/// A model that must not see the attribute still sees it through such columns. A missing value counts
/// as a value. The area under the curve orders rows by the number itself, or by the share of one group
/// among rows of the same text; it is the larger of itself and its mirror, and undefined unless there
/// are two groups. Of texts it is taken on the rows it was learned from and so a little too large.
public record Proxy(String column, String attribute, Association association, MetricValue area) {

    /// Numbers with more different values are cut into tenths before they are counted.
    private static final int MOST_PLAIN_NUMBERS = 100;

    private static final int MOST_TEXTS = 5_000;

    public static Proxy of(Table table, String column, String attribute) {
        Column values = table.column(column);
        GroupCodes groups = GroupCodes.of(table.column(attribute));
        return new Proxy(column, attribute, association(values, groups), area(values, groups));
    }

    private static Association association(Column values, GroupCodes groups) {
        int different = values.values().size();
        Optional<Numbers> numbers = different > MOST_PLAIN_NUMBERS ? values.numbers() : Optional.empty();
        if (numbers.isPresent()) {
            Bands bands = Bands.of(values, numbers.orElseThrow());
            int[] codes = bands.codes(numbers.orElseThrow(), values.rows());
            return Association.of(CrossTable.of(groups.codes(), groups.size(), codes, bands.codes()));
        }
        if (identifies(values)) {
            return new Association.NotMeasured(UndefinedReason.MOSTLY_DIFFERENT);
        }
        int[] codes = IntStream.range(0, values.rows()).map(values::code).toArray();
        return Association.of(CrossTable.of(groups.codes(), groups.size(), codes, different));
    }

    /// Whether texts are so different that they name rows rather than describe them.
    static boolean identifies(Column values) {
        int different = values.values().size() - 1;
        return different > MOST_TEXTS || (different > MOST_PLAIN_NUMBERS && different > values.rows() / 2);
    }

    private static MetricValue area(Column values, GroupCodes groups) {
        if (groups.size() != 2) {
            return new MetricValue.Undefined(UndefinedReason.NOT_TWO_GROUPS);
        }
        Optional<Numbers> numbers = values.numbers();
        if (numbers.isEmpty() && identifies(values)) {
            return new MetricValue.Undefined(UndefinedReason.MOSTLY_DIFFERENT);
        }
        long[][] counts = new long[2][values.values().size()];
        for (int row = 0; row < values.rows(); row++) {
            boolean asked = groups.of(row) >= 0 && (numbers.isEmpty() || !values.missing(row));
            if (asked) {
                counts[groups.of(row)][values.code(row)]++;
            }
        }
        double[] scores = IntStream.range(0, counts[0].length)
                .mapToDouble(
                        code -> numbers.isPresent() ? number(values, code) : share(counts[0][code], counts[1][code]))
                .toArray();
        MetricValue area = mirrored(Area.of(scores, counts[0], counts[1]));
        return numbers.isPresent() ? area : withoutLimits(area);
    }

    private static double number(Column values, int code) {
        return code == Column.MISSING ? 0 : Double.parseDouble(values.values().get(code));
    }

    private static double share(long members, long others) {
        return members + others == 0 ? 0 : (double) members / (members + others);
    }

    private static MetricValue mirrored(MetricValue area) {
        if (area instanceof MetricValue.Defined(var value, Interval.Bounds(var low, var high, var level, var method))
                && value < 0.5) {
            return new MetricValue.Defined(1 - value, new Interval.Bounds(1 - high, 1 - low, level, method));
        }
        return area;
    }

    private static MetricValue withoutLimits(MetricValue area) {
        return area instanceof MetricValue.Defined(var value, var _)
                ? new MetricValue.Defined(value, new Interval.None(NoInterval.NO_CLOSED_FORM))
                : area;
    }
}
