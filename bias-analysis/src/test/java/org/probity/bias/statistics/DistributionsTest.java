package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Distributions against the values of SciPy 1.17.1.
class DistributionsTest {

    private static void same(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9 * expected));
    }

    /// Each of the ways in which it is computed has a line of its own.
    @ParameterizedTest(name = "distance {1} in {0} rows")
    @CsvSource({
        "32, 0.21414, 0.0911035937729523",
        "214, 0.14385, 0.0002505800934683856",
        "1002, 0.0355421, 0.15525239596713902",
        "500, 0.03, 0.7473166700457021",
        "3000, 0.02, 0.17889813623188966",
        "100, 0.15, 0.019839242125643017",
        "37, 0.42, 1.9751652385781856e-06",
        "2000, 0.2, 1.3550654457041708e-70",
        "10, 0.07, 0.9999999619492741",
        "50, 0.6, 9.634070456142374e-18"
    })
    void aDistanceIsAsRareAsItShouldBe(long rows, double distance, double expected) {
        same(KolmogorovSmirnov.above(rows, distance), expected);
    }

    @Test
    void twoSamplesAreReferredToTheirEffectiveSize() {
        assertThat(KolmogorovSmirnov.p(0.14385, 310, 690)).isEqualTo(KolmogorovSmirnov.above(214, 0.14385));
        assertThat(KolmogorovSmirnov.p(1, 5, 5)).isZero();
        assertThat(KolmogorovSmirnov.p(0, 5, 5)).isEqualTo(1);
    }

    @ParameterizedTest(name = "t = {0} with {1} degrees of freedom")
    @CsvSource({
        "1.7, 1500.5, 0.08933816672069333",
        "0.39, 3.3, 0.7203646003644266",
        "-12, 7, 6.358310378185098e-06",
        "0.01, 1, 0.993634014470186",
        "3, 10000000, 0.0026998027110371635"
    })
    void studentsTailsAreThoseOfTheTables(double t, double degrees, double expected) {
        same(StudentT.bothSides(t, degrees), expected);
    }

    @Test
    void studentsQuantilesTurnTheTailsRound() {
        same(StudentT.quantile(0.95, 4), 2.7764451051977934);
        same(StudentT.quantile(0.95, 1e6), 1.959966356814107);
    }

    @ParameterizedTest(name = "above {0}")
    @CsvSource({
        "-1, 0.8413447460685429",
        "0.5, 0.3085375387259869",
        "2.4, 0.008197535924596131",
        "2.6, 0.004661188023718747",
        "9, 1.1285884059538324e-19",
        "25, 3.056696706382561e-138"
    })
    void theFarSideOfTheNormalDistributionKeepsItsDigits(double z, double expected) {
        same(NormalTail.above(z), expected);
    }
}
