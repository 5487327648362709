package org.probity.aiact.rules;

/// Where an entry of the rule base comes from: its article, its document, its authority and its days of validity.
public record Basis(String article, String source, Layer layer, Validity validity) {}
