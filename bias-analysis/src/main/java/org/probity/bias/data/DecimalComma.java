package org.probity.bias.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds numbers with a decimal comma, and writes them with a point.
///
/// @param columns    whose numbers are rewritten
/// @param everywhere whether those of all columns are, since a person said so
record DecimalComma(BitSet columns, boolean everywhere) {

    static final DecimalComma NOWHERE = new DecimalComma(new BitSet(), false);
    static final DecimalComma EVERYWHERE = new DecimalComma(new BitSet(), true);

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d*\\.\\d+([eE][+-]?\\d+)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d*)),(\\d+(?:[eE][+-]?\\d+)?)");
    /// In `1,234` the comma may as well stand between thousands.
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    boolean nowhere() {
        return !everywhere && columns.isEmpty();
    }

    /// A number with a point where a person said that fractions stand behind commas: one of the two is wrong.
    boolean contradictedBy(String raw) {
        return everywhere && WITH_POINT.matcher(raw.strip()).matches();
    }

    /// The same number with a point; any other text as it is.
    String written(int column, String raw) {
        if (!everywhere && !columns.get(column)) {
            return raw;
        }
        Matcher number = WITH_COMMA.matcher(raw.strip());
        return number.matches() ? number.group(1).replace(".", "") + "." + number.group(2) : raw;
    }

    /// The columns that without doubt hold numbers with a decimal comma, by the first rows of a file.
    ///
    /// Doubt is where another number has a point, and where a column has no fraction that could not be thousands.
    static DecimalComma sniffed(List<List<String>> rows) {
        var found = new BitSet();
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            List<String> values = values(rows, column);
            if (values.stream().anyMatch(value -> WITH_POINT.matcher(value).matches())) {
                return NOWHERE;
            }
            boolean numbers = values.stream()
                    .allMatch(value -> WHOLE.matcher(value).matches()
                            || WITH_COMMA.matcher(value).matches());
            boolean fraction = values.stream()
                    .anyMatch(value -> WITH_COMMA.matcher(value).matches()
                            && !MAYBE_THOUSANDS.matcher(value).matches());
            found.set(column, numbers && fraction);
        }
        return new DecimalComma(found, false);
    }

    private static List<String> values(List<List<String>> rows, int column) {
        List<String> values = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String value = column < row.size() ? CellText.meaning(row.get(column)) : "";
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
