package org.probity.reports.layout;

/// A verdict has a sign beside its colour, for readers and printers without colours.
enum VerdictLook {
    MET("\u2713", "E3F4EA", "14663B"),
    NOT_MET("\u2717", "FBE6E4", "9B1C1C"),
    INCONCLUSIVE("?", "FFF4D6", "7A4F01"),
    UNDEFINED("\u2013", "EDF0F3", "3E4C59"),
    NOT_JUDGED("\u2013", "EDF0F3", "3E4C59");

    private final String sign;
    private final String background;
    private final String ink;

    VerdictLook(String sign, String background, String ink) {
        this.sign = sign;
        this.background = background;
        this.ink = ink;
    }

    static VerdictLook of(String verdict) {
        for (VerdictLook look : values()) {
            if (look.name().equals(verdict)) {
                return look;
            }
        }
        throw new IllegalArgumentException("no verdict is called " + verdict);
    }

    String sign() {
        return sign;
    }

    String background() {
        return background;
    }

    String ink() {
        return ink;
    }
}
