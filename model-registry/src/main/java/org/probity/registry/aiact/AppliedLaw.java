package org.probity.registry.aiact;

import java.util.Arrays;
import java.util.List;
import org.probity.aiact.Layers;
import org.probity.aiact.Reading;
import org.probity.aiact.RuleSetId;

/// A reading of the law as it is stored: the rule set by name, and the layers switched off, separated
/// by commas.
public record AppliedLaw(String ruleSet, String layersOff) {

    public static AppliedLaw of(Reading reading) {
        return new AppliedLaw(
                reading.ruleSet().value(), String.join(",", reading.layers().off()));
    }

    public Reading reading() {
        List<String> off = layersOff.isEmpty() ? List.of() : Arrays.asList(layersOff.split(",", -1));
        return new Reading(new RuleSetId(ruleSet), Layers.without(off));
    }
}
