package org.probity.cli.bias;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.probity.bias.engine.Observer;
import org.probity.bias.task.Task;
import org.probity.bias.task.TaskPlan;
import org.probity.reports.bias.BiasReportFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Analyses a file or a table of labels, predictions and protected attributes, without a server.
@Command(
        name = "bias",
        description = "Compares how a model treats groups of people, with limits, tests and verdicts.",
        footer = {
            "",
            "Ends with 0 when all criteria are met or none are given, 1 when some are not met,",
            "2 when some are undecided and none is broken, and 64 or more when there is no result."
        },
        exitCodeOnInvalidInput = 64,
        mixinStandardHelpOptions = true)
public final class BiasCommand implements Callable<Integer> {

    private static final int MOST_DIFFERENCES = 10;

    @SuppressWarnings("NullAway.Init")
    @Parameters(
            paramLabel = "DATA",
            description = "CSV (packed or not), Parquet or Excel (.xlsx), with a header row; or a table, see --engine")
    private String data;

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhat is analysed:%n")
    private final PlanOptions plan = new PlanOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nHow the file is read, where it does not say so:%n")
    private final ReadingOptions reading = new ReadingOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nWho counts the rows:%n")
    private final SourceOptions source = new SourceOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhere the report goes:%n")
    private final OutputOptions output = new OutputOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhere proposals go:%n")
    private final ProposalOptions proposals = new ProposalOptions();

    @Option(
            names = "--reproduce",
            paramLabel = "report.json",
            description = "makes this report again from DATA and says whether it is the same to the last byte")
    private Optional<Path> reproduce = Optional.empty();

    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return (reproduce.isPresent() ? reproduced(reproduce.get()) : analysed()).code();
        } catch (BadInput bad) {
            if (bad.exit() == BiasExit.BAD_USAGE) {
                throw new ParameterException(spec.commandLine(), bad.problem(), bad);
            }
            complain(bad.problem());
            return bad.exit().code();
        } catch (IOException unreadable) {
            complain("cannot read '%s': %s".formatted(data, unreadable.getMessage()));
            return BiasExit.NO_INPUT.code();
        }
    }

    private BiasExit analysed() throws IOException, BadInput {
        plan.task().requireFit(used());
        if (plan.task().task() != Task.BINARY) {
            return answered();
        }
        plan.requireComplete();
        try (var files = source.open(data, plan.baseline(), reading.reading())) {
            BiasRequest request = plan.request(files);
            proposals.requireFor(request);
            BiasResult result = run(files, request);
            byte[] record = BiasReportFile.bytes(result.account());
            proposals.write(result, record);
            output.write(record);
            say(new BiasTable(result).text());
            return result.exit();
        }
    }

    /// A task other than decisions.
    private BiasExit answered() throws IOException, BadInput {
        try (var dataset = FileDataset.open(Path.of(data), reading.reading())) {
            TaskPlan asked = plan.taskPlan(dataset);
            TaskResult result = watched(observer -> new TaskRun(dataset, observer).result(asked));
            output.write(result.record());
            say(new TaskTable(result).text());
            return result.exit();
        }
    }

    private List<String> used() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private BiasExit reproduced(Path kept) throws IOException, BadInput {
        plan.requireNone();
        proposals.requireNone();
        if (!Files.isRegularFile(kept)) {
            throw new BadInput(BiasExit.NO_INPUT, "there is no report '%s'".formatted(kept));
        }
        byte[] before = Files.readAllBytes(kept);
        Optional<TaskPlan> asked = TaskPlans.read(kept.toString(), before);
        byte[] now = asked.isPresent() ? again(asked.get()) : again(RequestJson.read(kept.toString(), before));
        output.write(now);
        var found = Reproduction.of(before, now);
        if (found.equal()) {
            say("EQUAL: the report made anew is the same to the last byte\n");
            return BiasExit.ALL_MET;
        }
        say("DIFFERENT in %d places\n".formatted(found.differences().size()));
        found.differences().stream().limit(MOST_DIFFERENCES).forEach(each -> say("  %s\n".formatted(each)));
        return BiasExit.SOME_NOT_MET;
    }

    private byte[] again(TaskPlan asked) throws IOException, BadInput {
        try (var dataset = FileDataset.open(Path.of(data), reading.reading())) {
            return watched(observer -> new TaskRun(dataset, observer).result(asked))
                    .record();
        }
    }

    private byte[] again(BiasRequest request) throws IOException, BadInput {
        try (var files = source.open(data, plan.baseline(), reading.reading())) {
            return BiasReportFile.bytes(run(files, request).account());
        }
    }

    private BiasResult run(BiasFiles files, BiasRequest request) throws IOException, BadInput {
        return watched(observer -> new BiasRun(files, observer).result(request));
    }

    /// What takes long.
    private interface Work<R> {

        R done(Observer observer) throws IOException, BadInput;
    }

    // Java can tell a terminal only for input and output together.
    private <R> R watched(Work<R> work) throws IOException, BadInput {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
            return work.done(Observer.NOBODY);
        }
        var progress = new Progress(spec.commandLine().getErr());
        try {
            return work.done(progress);
        } finally {
            progress.end();
        }
    }

    private void say(String text) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(text);
        writer.flush();
    }

    private void complain(String problem) {
        PrintWriter writer = spec.commandLine().getErr();
        writer.println(problem);
        writer.flush();
    }
}
