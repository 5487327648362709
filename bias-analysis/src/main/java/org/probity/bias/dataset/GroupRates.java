package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.probity.bias.ChanceTest;
import org.probity.bias.MetricValue;
import org.probity.bias.Significance;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.FisherExact;
import org.probity.bias.statistics.MultipleTests;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.Wilson;

/// The share of rows with some property, group by group, each against all other groups together.
///
/// Rows without a group are in `unknownPart` and `unknownRows` and in no comparison. The family that
/// adjusted p-values pay for is this one list; two groups against each other are one test.
public record GroupRates(String attribute, List<GroupRate> groups, long unknownPart, long unknownRows) {

    /// One group: its share with Wilson's limits, the gap to the others with Newcombe's, and Fisher's
    /// exact test.
    public record GroupRate(
            String group,
            long part,
            long rows,
            MetricValue rate,
            MetricValue differenceToRest,
            Significance significance) {}

    public GroupRates {
        groups = List.copyOf(groups);
    }

    public Optional<GroupRate> group(String name) {
        return groups.stream().filter(each -> each.group().equals(name)).findFirst();
    }

    /// @param counted which rows are asked
    /// @param part which of them have the property
    @SuppressWarnings("MissingSummary")
    static GroupRates of(String attribute, GroupCodes codes, IntPredicate counted, IntPredicate part) {
        long[] parts = new long[codes.size() + 1];
        long[] rows = new long[codes.size() + 1];
        for (int row = 0; row < codes.rows(); row++) {
            if (counted.test(row)) {
                int place = codes.of(row) < 0 ? codes.size() : codes.of(row);
                rows[place]++;
                parts[place] += part.test(row) ? 1 : 0;
            }
        }
        return of(attribute, codes.names(), parts, rows);
    }

    private static GroupRates of(String attribute, List<String> names, long[] parts, long[] rows) {
        long allParts = 0;
        long allRows = 0;
        for (int i = 0; i < names.size(); i++) {
            allParts += parts[i];
            allRows += rows[i];
        }
        List<GroupRate> groups = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            groups.add(rate(names.get(i), parts[i], rows[i], allParts - parts[i], allRows - rows[i]));
        }
        return new GroupRates(attribute, adjusted(groups), parts[names.size()], rows[names.size()]);
    }

    private static GroupRate rate(String name, long part, long rows, long otherPart, long otherRows) {
        Confidence confidence = Confidence.of(DataReview.CONFIDENCE);
        if (rows == 0) {
            return new GroupRate(
                    name,
                    part,
                    rows,
                    new MetricValue.Undefined(UndefinedReason.NO_ROWS),
                    new MetricValue.Undefined(UndefinedReason.NO_ROWS),
                    new Significance.NotTested(Significance.Untested.UNDEFINED));
        }
        double share = (double) part / rows;
        var rate = new MetricValue.Defined(share, Wilson.interval(part, rows, confidence));
        if (otherRows == 0) {
            return new GroupRate(
                    name,
                    part,
                    rows,
                    rate,
                    new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS),
                    new Significance.NotTested(Significance.Untested.UNDEFINED));
        }
        double p = FisherExact.twoSided(part, rows, otherPart, otherRows);
        return new GroupRate(
                name,
                part,
                rows,
                rate,
                new MetricValue.Defined(
                        share - (double) otherPart / otherRows,
                        Newcombe.difference(part, rows, otherPart, otherRows, confidence)),
                new Significance.Tested(p, p, p, ChanceTest.FISHER_EXACT));
    }

    private static List<GroupRate> adjusted(List<GroupRate> groups) {
        List<Double> p = groups.stream()
                .flatMap(each -> each.significance() instanceof Significance.Tested(var value, var _, var _, var _)
                        ? Optional.of(value).stream()
                        : Optional.<Double>empty().stream())
                .toList();
        if (p.size() <= 2) {
            return groups;
        }
        List<Double> holm = MultipleTests.holm(p);
        List<Double> hochberg = MultipleTests.benjaminiHochberg(p);
        List<GroupRate> adjusted = new ArrayList<>();
        int next = 0;
        for (GroupRate each : groups) {
            if (each.significance() instanceof Significance.Tested) {
                adjusted.add(new GroupRate(
                        each.group(),
                        each.part(),
                        each.rows(),
                        each.rate(),
                        each.differenceToRest(),
                        new Significance.Tested(
                                p.get(next), holm.get(next), hochberg.get(next), ChanceTest.FISHER_EXACT)));
                next++;
            } else {
                adjusted.add(each);
            }
        }
        return adjusted;
    }
}
