package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Limits at 95 % hold the truth in 94 to 96 of 100 samples.
class MeanCoverageTest {

    static Stream<MeanCoverage.Measured> promised() {
        return Stream.of(MeanCoverage.student(), MeanCoverage.welch());
    }

    @ParameterizedTest
    @MethodSource
    void promised(MeanCoverage.Measured measured) {
        assertThat(measured.share()).as(measured.toString()).isBetween(0.94, 0.96);
    }

    /// Counts jump, so the limits of a median are at least as sure as they say, and little more.
    @Test
    void aMediansLimitsHoldItAtLeastAsOftenAsTheySay() {
        assertThat(MeanCoverage.median().share()).isBetween(0.95, 0.97);
    }
}
