package org.probity.bias.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// All rules with enough rows on one set of attributes; they part the combinations among them.
final class RuleFamily {

    private final int[] attributes;
    // By combination the rule that holds there, below 0 where none does.
    private final int[] ruleOf;

    // By rule a combination in it, from which its values can be read.
    private final int[] examples;
    private final int[] rows;

    RuleFamily(int[] attributes, int[] ruleOf, int[] examples, int[] rows) {
        this.attributes = attributes;
        this.ruleOf = ruleOf;
        this.examples = examples;
        this.rows = rows;
    }

    int[] attributes() {
        return attributes;
    }

    int[] ruleOf() {
        return ruleOf;
    }

    int[] examples() {
        return examples;
    }

    int[] rows() {
        return rows;
    }

    int rules() {
        return rows.length;
    }

    /// The hits of each rule, given those of each combination.
    int[] hits(int[] ofCombinations) {
        int[] hits = new int[rules()];
        for (int i = 0; i < ruleOf.length; i++) {
            if (ruleOf[i] >= 0) {
                hits[ruleOf[i]] += ofCombinations[i];
            }
        }
        return hits;
    }

    Rule rule(Population population, int number) {
        List<Condition> conditions = new ArrayList<>();
        for (int attribute : attributes) {
            int code = population.codes()[attribute][examples[number]];
            conditions.add(new Condition(
                    population.attributes().get(attribute),
                    population.values().get(attribute).get(code)));
        }
        return new Rule(conditions);
    }

    /// Visits the family of every set of attributes; a rule that holds for everybody has nobody to be
    /// compared with.
    static void visit(Population population, ScanRules rules, Consumer<RuleFamily> visitor) {
        visit(population, rules, new int[0], visitor);
    }

    private static void visit(Population population, ScanRules rules, int[] chosen, Consumer<RuleFamily> visitor) {
        if (chosen.length > 0) {
            RuleFamily family = of(population, rules, chosen);
            if (family.rules() == 0) {
                // Longer rules only have fewer rows.
                return;
            }
            visitor.accept(family);
        }
        int next = chosen.length == 0 ? 0 : chosen[chosen.length - 1] + 1;
        for (int a = next; a < population.attributes().size() && chosen.length < rules.longest(); a++) {
            int[] more = Arrays.copyOf(chosen, chosen.length + 1);
            more[chosen.length] = a;
            visit(population, rules, more, visitor);
        }
    }

    private static RuleFamily of(Population population, ScanRules rules, int[] chosen) {
        var combinations = new Combinations(population.combinations());
        for (int attribute : chosen) {
            combinations.refine(
                    conditions(population.codes()[attribute]),
                    population.values().get(attribute).size());
        }
        int[] numbers = combinations.numbers();
        int[] rows = new int[combinations.different()];
        int[] examples = new int[rows.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                rows[numbers[i]] += population.rows()[i];
                examples[numbers[i]] = i;
            }
        }
        return supported(population, rules, chosen, new RuleFamily(chosen, numbers, examples, rows));
    }

    private static int[] conditions(int[] codes) {
        return Arrays.stream(codes).map(code -> code == 0 ? -1 : code).toArray();
    }

    private static RuleFamily supported(Population population, ScanRules rules, int[] chosen, RuleFamily all) {
        int everybody = population.allRows();
        int[] kept = new int[all.rules()];
        int[] rows = new int[all.rules()];
        int[] examples = new int[all.rules()];
        int next = 0;
        for (int number = 0; number < all.rules(); number++) {
            int support = all.rows()[number];
            boolean keep = support >= rules.minimumRows() && support < everybody;
            kept[number] = keep ? next : -1;
            if (keep) {
                rows[next] = support;
                examples[next] = all.examples()[number];
                next++;
            }
        }
        int[] ruleOf = Arrays.stream(all.ruleOf())
                .map(number -> number < 0 ? -1 : kept[number])
                .toArray();
        return new RuleFamily(chosen, ruleOf, Arrays.copyOf(examples, next), Arrays.copyOf(rows, next));
    }
}
