package org.probity.bias;

/// A group while it is being analysed.
record Sample(String group, boolean eligible, Amounts amounts) {

    Confusion counts() {
        return amounts.counts();
    }
}
