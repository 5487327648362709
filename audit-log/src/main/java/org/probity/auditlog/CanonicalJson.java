package org.probity.auditlog;

import java.util.Map;
import java.util.TreeMap;

/// JSON in the one form that RFC 8785 gives it, for objects of strings, whole numbers and further objects.
///
/// Keys are sorted by UTF-16 code units, which is the order of [String#compareTo]. Fractions are left out on
/// purpose: an entry has none, and their canonical form is the hard part of the standard.
public final class CanonicalJson {

    private CanonicalJson() {}

    /// Returns the text of an object.
    ///
    /// @throws IllegalArgumentException for any value other than a string, a whole number or a map
    public static String text(Map<String, ?> object) {
        var text = new StringBuilder();
        write(object, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case String string -> quote(string, text);
            case Long number -> text.append(number.longValue());
            case Integer number -> text.append(number.intValue());
            case Map<?, ?> map -> object(map, text);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void object(Map<?, ?> map, StringBuilder text) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            text.append(separator);
            quote(field.getKey(), text);
            text.append(':');
            write(field.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            escape(string.charAt(at), text);
        }
        text.append('"');
    }

    private static void escape(char sign, StringBuilder text) {
        switch (sign) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (sign < ' ') {
                    text.append("\\u00")
                            .append(Character.forDigit(sign >> 4, 16))
                            .append(Character.forDigit(sign & 15, 16));
                } else {
                    text.append(sign);
                }
            }
        }
    }
}
