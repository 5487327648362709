package org.probity.cli;

import org.probity.cli.bias.BiasCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program behind `bin/probity`.
@Command(
        name = "probity",
        description = "Responsible-AI governance on the command line.",
        subcommands = {BiasCommand.class, ClassifyCommand.class, VerifyCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ProbityCommand {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ProbityCommand()).execute(arguments));
    }
}
