package org.probity.bias.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.bias.data.DatasetProfile.ColumnType;
import org.probity.bias.data.DatasetProfile.ValueCount;

/// Counts the values of one column while rows go by.
final class ColumnCounter {

    /// Beyond this many different values a column is an identifier or a measurement, and the exact number says little.
    private static final int DISTINCT_CAP = 10_000;

    private static final int TOP = 10;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final List<String> MISSING = List.of("", "?", "NA", "N/A", "NaN", "null", "NULL");

    private final String name;
    private final Map<String, Long> counts = new HashMap<>();
    private boolean capped;
    private long missing;
    private ColumnType type = ColumnType.EMPTY;

    ColumnCounter(String name) {
        this.name = name;
    }

    void count(String raw) {
        String value = raw.strip();
        if (isMissing(value)) {
            missing++;
            return;
        }
        if (type != ColumnType.TEXT) {
            ColumnType own = typeOf(value);
            type = own.compareTo(type) > 0 ? own : type;
        }
        if (counts.size() < DISTINCT_CAP || counts.containsKey(value)) {
            counts.merge(value, 1L, Long::sum);
        } else {
            capped = true;
        }
    }

    /// Empty, or one of the marks by which files say that a value is not known.
    static boolean isMissing(String value) {
        return MISSING.contains(value);
    }

    private static ColumnType typeOf(String value) {
        if (INTEGER.matcher(value).matches()) {
            return ColumnType.INTEGER;
        }
        return DECIMAL.matcher(value).matches() ? ColumnType.DECIMAL : ColumnType.TEXT;
    }

    ColumnProfile profile() {
        List<ValueCount> top = capped
                ? List.of()
                : counts.entrySet().stream()
                        .map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(ValueCount::count)
                                .reversed()
                                .thenComparing(ValueCount::value))
                        .limit(TOP)
                        .toList();
        return new ColumnProfile(name, type, missing, counts.size(), capped, top);
    }
}
