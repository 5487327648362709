package org.probity.bias;

import java.util.OptionalDouble;

/// What a group's size could have shown: the smallest gap to the reference that its rows reveal with this power.
///
/// A side is empty where even the rate farthest away would not be revealed.
public record GroupPower(String group, Metric metric, double power, OptionalDouble below, OptionalDouble above) {}
