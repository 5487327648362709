package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Limits at 95 % hold the truth in 94 to 96 of a hundred samples where that is promised: of a share from
/// 500 rows on, of a difference or a ratio from 200 rows a group on, in each with at least 25 rows on either
/// side.
///
/// The error of a simulated coverage is 0.0015; counts are whole numbers, so the true one swings around 95 % and the
/// more so the fewer rows there are. Below that, the limits must at least never be far too narrow.
class CoverageTest {

    private static final int SAMPLES = 20_000;

    private final Coverage coverage = new Coverage(20_261_125, 0.95, SAMPLES);

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "500, 0.05",
        "500, 0.1",
        "500, 0.2",
        "500, 0.5",
        "500, 0.8",
        "1000, 0.05",
        "1000, 0.1",
        "1000, 0.3",
        "1000, 0.5",
        "1000, 0.9",
        "5000, 0.02",
        "5000, 0.3",
        "100000, 0.01",
        "100000, 0.5"
    })
    void aShareLiesWithinWilsonsLimitsAsOftenAsPromised(long n, double p) {
        assertThat(coverage.wilson(n, p)).isBetween(0.94, 0.96);
    }

    @ParameterizedTest(name = "{1} in {0} and {3} in {2}")
    @CsvSource({
        "200, 0.2, 200, 0.2", "200, 0.2, 500, 0.3", "300, 0.9, 300, 0.8", "500, 0.05, 500, 0.1",
        "500, 0.3, 1000, 0.4", "1000, 0.1, 1000, 0.1", "1000, 0.5, 20000, 0.55", "200, 0.5, 100000, 0.3"
    })
    void aDifferenceLiesWithinNewcombesLimitsAsOftenAsPromised(long n1, double p1, long n2, double p2) {
        assertThat(coverage.newcombe(n1, p1, n2, p2)).isBetween(0.94, 0.96);
    }

    @ParameterizedTest(name = "{1} in {0} and {3} in {2}")
    @CsvSource({
        "200, 0.2, 200, 0.2", "200, 0.2, 500, 0.3", "300, 0.9, 300, 0.8", "500, 0.05, 500, 0.1",
        "500, 0.3, 1000, 0.4", "1000, 0.1, 1000, 0.1", "1000, 0.5, 20000, 0.55", "200, 0.5, 100000, 0.3"
    })
    void aRatioLiesWithinKatzsLimitsAsOftenAsPromised(long n1, double p1, long n2, double p2) {
        assertThat(coverage.katz(n1, p1, n2, p2)).isBetween(0.94, 0.96);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"30, 0.02", "30, 0.2", "30, 0.3", "50, 0.05", "50, 0.5", "100, 0.02", "100, 0.3", "200, 0.05"})
    void ofFewRowsWilsonsLimitsAreNeverFarTooNarrow(long n, double p) {
        assertThat(coverage.wilson(n, p)).isGreaterThan(0.915);
    }

    @ParameterizedTest(name = "{1} in {0} and {3} in {2}")
    @CsvSource({"30, 0.2, 30, 0.2", "30, 0.8, 30, 0.9", "50, 0.5, 200, 0.5", "100, 0.02, 100, 0.05"})
    void ofFewRowsLimitsOfDifferencesAndRatiosAreRatherTooWide(long n1, double p1, long n2, double p2) {
        assertThat(coverage.newcombe(n1, p1, n2, p2)).isGreaterThan(0.94);
        assertThat(coverage.katz(n1, p1, n2, p2)).isGreaterThan(0.94);
    }

    /// A simulation that can find nothing wrong proves nothing: limits at 90 % fall out of the promise.
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"1000, 0.3", "5000, 0.5"})
    void limitsThatAreTooNarrowAreFoundOut(long n, double p) {
        assertThat(new Coverage(1, 0.9, SAMPLES).wilson(n, p)).isBetween(0.89, 0.91);
    }
}
