package org.probity.bias.subgroup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Tells rules that say something of their own from those that repeat others.
final class Standings {

    private final Population population;
    private final ScanRules rules;
    private final double limit;
    private final List<Rule> own = new ArrayList<>();

    Standings(Population population, ScanRules rules, double limit) {
        this.population = population;
        this.rules = rules;
        this.limit = limit;
    }

    /// The standing of a rule after all stronger ones were asked for theirs.
    Standing next(Rule rule) {
        BitSet everybody = members();
        BitSet members = members(rule);
        if (noEffect(members, everybody)) {
            return new Standing.MayBeChance();
        }
        Optional<Rule> shorter = shorter(rule).stream()
                .filter(each -> !noEffect(members(each), everybody) && noEffect(members, members(each)))
                .findFirst();
        if (shorter.isPresent()) {
            return new Standing.PartOf(shorter.orElseThrow());
        }
        Optional<Rule> stronger =
                own.stream().filter(each -> vanishes(members, members(each))).findFirst();
        if (stronger.isPresent()) {
            return new Standing.EchoOf(stronger.orElseThrow());
        }
        own.add(rule);
        return new Standing.OfItsOwn();
    }

    private boolean vanishes(BitSet members, BitSet takenOut) {
        BitSet left = members();
        left.andNot(takenOut);
        BitSet membersLeft = (BitSet) members.clone();
        membersLeft.andNot(takenOut);
        return sum(membersLeft, population.rows()) < rules.minimumRows() || noEffect(membersLeft, left);
    }

    /// Whether the rows inside do not differ from the others of a wider set of rows.
    private boolean noEffect(BitSet inside, BitSet wider) {
        long rows = sum(inside, population.rows());
        long all = sum(wider, population.rows());
        return rows == all
                || LikelihoodRatio.statistic(sum(inside, population.hits()), rows, sum(wider, population.hits()), all)
                        <= limit;
    }

    private static long sum(BitSet places, int[] numbers) {
        return places.stream().mapToLong(place -> numbers[place]).sum();
    }

    private BitSet members() {
        BitSet everybody = new BitSet();
        everybody.set(0, population.combinations());
        return everybody;
    }

    private BitSet members(Rule rule) {
        BitSet members = members();
        for (Condition condition : rule.conditions()) {
            int attribute = population.attributes().indexOf(condition.attribute());
            int code = population.values().get(attribute).indexOf(condition.value());
            for (int i = 0; i < population.combinations(); i++) {
                if (population.codes()[attribute][i] != code) {
                    members.clear(i);
                }
            }
        }
        return members;
    }

    /// Every rule of fewer of its conditions, the shortest first.
    private static List<Rule> shorter(Rule rule) {
        List<Rule> shorter = new ArrayList<>();
        int conditions = rule.conditions().size();
        for (int chosen = 1; chosen < (1 << conditions) - 1; chosen++) {
            List<Condition> some = new ArrayList<>();
            for (int i = 0; i < conditions; i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(rule.conditions().get(i));
                }
            }
            shorter.add(new Rule(some));
        }
        shorter.sort(Comparator.comparingInt(each -> each.conditions().size()));
        return shorter;
    }
}
