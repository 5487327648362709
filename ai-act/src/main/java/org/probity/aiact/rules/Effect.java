package org.probity.aiact.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a rule changes when it applies: tiers, derived facts, marks for the record, and whether the run ends.
public record Effect(TierChange tiers, Map<String, List<String>> derived, Marks marks, boolean stop) {

    public Effect {
        derived = Collections.unmodifiableMap(new TreeMap<>(derived));
    }

    /// The tiers a rule adds, keeps as the only ones, or puts in place of all others.
    public record TierChange(List<String> add, List<String> keepOnly, List<String> replaceAll) {
        public TierChange {
            add = List.copyOf(add);
            keepOnly = List.copyOf(keepOnly);
            replaceAll = List.copyOf(replaceAll);
        }
    }

    /// The marks a rule leaves in the record: legal triggers, reviewer flags, roles gained, roles that owe the duty.
    public record Marks(List<String> triggers, List<String> flags, List<String> roles, List<String> dutyOn) {
        public Marks {
            triggers = List.copyOf(triggers);
            flags = List.copyOf(flags);
            roles = List.copyOf(roles);
            dutyOn = List.copyOf(dutyOn);
        }
    }
}
