package org.probity.bias.score;

/// A point of an ROC curve: what a threshold lets through of the negative and of the positive rows.
public record RocPoint(double falsePositiveRate, double truePositiveRate) {}
