package org.probity.bias.data;

/// How large a dataset may be; a reader that meets a limit stops there.
public record Limits(long bytes, long rows, int columns) {

    public static final Limits DEFAULT = new Limits(100L << 20, 5_000_000, 500);

    /// For a person at an own machine, who may wait as long as he likes.
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);
}
