package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Interval;

class AreaTest {

    /// Computed apart in Python; forty members and a hundred others, so that the two cannot be mixed
    /// up.
    @Test
    void tiesCountOneHalfAndTheLimitsKnowWhichGroupIsLarger() {
        var area = (MetricValue.Defined)
                Area.of(new double[] {3, 1, 4, 2}, new long[] {10, 2, 25, 3}, new long[] {7, 60, 3, 30});
        var limits = (Interval.Bounds) area.interval();

        assertThat(area.value()).isCloseTo(0.920625, within(1e-12));
        assertThat(limits.low()).isCloseTo(0.8606107717189908, within(1e-12));
        assertThat(limits.high()).isCloseTo(0.9806392282810092, within(1e-12));
    }

    @Test
    void withoutAnybodyOnOneSideThereIsNoArea() {
        assertThat(Area.of(new double[] {1, 2}, new long[] {3, 4}, new long[] {0, 0}))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS));
    }
}
