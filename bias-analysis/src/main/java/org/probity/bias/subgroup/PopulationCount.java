package org.probity.bias.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Cells;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;

/// Counts a population, from rows or from cells.
final class PopulationCount {

    /// More conditions of one attribute than this would make the search neither quick nor readable.
    private static final int MOST_VALUES = 150;

    private final ScanPlan plan;
    private final List<CodedAttribute> attributes = new ArrayList<>();
    private RateOfRow[] rates = {};
    private int[] rowsOf = {};

    PopulationCount(ScanPlan plan) {
        this.plan = plan;
    }

    /// A population, or the problem that keeps it from being counted.
    sealed interface Counted {

        /// It was counted.
        record Of(Population population) implements Counted {}

        /// It was not counted.
        record Not(AnalysisProblem problem) implements Counted {}
    }

    private static Counted not(Code code, String subject, String message) {
        return new Counted.Not(new AnalysisProblem(code, subject, message));
    }

    Counted of(Table table) {
        List<String> needed = new ArrayList<>();
        plan.attributes().forEach(attribute -> needed.add(attribute.name()));
        if (plan.needsLabel()) {
            needed.add(plan.columns().label());
        }
        if (plan.needsPrediction()) {
            needed.add(plan.columns().prediction());
        }
        for (String name : needed) {
            if (!table.has(name)) {
                return not(Code.COLUMN_NOT_FOUND, name, "the dataset has no column %s".formatted(name));
            }
        }
        for (ScanAttribute attribute : plan.attributes()) {
            Column column = table.column(attribute.name());
            if (!(attribute instanceof ScanAttribute.Values) && column.numbers().isEmpty()) {
                return not(
                        Code.NO_VALUES,
                        column.name(),
                        "the column %s holds values that are no numbers and cannot be cut into bands"
                                .formatted(column.name()));
            }
            attributes.add(coded(attribute, column));
        }
        rates = rates(table);
        rowsOf = new int[table.rows()];
        Arrays.fill(rowsOf, 1);
        return count();
    }

    private static CodedAttribute coded(ScanAttribute attribute, Column column) {
        return switch (attribute) {
            case ScanAttribute.Values(var _) -> CodedAttribute.byValue(column);
            case ScanAttribute.Quantiles(var _, var bands) ->
                CodedAttribute.inQuantiles(column, numbers(column), bands);
            case ScanAttribute.Cuts(var _, var limits) -> CodedAttribute.inBands(column, numbers(column), limits);
        };
    }

    private static Numbers numbers(Column column) {
        return column.numbers().orElseThrow();
    }

    private RateOfRow[] rates(Table table) {
        RateOfRow[] found = new RateOfRow[table.rows()];
        Map<List<String>, RateOfRow> known = new HashMap<>();
        for (int row = 0; row < found.length; row++) {
            String label =
                    plan.needsLabel() ? table.column(plan.columns().label()).text(row) : "";
            String prediction = plan.needsPrediction()
                    ? table.column(plan.columns().prediction()).text(row)
                    : "";
            found[row] = known.computeIfAbsent(
                    List.of(label, prediction), _ -> RateOfRow.of(plan.rate(), plan.columns(), label, prediction));
        }
        return found;
    }

    Counted of(Cells cells) {
        for (ScanAttribute attribute : plan.attributes()) {
            if (!cells.attributes().contains(attribute.name())) {
                return not(
                        Code.COLUMN_NOT_FOUND,
                        attribute.name(),
                        "the cells have no attribute %s".formatted(attribute.name()));
            }
            if (!(attribute instanceof ScanAttribute.Values)) {
                return not(
                        Code.NO_VALUES,
                        attribute.name(),
                        "counts by %s cannot be cut into bands any more".formatted(attribute.name()));
            }
            attributes.add(coded(cells, cells.attributes().indexOf(attribute.name())));
        }
        if (cells.rows() > Integer.MAX_VALUE) {
            return not(Code.OUT_OF_RESOURCES, "", "more than %d rows are not scanned".formatted(Integer.MAX_VALUE));
        }
        rates = cells.cells().stream()
                .map(cell -> RateOfRow.of(plan.rate(), plan.columns(), cell.label(), cell.prediction()))
                .toArray(RateOfRow[]::new);
        rowsOf = cells.cells().stream()
                .mapToInt(cell -> Math.toIntExact(cell.rows()))
                .toArray();
        return count();
    }

    private static CodedAttribute coded(Cells cells, int place) {
        Map<String, Integer> dictionary = new HashMap<>();
        List<String> values = new ArrayList<>(List.of(""));
        dictionary.put("", 0);
        int[] codes = new int[cells.cells().size()];
        for (int i = 0; i < codes.length; i++) {
            String value = cells.cells().get(i).groups().get(place);
            codes[i] = dictionary.computeIfAbsent(value, _ -> values.size());
            if (codes[i] == values.size()) {
                values.add(value);
            }
        }
        return new CodedAttribute(cells.attributes().get(place), List.copyOf(values), codes);
    }

    private Counted count() {
        boolean[] counted = new boolean[rates.length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = rates[i] != RateOfRow.OUTSIDE;
        }
        attributes.replaceAll(
                each -> each.supported(counted, rowsOf, plan.rules().minimumRows()));
        for (CodedAttribute each : attributes) {
            if (each.values().size() - 1 > MOST_VALUES) {
                return not(
                        Code.TOO_MANY_VALUES,
                        each.name(),
                        "%s has more than %d values of %d rows; cut its numbers into bands or leave it out"
                                .formatted(
                                        each.name(), MOST_VALUES, plan.rules().minimumRows()));
            }
        }
        return new Counted.Of(gathered());
    }

    private Population gathered() {
        var combinations = new Combinations(rates.length);
        int[] inside = new int[rates.length];
        long outside = 0;
        for (int i = 0; i < inside.length; i++) {
            inside[i] = rates[i] == RateOfRow.OUTSIDE ? -1 : 0;
            outside += rates[i] == RateOfRow.OUTSIDE ? rowsOf[i] : 0;
        }
        combinations.refine(inside, 1);
        attributes.forEach(
                each -> combinations.refine(each.codes(), each.values().size()));
        int different = combinations.different();
        int[][] codes = new int[attributes.size()][different];
        int[] rows = new int[different];
        int[] hits = new int[different];
        int[] numbers = combinations.numbers();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                rows[numbers[i]] += rowsOf[i];
                hits[numbers[i]] += rates[i] == RateOfRow.HIT ? rowsOf[i] : 0;
                for (int a = 0; a < codes.length; a++) {
                    codes[a][numbers[i]] = attributes.get(a).codes()[i];
                }
            }
        }
        return new Population(
                        attributes.stream().map(CodedAttribute::name).toList(),
                        attributes.stream().map(CodedAttribute::values).toList(),
                        codes,
                        rows,
                        hits,
                        outside)
                .ordered();
    }
}
