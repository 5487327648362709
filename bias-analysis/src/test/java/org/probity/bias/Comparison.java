package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.probity.bias.statistics.Interval;

/// Counts what it compares, so that a test can say how much it has seen and never passes on nothing.
final class Comparison {

    private static final double TOLERANCE = 1e-9;

    private int compared;

    int compared() {
        return compared;
    }

    void number(String what, MetricValue value, double expected) {
        assertThat(value).as(what).isInstanceOf(MetricValue.Defined.class);
        assertThat(((MetricValue.Defined) value).value()).as(what).isCloseTo(expected, within(TOLERANCE));
        compared++;
    }

    void limits(String what, MetricValue value, JsonNode expected) {
        assertThat(expected.size()).as(what).isEqualTo(2);
        assertThat(value).as(what).isInstanceOf(MetricValue.Defined.class);
        assertThat(((MetricValue.Defined) value).interval()).as(what).isInstanceOf(Interval.Bounds.class);
        var bounds = (Interval.Bounds) ((MetricValue.Defined) value).interval();
        assertThat(bounds.low()).as(what).isCloseTo(expected.get(0).asDouble(), within(TOLERANCE));
        assertThat(bounds.high()).as(what).isCloseTo(expected.get(1).asDouble(), within(TOLERANCE));
        compared++;
    }

    void noLimits(String what, MetricValue value) {
        assertThat(((MetricValue.Defined) value).interval()).as(what).isInstanceOf(Interval.None.class);
        compared++;
    }

    void undefined(String what, MetricValue value) {
        assertThat(value).as(what).isInstanceOf(MetricValue.Undefined.class);
        compared++;
    }
}
