package org.probity.bias;

/// A criterion with its verdict.
public record CriterionResult(Criterion criterion, Verdict verdict) {}
