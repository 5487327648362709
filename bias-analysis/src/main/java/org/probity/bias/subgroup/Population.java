package org.probity.bias.subgroup;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The rows that a rate is asked of, as different combinations of values with their numbers of rows and
/// of hits.
///
/// Code 0 of an attribute stands for every value that cannot be a condition: a missing one, or one of
/// too few rows.
final class Population {

    private final List<String> attributes;
    // The texts of each attribute by code.
    private final List<List<String>> values;
    // By attribute, then by combination.
    private final int[][] codes;

    private final int[] rows;
    private final int[] hits;
    private final long outside;

    Population(
            List<String> attributes, List<List<String>> values, int[][] codes, int[] rows, int[] hits, long outside) {
        this.attributes = attributes;
        this.values = values;
        this.codes = codes;
        this.rows = rows;
        this.hits = hits;
        this.outside = outside;
    }

    List<String> attributes() {
        return attributes;
    }

    List<List<String>> values() {
        return values;
    }

    int[][] codes() {
        return codes;
    }

    int[] rows() {
        return rows;
    }

    int[] hits() {
        return hits;
    }

    long outside() {
        return outside;
    }

    int combinations() {
        return rows.length;
    }

    int allRows() {
        return sum(rows);
    }

    int allHits() {
        return sum(hits);
    }

    /// The same with its combinations in the order of their texts, so that shuffles with one seed are
    /// the same however rows and columns are ordered.
    Population ordered() {
        List<Integer> byName = byName();
        int[] order = IntStream.range(0, combinations())
                .boxed()
                .sorted((a, b) -> compare(byName, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        int[][] sortedCodes = new int[codes.length][];
        for (int a = 0; a < codes.length; a++) {
            sortedCodes[a] = take(codes[a], order);
        }
        return new Population(attributes, values, sortedCodes, take(rows, order), take(hits, order), outside);
    }

    /// The places of the attributes in the order of their names.
    List<Integer> byName() {
        return IntStream.range(0, attributes.size())
                .boxed()
                .sorted(Comparator.comparing(attributes::get))
                .toList();
    }

    private int compare(List<Integer> byName, int a, int b) {
        for (int attribute : byName) {
            List<String> texts = values.get(attribute);
            int order = texts.get(codes[attribute][a]).compareTo(texts.get(codes[attribute][b]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int[] take(int[] from, int[] order) {
        return IntStream.of(order).map(place -> from[place]).toArray();
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int each : numbers) {
            sum = Math.addExact(sum, each);
        }
        return sum;
    }
}
