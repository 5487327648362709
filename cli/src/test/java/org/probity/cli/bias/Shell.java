package org.probity.cli.bias;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;

/// One call of the command within the test, with what it said.
record Shell(int exit, String said, String complained) {

    static Shell bias(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new BiasCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Shell(exit, out.toString(), err.toString());
    }

    /// Asks about the people in a file, by the columns that their files have.
    static Shell people(Path file, String... more) {
        return bias(Stream.concat(
                        Stream.of(file.toString(), "--label", "y", "--prediction", "p", "--protected", "group,sex"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
