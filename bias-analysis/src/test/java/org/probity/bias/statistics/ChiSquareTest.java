package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {

    /// From SciPy 1.17, `chi2.sf`.
    @ParameterizedTest(name = "{0} with {1} degrees")
    @CsvSource({
        "0.001, 1, 0.9747728793699604",
        "3.841458820694124, 1, 0.04999999999999989",
        "0.5, 2, 0.7788007830714049",
        "18.825513705236055, 5, 0.002071390349917983",
        "297.71500372503687, 15, 1.667778440920507e-54",
        "768.9139234794314, 8, 1.0286039850311005e-160",
        "146.81, 41, 7.955996121001288e-14",
        "400, 400, 0.4905965819927636",
        "1000, 1000, 0.49405285382923964",
        "5000, 4900, 0.1562274137489366",
        "60, 90, 0.993731385356164",
        "700, 1, 2.990226975124623e-154"
    })
    void upperTailsKeepTheirDigitsHoweverSmall(double statistic, long degrees, double expected) {
        double found = ChiSquare.upperTail(statistic, degrees);

        assertThat(Math.abs(found - expected) / expected).isLessThan(1e-11);
    }

    @Test
    void theTailGoesFromOneToNothing() {
        assertThat(ChiSquare.upperTail(0, 3)).isEqualTo(1);
        assertThat(ChiSquare.upperTail(1e6, 3)).isZero();
        assertThat(ChiSquare.upperTail(1e-12, 400)).isEqualTo(1);
    }
}
