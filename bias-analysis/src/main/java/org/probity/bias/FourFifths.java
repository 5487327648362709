package org.probity.bias;

import java.math.BigInteger;

/// The four-fifths rule of 29 CFR 1607.4(D) for one group: is its selection rate at least 4/5 of the reference's?
public sealed interface FourFifths {

    /// Which case this is, for records written outside Java.
    String kind();

    /// At least four fifths.
    record Kept() implements FourFifths {

        @Override
        public String kind() {
            return "KEPT";
        }
    }

    /// Less than four fifths.
    record Broken() implements FourFifths {

        @Override
        public String kind() {
            return "BROKEN";
        }
    }

    /// Not decidable, and why.
    record Undecided(UndefinedReason reason) implements FourFifths {

        @Override
        public String kind() {
            return "UNDECIDED";
        }
    }

    /// Decided in integers, 5·k1·n2 >= 4·k2·n1, because 8/15 against 10/15 is exactly 4/5 and no rounding may say
    /// otherwise.
    static FourFifths decide(long selected, long rows, long referenceSelected, long referenceRows) {
        if (rows == 0 || referenceRows == 0) {
            return new Undecided(UndefinedReason.NO_ROWS);
        }
        if (referenceSelected == 0) {
            return new Undecided(UndefinedReason.REFERENCE_RATE_ZERO);
        }
        BigInteger group = product(5, selected, referenceRows);
        BigInteger reference = product(4, referenceSelected, rows);
        return group.compareTo(reference) >= 0 ? new Kept() : new Broken();
    }

    private static BigInteger product(long a, long b, long c) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(c));
    }
}
