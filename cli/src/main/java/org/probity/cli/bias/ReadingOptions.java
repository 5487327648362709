package org.probity.cli.bias;

import java.util.Optional;
import org.probity.bias.data.Reading;
import org.probity.bias.data.Reading.DecimalMark;
import org.probity.bias.data.Reading.Encoding;
import org.probity.bias.data.Reading.Separator;
import picocli.CommandLine.Option;

/// The options that say how a file is to be read.
final class ReadingOptions {

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description = "between two values: comma, semicolon, tab or pipe; as the header shows if not said")
    private Optional<String> separator = Optional.empty();

    @Option(names = "--decimal-comma", description = "numbers have a comma before their fraction")
    private boolean decimalComma;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "of a text that is not Unicode, such as latin1 or windows-1252; it is never guessed")
    private Optional<String> encoding = Optional.empty();

    @Option(names = "--sheet", paramLabel = "NAME", description = "of a workbook; the first one if not said")
    private Optional<String> sheet = Optional.empty();

    Reading reading() throws BadInput {
        Reading reading = Reading.AS_FOUND.ofSheet(sheet.orElse(""));
        if (separator.isPresent()) {
            reading = reading.separatedBy(Separator.named(separator.get())
                    .orElseThrow(() -> BadInput.usage(
                            "--separator is comma, semicolon, tab or pipe, not '%s'".formatted(separator.get()))));
        }
        if (encoding.isPresent()) {
            reading = reading.encodedAs(Encoding.named(encoding.get())
                    .orElseThrow(
                            () -> BadInput.usage("--encoding '%s' is none that can be read; try latin1 or windows-1252"
                                    .formatted(encoding.get()))));
        }
        return decimalComma ? reading.withDecimals(DecimalMark.COMMA) : reading;
    }
}
