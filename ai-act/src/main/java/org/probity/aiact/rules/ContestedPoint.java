package org.probity.aiact.rules;

/// A question of law with more than one defensible reading, and the reading this rule base takes.
public record ContestedPoint(String id, String topic, String readingUsed, String otherReading) {}
