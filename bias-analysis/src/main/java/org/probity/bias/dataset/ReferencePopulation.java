package org.probity.bias.dataset;

import java.util.Map;
import java.util.TreeMap;

/// The shares that groups have among the people a system is meant for, as somebody states them.
public record ReferencePopulation(String attribute, Map<String, Double> shares) {

    private static final double ROUNDING = 1e-3;

    public ReferencePopulation {
        double sum = 0;
        for (double share : shares.values()) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a share lies above 0 and not above 1, not at " + share);
            }
            sum += share;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("the shares of %s add up to %s, not to 1".formatted(attribute, sum));
        }
        // Published shares are rounded; what is missing to 1 is spread over all of them.
        Map<String, Double> exact = new TreeMap<>();
        for (Map.Entry<String, Double> each : shares.entrySet()) {
            exact.put(each.getKey(), each.getValue() / sum);
        }
        shares = Map.copyOf(exact);
    }
}
