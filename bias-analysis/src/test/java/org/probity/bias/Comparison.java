package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.probity.bias.statistics.Interval;

/// Counts what it compares, so that a test can say how much it has seen and never passes on nothing.
public final class Comparison {

    private static final double TOLERANCE = 1e-9;

    private int compared;

    public int compared() {
        return compared;
    }

    public void number(String what, MetricValue value, double expected) {
        assertThat(value).as(what).isInstanceOf(MetricValue.Defined.class);
        assertThat(((MetricValue.Defined) value).value()).as(what).isCloseTo(expected, within(TOLERANCE));
        compared++;
    }

    public void limits(String what, MetricValue value, JsonNode expected) {
        assertThat(expected.size()).as(what).isEqualTo(2);
        assertThat(value).as(what).isInstanceOf(MetricValue.Defined.class);
        assertThat(((MetricValue.Defined) value).interval()).as(what).isInstanceOf(Interval.Bounds.class);
        var bounds = (Interval.Bounds) ((MetricValue.Defined) value).interval();
        assertThat(bounds.low()).as(what).isCloseTo(expected.get(0).asDouble(), within(TOLERANCE));
        assertThat(bounds.high()).as(what).isCloseTo(expected.get(1).asDouble(), within(TOLERANCE));
        compared++;
    }

    public void noLimits(String what, MetricValue value) {
        assertThat(((MetricValue.Defined) value).interval()).as(what).isInstanceOf(Interval.None.class);
        compared++;
    }

    /// P-values agree relatively, since what matters of 1e-76 is not its distance from zero.
    public void significance(String what, Significance found, JsonNode gap) {
        if (gap.path("undefined").asBoolean()) {
            assertThat(found).as(what).isInstanceOf(Significance.NotTested.class);
        } else {
            assertThat(found).as(what).isInstanceOf(Significance.Tested.class);
            var tested = (Significance.Tested) found;
            relative(what, tested.p(), gap.path("fisher_two_sided_p").asDouble(Double.NaN));
            relative(what, tested.holm(), gap.path("fisher_p_holm").asDouble(Double.NaN));
            relative(what, tested.benjaminiHochberg(), gap.path("fisher_p_bh").asDouble(Double.NaN));
        }
        compared++;
    }

    public void pValue(String what, double actual, double expected) {
        relative(what, actual, expected);
        compared++;
    }

    private static void relative(String what, double actual, double expected) {
        double tolerance = expected < 1e-100 ? 1e-6 : TOLERANCE;
        assertThat(Math.abs(actual - expected) <= tolerance * expected)
                .as("%s: %s against %s", what, actual, expected)
                .isTrue();
    }

    public void undefined(String what, MetricValue value) {
        assertThat(value).as(what).isInstanceOf(MetricValue.Undefined.class);
        compared++;
    }
}
