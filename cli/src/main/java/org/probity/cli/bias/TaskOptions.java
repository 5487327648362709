package org.probity.cli.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.bias.GroupRules;
import org.probity.bias.Resampling;
import org.probity.bias.task.Question;
import org.probity.bias.task.Task;
import org.probity.bias.task.TaskPlan;
import picocli.CommandLine.Option;

/// The options that say what a model answers, where it does not choose one of two answers.
final class TaskOptions {

    private static final Set<String> OF_ALL = Set.of(
            "--task",
            "--protected",
            "--minimum-rows",
            "--criteria",
            "--separator",
            "--decimal-comma",
            "--encoding",
            "--sheet",
            "--out",
            "--docx",
            "--xlsx",
            "--html");

    private static final Set<String> OF_RANKING = Set.of("--top", "--tie-breaker");

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "what the model answers: binary (if not said), multiclass, regression or ranking")
    private Optional<String> task = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "K,K",
            description = "of a ranking: how long the tops are that are looked at (default 10,100)")
    private List<String> tops = List.of();

    @Option(
            names = "--tie-breaker",
            paramLabel = "COLUMN",
            description =
                    "of a ranking: puts equal scores in order, the lowest first; the order of the file if not said")
    private Optional<String> tieBreaker = Optional.empty();

    boolean given() {
        return task.isPresent() || tieBreaker.isPresent() || !tops.isEmpty();
    }

    Task task() throws BadInput {
        if (task.isEmpty()) {
            return Task.BINARY;
        }
        return Task.named(task.get())
                .orElseThrow(() -> BadInput.usage("--task knows no '%s'; it knows %s"
                        .formatted(
                                task.get(),
                                Stream.of(Task.values()).map(Task::word).collect(Collectors.joining(", ")))));
    }

    /// Names an option that was used and that the task has no use for.
    ///
    /// @param used the names of all options of the call
    void requireFit(List<String> used) throws BadInput {
        Task wanted = task();
        Set<String> own = switch (wanted) {
            case BINARY ->
                used.stream().filter(name -> !OF_RANKING.contains(name)).collect(Collectors.toSet());
            case MULTICLASS -> Set.of("--label", "--prediction", "--reference", "--replicates", "--seed");
            case REGRESSION -> Set.of("--label", "--prediction", "--replicates", "--seed");
            case RANKING -> Set.of("--score", "--label", "--top", "--tie-breaker");
        };
        for (String name : used) {
            if (!own.contains(name) && !OF_ALL.contains(name)) {
                throw BadInput.usage(
                        "%s has no meaning with --task %s%s".formatted(name, wanted.word(), why(name, wanted)));
            }
        }
    }

    private static String why(String name, Task wanted) {
        return switch (name) {
            case "--reference" ->
                wanted == Task.REGRESSION
                        ? ": all groups are compared with each other"
                        : ": groups are compared with their share of the rows";
            case "--prediction" -> ": --score names the column that orders the rows";
            case "--replicates", "--seed" -> ": nothing is drawn";
            default -> "";
        };
    }

    /// The plan of a task, before its criteria are known.
    TaskPlan plan(TaskInput input) throws BadInput {
        Question question = switch (task()) {
            case BINARY -> throw new IllegalStateException("decisions have a plan of their own");
            case MULTICLASS ->
                new Question.Classes(
                        needed("--label", input.label()),
                        needed("--prediction", input.prediction()),
                        input.resampling());
            case REGRESSION ->
                new Question.Numbers(
                        needed("--label", input.label()),
                        needed("--prediction", input.prediction()),
                        input.resampling());
            case RANKING -> new Question.Order(needed("--score", input.score()), input.label(), tieBreaker, lengths());
        };
        if (input.attributes().isEmpty()) {
            throw needs("--protected");
        }
        var groupings = new Intersections(input.attributes(), input.references()).groupings();
        return new TaskPlan(question, groupings, input.groupRules(), List.of());
    }

    private String needed(String option, Optional<String> value) throws BadInput {
        if (value.isEmpty()) {
            throw needs(option);
        }
        return value.get();
    }

    private BadInput needs(String option) throws BadInput {
        return BadInput.usage("--task %s needs %s".formatted(task().word(), option));
    }

    private List<Integer> lengths() throws BadInput {
        List<Integer> lengths = new ArrayList<>();
        for (String option : tops) {
            for (String one : option.split(",", -1)) {
                if (!one.strip().matches("[1-9][0-9]{0,8}")) {
                    throw BadInput.usage("--top '%s' is no whole number from 1 on".formatted(one.strip()));
                }
                lengths.add(Integer.valueOf(one.strip()));
            }
        }
        return lengths.isEmpty() ? Question.Order.USUAL_TOPS : lengths;
    }

    /// What the options that all tasks share were set to.
    record TaskInput(
            Optional<String> label,
            Optional<String> prediction,
            Optional<String> score,
            List<String> attributes,
            Map<String, String> references,
            GroupRules groupRules,
            Resampling resampling) {}
}
