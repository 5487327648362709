package org.probity.bias;

/// The counts of a group while cells are added to it.
final class Tally {

    private final String positive;
    private Amounts amounts = Amounts.NONE;

    Tally(String positive) {
        this.positive = positive;
    }

    void add(Cells.Cell cell) {
        amounts = amounts.plus(new Amounts(
                place(cell, cell.rows()),
                place(cell, cell.weight()),
                SquaredWeights.of(place(cell, 1), cell.squares())));
    }

    Amounts amounts() {
        return amounts;
    }

    long rows() {
        return amounts.counts().rows();
    }

    private Confusion place(Cells.Cell cell, long amount) {
        if (cell.prediction().isEmpty()) {
            return new Confusion(0, 0, 0, 0, 0, 0, amount);
        }
        boolean predicted = CodedValue.same(cell.prediction(), positive);
        if (cell.label().isEmpty()) {
            return predicted ? new Confusion(0, 0, 0, 0, amount, 0, 0) : new Confusion(0, 0, 0, 0, 0, amount, 0);
        }
        boolean labelled = CodedValue.same(cell.label(), positive);
        if (labelled) {
            return predicted ? Confusion.of(amount, 0, 0, 0) : Confusion.of(0, 0, amount, 0);
        }
        return predicted ? Confusion.of(0, amount, 0, 0) : Confusion.of(0, 0, 0, amount);
    }
}
