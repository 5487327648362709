package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailsTest {

    /// Values of pnorm(z, lower.tail = FALSE) in base R.
    @ParameterizedTest(name = "above {0}")
    @CsvSource({
        "0, 0.5",
        "1.959963984540054, 0.025",
        "2.999, 0.0013543365337271066",
        "3, 0.001349898032",
        "6, 9.865876450e-10",
        "10, 7.619853024e-24",
        "38, 2.885428360e-316"
    })
    void theNormalTailKeepsItsDigits(double z, double expected) {
        assertThat(NormalTail.above(z)).isCloseTo(expected, Percentage.withPercentage(1e-5));
    }

    /// The tea tasting: all four cups right has the chance 1/70, three of them or more 17/70.
    @Test
    void fisherInOneDirectionCountsTablesAtLeastAsFar() {
        assertThat(FisherExact.more(4, 4, 0, 4)).isCloseTo(1.0 / 70, within(1e-14));
        assertThat(FisherExact.more(3, 4, 1, 4)).isCloseTo(17.0 / 70, within(1e-14));
        assertThat(FisherExact.more(1, 4, 3, 4)).isCloseTo(69.0 / 70, within(1e-14));
        assertThat(FisherExact.more(0, 4, 4, 4)).isEqualTo(1);
    }

    @Test
    void bothDirectionsTogetherCountTheObservedTableTwice() {
        double observed = StrictMath.exp(new Hypergeometric(50, 70, 30).logProbability(15));

        double more = FisherExact.more(15, 50, 15, 70);
        double less = FisherExact.more(15, 70, 15, 50);

        assertThat(more + less).isCloseTo(1 + observed, within(1e-12));
    }

    /// No bound is below the exact tail: nine or ten of ten with chance one half have 11/1024.
    @Test
    void theBoundIsAboveTheExactTail() {
        assertThat(BernoulliTail.bound(9, 10, 0.5)).isBetween(11.0 / 1024, 0.05);
        assertThat(BernoulliTail.bound(10, 10, 0.5)).isCloseTo(1.0 / 1024, within(1e-15));
        assertThat(BernoulliTail.bound(5, 10, 0.5)).isEqualTo(1);
        assertThat(BernoulliTail.bound(1, 10, 0)).isZero();
    }

    /// Student's sleep data: difference 1.58, Welch's standard error 0.849091.
    @Test
    void aGapOfMeansHasWelchsStandardError() {
        MeanGap gap = MeanGap.of(
                moments(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4),
                moments(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0));

        assertThat(gap.difference()).isCloseTo(1.58, within(1e-12));
        assertThat(gap.standardError()).isCloseTo(0.849091, within(1e-6));
        assertThat(gap.p()).isCloseTo(0.06276, within(1e-4));
    }

    @Test
    void withoutAnySpreadOnlyEqualMeansAreNoGap() {
        assertThat(MeanGap.of(moments(1, 1), moments(1, 1)).p()).isEqualTo(1);
        assertThat(MeanGap.of(moments(1, 1), moments(2, 2)).p()).isZero();
    }

    @Test
    void theOtherValuesHaveTheMomentsThatTheyHaveAlone() {
        Moments others = moments(1, 5, 2, 8, 8.5).without(moments(5, 8));

        assertThat(others.count()).isEqualTo(3);
        assertThat(others.mean()).isCloseTo(moments(1, 2, 8.5).mean(), within(1e-12));
        assertThat(others.variance()).isCloseTo(moments(1, 2, 8.5).variance(), within(1e-12));
        assertThat(moments(1, 2).without(moments(1, 2)).count()).isZero();
    }

    private static Moments moments(double... values) {
        var moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }
}
