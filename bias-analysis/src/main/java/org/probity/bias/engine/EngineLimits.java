package org.probity.bias.engine;

/// What one count may take of the machine, and how fine its groups may be.
///
/// @param valuesPerAttribute beyond so many different values a column is no protected attribute but a measurement
/// @param scoreCells         beyond so many combinations with a score, scores share bins
public record EngineLimits(int memoryMegabytes, int threads, int cells, int valuesPerAttribute, int scoreCells) {

    /// About as many cells of scores as a report can still be made of in a second.
    public static final int SCORE_CELLS = 300_000;

    /// Leaves room for a second analysis and for everybody else on two cores.
    public static final EngineLimits DEFAULT = new EngineLimits(256, 2, 10_000, 200);

    public EngineLimits {
        if (memoryMegabytes < 64 || threads < 1 || cells < 1 || valuesPerAttribute < 1 || scoreCells < 1) {
            throw new IllegalArgumentException("limits below what any count needs");
        }
    }

    public EngineLimits(int memoryMegabytes, int threads, int cells, int valuesPerAttribute) {
        this(memoryMegabytes, threads, cells, valuesPerAttribute, SCORE_CELLS);
    }
}
