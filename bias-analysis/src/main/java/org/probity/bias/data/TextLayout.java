package org.probity.bias.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.probity.bias.data.NormalCsv.Fault;
import org.probity.bias.data.Reading.DecimalMark;
import org.probity.bias.data.Reading.Encoding;
import org.probity.bias.data.Reading.Separator;

/// How a text file is to be read: as a person said, and otherwise as it shows without doubt.
///
/// @param remarks what is not usual about it, in whole sentences
record TextLayout(CsvShape shape, DecimalComma decimals, List<String> remarks) {

    TextLayout {
        remarks = List.copyOf(remarks);
    }

    /// What looking at the file ends with.
    sealed interface Outcome {

        record Clear(TextLayout layout) implements Outcome {}

        /// It could be read in several ways, or in none.
        record Unclear(Fault fault) implements Outcome {}
    }

    /// Whether the file can be counted as it is.
    boolean usual() {
        return shape.equals(CsvShape.NORMAL) && decimals.nowhere();
    }

    static Outcome of(Path file, byte[] head, Reading reading) throws IOException {
        Optional<Encoding> marked = mark(head);
        Optional<Fault> fault = encodingFault(head, marked, reading.encoding());
        if (fault.isPresent()) {
            return new Outcome.Unclear(fault.get());
        }
        Encoding encoding =
                reading.encoding() == Encoding.AS_FOUND ? marked.orElse(Encoding.UTF_8) : reading.encoding();
        Optional<Separator> separator = reading.separator() == Separator.AS_FOUND
                ? CsvSniffer.separator(file, encoding.charset())
                : Optional.of(reading.separator());
        if (separator.isEmpty()) {
            return new Outcome.Unclear(new Fault("several signs could separate the columns; say which one does", 1));
        }
        var shape = new CsvShape(encoding.charset(), separator.get().sign());
        DecimalComma decimals = decimals(file, shape, reading.decimals());
        return new Outcome.Clear(
                new TextLayout(shape, decimals, remarks(reading, encoding, separator.get(), decimals)));
    }

    // With commas between values, a comma inside a number is either quoted or no part of it.
    private static DecimalComma decimals(Path file, CsvShape shape, DecimalMark mark) throws IOException {
        return switch (mark) {
            case POINT -> DecimalComma.NOWHERE;
            case COMMA -> DecimalComma.EVERYWHERE;
            case AS_FOUND ->
                shape.separator() == ','
                        ? DecimalComma.NOWHERE
                        : DecimalComma.sniffed(CsvSniffer.firstRows(file, shape));
        };
    }

    private static List<String> remarks(
            Reading reading, Encoding encoding, Separator separator, DecimalComma decimals) {
        List<String> remarks = new ArrayList<>();
        if (reading.encoding() == Encoding.AS_FOUND && encoding != Encoding.UTF_8) {
            remarks.add("The text was read as %s, as its first bytes say.".formatted(encoding.word()));
        } else if (encoding != Encoding.UTF_8) {
            remarks.add("The text was read as %s.".formatted(encoding.word()));
        }
        if (separator != Separator.COMMA) {
            remarks.add("The columns were separated by the sign %s.".formatted(separator.word()));
        }
        if (!decimals.nowhere()) {
            remarks.add("Numbers with a decimal comma were read as such.");
        }
        return remarks;
    }

    private static Optional<Encoding> mark(byte[] head) {
        int first = head.length > 1 ? ((head[0] & 0xFF) << 8) | (head[1] & 0xFF) : 0;
        return switch (first) {
            case 0xFFFE -> Optional.of(Encoding.UTF_16LE);
            case 0xFEFF -> Optional.of(Encoding.UTF_16BE);
            default ->
                new String(head, StandardCharsets.ISO_8859_1).startsWith("\u00EF\u00BB\u00BF")
                        ? Optional.of(Encoding.UTF_8)
                        : Optional.empty();
        };
    }

    private static Optional<Fault> encodingFault(byte[] head, Optional<Encoding> marked, Encoding named) {
        boolean wide = named == Encoding.UTF_16LE || named == Encoding.UTF_16BE;
        if (marked.isPresent() && named != Encoding.AS_FOUND && marked.get() != named) {
            return Optional.of(new Fault(
                    "the text is marked as %s, not as %s".formatted(marked.get().word(), named.word()), 0));
        }
        boolean utf16 = wide || marked.filter(found -> found != Encoding.UTF_8).isPresent();
        return !utf16 && hasZero(head)
                ? Optional.of(new Fault(
                        "the file holds zero bytes: it is no text, or UTF-16 without a mark; name its encoding then",
                        0))
                : Optional.empty();
    }

    private static boolean hasZero(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
