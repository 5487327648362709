package org.probity.aiact;

import java.time.LocalDate;

/// The two dates of a legal effect: when the act says it applies, and from when it bites.
///
/// The ground names the limb or trigger the dates belong to.
public record ApplicationDate(String ground, LocalDate byLetter, LocalDate bitesFrom) {}
