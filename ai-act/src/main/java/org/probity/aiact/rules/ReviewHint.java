package org.probity.aiact.rules;

/// A warning for reviewers about answers that do not fit together; it never changes a result.
public record ReviewHint(String id, Condition when, String text) {}
