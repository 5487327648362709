package org.probity.cli.bias;

import java.io.PrintWriter;
import java.io.StringWriter;
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
}
