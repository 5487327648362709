package org.probity.bias;

import java.util.List;
import java.util.stream.IntStream;
import org.probity.bias.Significance.NotTested;
import org.probity.bias.Significance.Tested;
import org.probity.bias.Significance.Untested;
import org.probity.bias.statistics.FisherExact;
import org.probity.bias.statistics.RaoScott;

/// Tests of one group against the reference, and their adjustment within a family.
final class Significances {

    private Significances() {}

    static Significance of(Share group, Share reference) {
        if (group.whole() == 0 || reference.whole() == 0) {
            return new NotTested(Untested.UNDEFINED);
        }
        if (group.weighted() || reference.weighted()) {
            double p = RaoScott.twoSided(group.value(), group.size(), reference.value(), reference.size());
            return new Tested(p, p, p, ChanceTest.RAO_SCOTT);
        }
        double p = FisherExact.twoSided(group.part(), group.whole(), reference.part(), reference.whole());
        return new Tested(p, p, p, ChanceTest.FISHER_EXACT);
    }

    /// The comparisons of one metric, with the adjusted values of the tested ones among them.
    static List<RateComparison> adjusted(List<RateComparison> family) {
        List<Significance> adjusted = Significance.adjusted(
                family.stream().map(RateComparison::significance).toList());
        return IntStream.range(0, family.size())
                .mapToObj(place -> family.get(place).with(adjusted.get(place)))
                .toList();
    }
}
