package org.probity.aiact.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The date keys of a duty: by the letter of the act, and from when it bites.
///
/// A map has one entry under [#ALWAYS], or one per limb of Article 6 under `annex_iii` and `annex_i`.
public record DutyDates(
        Map<String, String> byLetter, Map<String, String> bitesFrom, Map<String, String> byTrigger, List<Grace> grace) {

    /// The key of a date that does not depend on the limb of Article 6.
    public static final String ALWAYS = "always";

    public DutyDates {
        byLetter = Collections.unmodifiableMap(new TreeMap<>(byLetter));
        bitesFrom = Collections.unmodifiableMap(new TreeMap<>(bitesFrom));
        byTrigger = Collections.unmodifiableMap(new TreeMap<>(byTrigger));
        grace = List.copyOf(grace);
    }

    /// A later date for what was already on the market before a day, taken from a fact that holds a date.
    public record Grace(String fact, LocalDate before, String dateKey) {}
}
