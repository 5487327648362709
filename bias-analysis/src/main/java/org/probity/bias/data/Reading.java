package org.probity.bias.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How a file is to be read, where it does not say so itself.
///
/// @param sheet of a workbook; empty for its first one
public record Reading(Separator separator, DecimalMark decimals, Encoding encoding, String sheet) {

    /// Whatever the file shows without doubt.
    public static final Reading AS_FOUND = new Reading(Separator.AS_FOUND, DecimalMark.AS_FOUND, Encoding.AS_FOUND, "");

    /// The sign between two values.
    public enum Separator {
        AS_FOUND("as found", ','),
        COMMA("comma", ','),
        SEMICOLON("semicolon", ';'),
        TAB("tab", '\t'),
        PIPE("pipe", '|');

        static final List<Separator> ALL = List.of(COMMA, SEMICOLON, TAB, PIPE);

        private final String word;
        private final char sign;

        Separator(String word, char sign) {
            this.word = word;
            this.sign = sign;
        }

        public String word() {
            return word;
        }

        char sign() {
            return sign;
        }

        /// The separator that a person names by its word or its sign.
        public static Optional<Separator> named(String text) {
            return ALL.stream()
                    .filter(each -> each.word.equals(text) || text.equals(String.valueOf(each.sign)))
                    .findFirst();
        }
    }

    /// The sign before the fraction of a number.
    public enum DecimalMark {
        AS_FOUND,
        POINT,
        COMMA
    }

    /// The letters that the bytes of a text stand for.
    public enum Encoding {
        AS_FOUND("as found", StandardCharsets.UTF_8),
        UTF_8("UTF-8", StandardCharsets.UTF_8),
        UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
        UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
        LATIN_1("ISO-8859-1", StandardCharsets.ISO_8859_1),
        WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

        private final String word;
        private final Charset charset;

        Encoding(String word, Charset charset) {
            this.word = word;
            this.charset = charset;
        }

        public String word() {
            return word;
        }

        Charset charset() {
            return charset;
        }

        /// The encoding that a person names, in any case and by any of its usual names.
        public static Optional<Encoding> named(String text) {
            return Charset.availableCharsets().values().stream()
                    .filter(known -> known.name().equalsIgnoreCase(text)
                            || known.aliases().stream().anyMatch(text::equalsIgnoreCase))
                    .findFirst()
                    .flatMap(known -> List.of(values()).stream()
                            .filter(each -> each != AS_FOUND && each.charset.equals(known))
                            .findFirst());
        }
    }

    public Reading separatedBy(Separator other) {
        return new Reading(other, decimals, encoding, sheet);
    }

    public Reading withDecimals(DecimalMark other) {
        return new Reading(separator, other, encoding, sheet);
    }

    public Reading encodedAs(Encoding other) {
        return new Reading(separator, decimals, other, sheet);
    }

    public Reading ofSheet(String name) {
        return new Reading(separator, decimals, encoding, name);
    }
}
