package org.probity.bias.bench;

import java.util.List;
import org.probity.bias.score.ScoreCoverage;
import org.probity.bias.statistics.MeanCoverage;

/// How often intervals at 95 % hold the true value, as a table.
public final class CoverageStudy {

    private CoverageStudy() {}

    public static void main(String[] arguments) {
        List<MeanCoverage.Measured> all = List.of(
                MeanCoverage.student(),
                MeanCoverage.welch(),
                MeanCoverage.median(),
                ScoreCoverage.areas(),
                ScoreCoverage.areasOfFewScores(),
                ScoreCoverage.areaGaps(),
                ScoreCoverage.areasBetween(400, 1, 1.2),
                ScoreCoverage.areasBetween(400, 1, 2),
                ScoreCoverage.areasBetween(4000, 1, 1.2),
                ScoreCoverage.areasBetween(4000, 1, 2));
        System.out.println("| interval | samples | repeats | holds the true value |");
        System.out.println("|---|---|---|---|");
        all.forEach(each -> System.out.printf(
                "| %s | %s | %,d | %.1f %% |%n", each.interval(), each.samples(), each.repeats(), 100 * each.share()));
    }
}
