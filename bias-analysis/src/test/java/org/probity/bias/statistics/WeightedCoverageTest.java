package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Limits of weighted shares at 95 % hold the truth in 94 to 96 of a hundred samples: from 400 rows a group on, with
/// at least 50 rows on either side, and weights whose logarithm spreads by up to 0.8 (half of the weights within 0.6
/// and 1.7 times their median, an effective size of about half the rows).
///
/// `tie` is how many times as much a counted row weighs: there weights have to do with what is counted.
class WeightedCoverageTest {

    private static final int SAMPLES = 20_000;
    private static final long SEED = 20_261_125;

    private static WeightedCoverage coverage(double spread, double tie) {
        return new WeightedCoverage(SEED, 0.95, SAMPLES, spread, tie);
    }

    @ParameterizedTest(name = "{1} in {0}, spread {2}, tie {3}")
    @CsvSource({
        "400, 0.5, 0.3, 1",
        "400, 0.2, 0.5, 1",
        "500, 0.5, 0.8, 1",
        "1000, 0.1, 0.5, 1",
        "1000, 0.9, 0.5, 1",
        "1000, 0.3, 0.8, 1",
        "500, 0.4, 0.5, 3",
        "1000, 0.2, 0.5, 3",
        "1000, 0.5, 0.5, 0.25"
    })
    void aWeightedShareLiesWithinItsLimitsAsOftenAsPromised(int n, double p, double spread, double tie) {
        assertThat(coverage(spread, tie).share(n, p)).isBetween(0.94, 0.96);
    }

    @ParameterizedTest(name = "{1} in {0} and {3} in {2}, spread {4}, tie {5}")
    @CsvSource({
        "400, 0.2, 400, 0.2, 0.5, 1",
        "400, 0.2, 600, 0.3, 0.8, 1",
        "600, 0.9, 400, 0.8, 0.5, 1",
        "1000, 0.1, 1000, 0.1, 0.5, 1",
        "500, 0.3, 1000, 0.4, 0.5, 3"
    })
    void aDifferenceAndARatioOfWeightedSharesLieWithinTheirLimits(
            int n1, double p1, int n2, double p2, double spread, double tie) {
        assertThat(coverage(spread, tie).difference(n1, p1, n2, p2)).isBetween(0.94, 0.96);
        assertThat(coverage(spread, tie).ratio(n1, p1, n2, p2)).isBetween(0.94, 0.96);
    }

    @ParameterizedTest(name = "{2} in {0} and {1}, spread {3}, tie {4}")
    @CsvSource({"400, 400, 0.2, 0.5, 1", "500, 1000, 0.4, 0.8, 1", "600, 600, 0.3, 0.5, 3"})
    void theTestOfWeightedSharesRaisesFiveFalseAlarmsInAHundred(int n1, int n2, double p, double spread, double tie) {
        assertThat(coverage(spread, tie).falseAlarms(n1, n2, p)).isBetween(0.04, 0.06);
    }

    @ParameterizedTest(name = "{1} in {0}, spread {2}")
    @CsvSource({"50, 0.2, 0.5", "50, 0.5, 0.8", "100, 0.1, 0.5", "200, 0.05, 0.8"})
    void ofFewWeightedRowsTheLimitsAreNeverFarTooNarrow(int n, double p, double spread) {
        assertThat(coverage(spread, 1).share(n, p)).isGreaterThan(0.915);
    }

    /// What the limits were worth if rows of unequal weights were taken for as many equal ones.
    @Test
    void limitsThatIgnoreTheWeightsAreFoundOut() {
        assertThat(coverage(0.8, 1).shareOfRows(1000, 0.3)).isLessThan(0.88);
    }

    @Test
    void equalWeightsAreWorthTheirRows() {
        assertThat(EffectiveSize.of(3 * 2.5, 10 * 2.5, 3 * 6.25, 10 * 6.25)).isCloseTo(10, within(1e-12));
        assertThat(EffectiveSize.of(0, 10, 0, 10)).isEqualTo(10);
    }

    /// Two light rows of weights 1, 1, 2, 4; and one row of weight 3 beside six of weight 1, with
    /// V = (4/9·9 + 1/9·6)/81.
    @Test
    void ofFewRowsTheSmallerOfBothEffectiveSizesIsTaken() {
        assertThat(EffectiveSize.of(2, 8, 2, 22)).isCloseTo(64.0 / 22, within(1e-12));
        assertThat(EffectiveSize.of(3, 9, 9, 15)).isCloseTo(2.0 / 9 * 81 / (14.0 / 3), within(1e-12));
        assertThat(EffectiveSize.kish(9, 15)).isCloseTo(5.4, within(1e-12));
    }

    /// A hundred rows of weight 1 counted and as many of weight 4 not: V = (0.64·100 + 0.04·1600)/500².
    @Test
    void ofEnoughRowsTheLinearisedVarianceDecides() {
        assertThat(EffectiveSize.of(100, 500, 100, 1700)).isCloseTo(0.16 * 250_000 / 128, within(1e-9));
        assertThat(EffectiveSize.kish(500, 1700)).isLessThan(150);
    }

    /// 15 of 40 against 25 of 40: Pearson's statistic is 5.
    @Test
    void onWholeCountsTheTestIsPearsons() {
        assertThat(RaoScott.twoSided(0.375, 40, 0.625, 40)).isCloseTo(0.025347318677468, within(1e-12));
        assertThat(RaoScott.twoSided(0, 40, 0, 7)).isEqualTo(1);
        assertThat(RaoScott.twoSided(0.375, 20, 0.625, 20)).isCloseTo(0.113846298006702, within(1e-9));
    }
}
