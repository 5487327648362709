package org.probity.bias;

import org.probity.bias.statistics.Confidence;

/// Something that has a value in every group.
@FunctionalInterface
interface Quantity {

    MetricValue of(Sample sample, Confidence confidence);
}
