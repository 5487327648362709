package org.probity.bias;

import java.math.BigDecimal;

/// Equality of codes as they come in files, where `1`, `1.0` and `01` are one number.
public final class CodedValue {

    private static final int LONGEST_NUMBER = 40;

    private CodedValue() {}

    public static boolean same(String a, String b) {
        return a.equals(b) || (isNumber(a) && isNumber(b) && new BigDecimal(a).compareTo(new BigDecimal(b)) == 0);
    }

    // Plain decimals only: an exponent could make the comparison as large as the exponent says.
    private static boolean isNumber(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && text.length() <= LONGEST_NUMBER;
    }
}
