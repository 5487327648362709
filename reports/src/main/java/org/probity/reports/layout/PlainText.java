package org.probity.reports.layout;

/// Text as people wrote it, without what a file format cannot carry or a reader cannot see.
///
/// Control characters and lone surrogates would make the file unreadable. Marks that override the direction of
/// writing would make a sentence read as another one; letters of right-to-left scripts stay as they are.
public final class PlainText {

    private PlainText() {}

    public static String of(String text) {
        var kept = new StringBuilder(text.length());
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        unix.codePoints().filter(PlainText::printable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> !overridesDirection(point);
            default -> true;
        };
    }

    private static boolean overridesDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /// Whether the first letter with a direction is one of a right-to-left script.
    public static boolean rightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || rightToLeft(way))
                .limit(1)
                .anyMatch(PlainText::rightToLeft);
    }

    private static boolean rightToLeft(int way) {
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
