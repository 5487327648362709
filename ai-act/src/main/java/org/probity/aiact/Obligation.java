package org.probity.aiact;

import java.util.List;

/// A duty that binds one of the roles held, with its dates and the evidence expected for it.
///
/// `dates` has the earliest first; there are two where both limbs of Article 6 made the system high-risk.
public record Obligation(
        String id,
        int version,
        String title,
        String article,
        List<String> roles,
        List<ApplicationDate> dates,
        List<String> evidence) {

    public Obligation {
        roles = List.copyOf(roles);
        dates = List.copyOf(dates);
        evidence = List.copyOf(evidence);
    }
}
