package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;

/// The values of a feature that patterns are made of: texts as they are, numbers between the deciles.
///
/// A value that too few rows have, and a missing one, is in no pattern.
final class PatternBins {

    private final String column;
    private final int[] codes;
    private final int[] binOfCode;
    private final List<String> texts;

    PatternBins(String column, int[] codes, int[] binOfCode, List<String> texts) {
        this.column = column;
        this.codes = codes;
        this.binOfCode = binOfCode;
        this.texts = texts;
    }

    private static final int DECILES = 10;

    /// @param measured the rows whose deciles cut the numbers
    /// @param searched the rows among which a value has to be frequent enough
    static PatternBins of(StackedColumn column, IntStream measured, IntStream searched, int fewest) {
        PatternBins all = column.numbers()
                .map(numbers -> ofNumbers(column, numbers, measured))
                .orElseGet(() -> ofTexts(column));
        int[] rows = new int[all.texts.size()];
        searched.map(all::bin).filter(bin -> bin >= 0).forEach(bin -> rows[bin]++);
        return all.only(bin -> rows[bin] >= fewest);
    }

    private static PatternBins ofTexts(StackedColumn column) {
        int[] bins =
                IntStream.range(0, column.values().size()).map(code -> code - 1).toArray();
        return new PatternBins(
                column.name(),
                column.codes(),
                bins,
                column.values().subList(1, column.values().size()));
    }

    private static PatternBins ofNumbers(StackedColumn column, double[] numbers, IntStream measured) {
        double[] sorted = measured.filter(row -> !column.missing(row))
                .mapToDouble(row -> numbers[column.codes()[row]])
                .sorted()
                .toArray();
        if (Arrays.stream(numbers, 1, numbers.length).distinct().count() <= DECILES || sorted.length == 0) {
            return ofTexts(column);
        }
        TreeSet<Double> cuts = new TreeSet<>();
        for (int i = 1; i < DECILES; i++) {
            cuts.add(sorted[(int) ((long) i * (sorted.length - 1) / DECILES)]);
        }
        List<Double> limits = List.copyOf(cuts);
        int[] bins = new int[numbers.length];
        bins[Column.MISSING] = -1;
        for (int code = 1; code < bins.length; code++) {
            bins[code] = cuts.headSet(numbers[code], false).size();
        }
        return new PatternBins(column.name(), column.codes(), bins, texts(limits));
    }

    private static List<String> texts(List<Double> limits) {
        List<String> texts = new ArrayList<>();
        texts.add("at most " + plain(limits.getFirst()));
        for (int i = 1; i < limits.size(); i++) {
            texts.add("above " + plain(limits.get(i - 1)) + " to " + plain(limits.get(i)));
        }
        texts.add("above " + plain(limits.getLast()));
        return texts;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private PatternBins only(IntPredicate kept) {
        int[] numbers = new int[texts.size()];
        List<String> names = new ArrayList<>();
        for (int bin = 0; bin < numbers.length; bin++) {
            numbers[bin] = kept.test(bin) ? names.size() : -1;
            if (kept.test(bin)) {
                names.add(texts.get(bin));
            }
        }
        int[] bins =
                IntStream.of(binOfCode).map(bin -> bin < 0 ? -1 : numbers[bin]).toArray();
        return new PatternBins(column, codes, bins, names);
    }

    int size() {
        return texts.size();
    }

    /// The bin of a row; negative if it is in none.
    int bin(int row) {
        return binOfCode[codes[row]];
    }

    Condition condition(int bin) {
        return new Condition(column, texts.get(bin));
    }

    String column() {
        return column;
    }

    int[] codes() {
        return codes;
    }

    int[] binOfCode() {
        return binOfCode;
    }

    List<String> texts() {
        return texts;
    }
}
