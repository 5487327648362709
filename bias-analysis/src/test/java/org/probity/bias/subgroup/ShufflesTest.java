package org.probity.bias.subgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Metric;
import org.probity.bias.data.Table;

class ShufflesTest {

    private static final DecisionColumns COLUMNS = new DecisionColumns("y_true", "y_pred", "1", "1");

    @ParameterizedTest
    @ValueSource(ints = {99, 199, 200, 999})
    void theLimitIsWhereTheAdjustedPValuePassesTheLevel(int permutations) {
        var plan = ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, PlantedSubgroup.ATTRIBUTES.toArray(String[]::new))
                .with(new ScanRules(30, 2, permutations, 5, 10));
        var counted =
                (PopulationCount.Counted.Of) new PopulationCount(plan).of(new PlantedSubgroup(1_500, 0, 3).table());

        Shuffles shuffles = Shuffles.of(counted.population(), plan.rules());

        for (double level : new double[] {0.95, 0.99}) {
            double limit = shuffles.limit(level);
            assertThat(shuffles.p(limit)).isGreaterThan(1 - level);
            assertThat(shuffles.p(Math.nextUp(limit))).isLessThanOrEqualTo(1 - level + 1e-12);
        }
        assertThat(shuffles.p(0)).isEqualTo(1);
        assertThat(shuffles.p(1e9)).isEqualTo(1.0 / (permutations + 1));
    }

    /// Outside the stronger rule five rows of the other are left: an effect, but of too few people to
    /// be a finding.
    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void aRuleOfWhichTooFewRowsAreLeftIsAnEcho(int minimumRows) {
        var table = new Table.Builder(List.of("a", "b", "y_pred"));
        for (int i = 0; i < 4_000; i++) {
            boolean strong = i < 200;
            boolean echo = i < 100 || (i >= 200 && i < 205);
            boolean hit = strong ? i % 2 == 0 : echo || i % 200 == 0;
            table.row(List.of(strong ? "x" : "y", echo ? "x" : "y", hit ? "1" : "0"));
        }
        var plan =
                ScanPlan.of(Metric.SELECTION_RATE, COLUMNS, "a", "b").with(new ScanRules(minimumRows, 1, 199, 5, 10));
        var report = ((SubgroupOutcome.Scanned) WorstSubgroups.scan(table.build(), plan)).report();

        Standing standing = report.found().stream()
                .filter(each -> each.rule().text().equals("b = x"))
                .findFirst()
                .orElseThrow()
                .standing();
        assertThat(standing instanceof Standing.EchoOf).isEqualTo(minimumRows == 6);
    }
}
