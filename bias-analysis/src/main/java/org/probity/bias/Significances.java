package org.probity.bias;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.Significance.NotTested;
import org.probity.bias.Significance.Tested;
import org.probity.bias.Significance.Untested;
import org.probity.bias.statistics.FisherExact;
import org.probity.bias.statistics.MultipleTests;
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
        List<Double> plain = new ArrayList<>();
        for (RateComparison each : family) {
            if (each.significance() instanceof Tested tested) {
                plain.add(tested.p());
            }
        }
        List<Double> holm = MultipleTests.holm(plain);
        List<Double> bh = MultipleTests.benjaminiHochberg(plain);
        List<RateComparison> adjusted = new ArrayList<>();
        int place = 0;
        for (RateComparison each : family) {
            if (each.significance() instanceof Tested tested) {
                adjusted.add(each.with(new Tested(plain.get(place), holm.get(place), bh.get(place), tested.by())));
                place++;
            } else {
                adjusted.add(each);
            }
        }
        return adjusted;
    }
}
