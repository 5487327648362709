package org.probity.bias.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.statistics.MeanCoverage;

/// Limits at 95 % hold the truth in 94 to 96 of 100 samples.
class ScoreCoverageTest {

    static Stream<MeanCoverage.Measured> promised() {
        return Stream.of(ScoreCoverage.areas(), ScoreCoverage.areasOfFewScores(), ScoreCoverage.areaGaps());
    }

    @ParameterizedTest
    @MethodSource
    void promised(MeanCoverage.Measured measured) {
        assertThat(measured.share()).as(measured.toString()).isBetween(0.94, 0.96);
    }
}
