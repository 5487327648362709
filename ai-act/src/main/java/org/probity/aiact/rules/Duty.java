package org.probity.aiact.rules;

import java.util.List;

/// A duty of the act: whom it binds, at which tiers, under which condition, from when, and what proves it.
public record Duty(
        String id,
        int version,
        Basis basis,
        String title,
        List<String> roles,
        List<String> tiers,
        Condition when,
        DutyDates dates,
        List<String> evidence) {

    public Duty {
        roles = List.copyOf(roles);
        tiers = List.copyOf(tiers);
        evidence = List.copyOf(evidence);
    }
}
