package org.probity.bias.examination;

/// The observer wanted the examination to end.
final class Stopped extends RuntimeException {}
