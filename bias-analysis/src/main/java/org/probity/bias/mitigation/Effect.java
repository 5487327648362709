package org.probity.bias.mitigation;

import org.probity.bias.BiasReport;

/// Every figure as it is and as it would be.
public record Effect(BiasReport before, BiasReport after) {}
