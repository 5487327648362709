package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.probity.bias.GroupRules;
import org.probity.bias.Resampling;
import org.probity.bias.task.TaskPlan;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options that say what is analysed.
final class PlanOptions {

    private static final int MOST_ATTRIBUTES = 8;

    @Option(names = "--label", paramLabel = "COLUMN", description = "the column with the truth")
    private Optional<String> label = Optional.empty();

    @Option(names = "--prediction", paramLabel = "COLUMN", description = "the column with the decision of the model")
    private Optional<String> prediction = Optional.empty();

    @Option(
            names = "--protected",
            paramLabel = "A,B",
            description =
                    "the columns with protected attributes; each and all intersections of up to four are compared")
    private List<String> attributes = List.of();

    @Option(
            names = "--positive",
            paramLabel = "VALUE",
            description = "the value that counts as positive; 1, true or yes where one of them occurs")
    private Optional<String> positive = Optional.empty();

    @Option(
            names = "--favourable",
            paramLabel = "VALUE",
            description = "the value that people want; the positive one if not said")
    private Optional<String> favourable = Optional.empty();

    @Option(names = "--weight", paramLabel = "COLUMN", description = "how much each row counts")
    private Optional<String> weight = Optional.empty();

    @Option(names = "--score", paramLabel = "COLUMN", description = "the column with the scores behind the decisions")
    private Optional<String> score = Optional.empty();

    @ArgGroup(exclusive = false, validate = false)
    private final ExaminationOptions examination = new ExaminationOptions();

    @Option(
            names = "--reference",
            paramLabel = "COLUMN=VALUE",
            description = "the group the others of a column are compared with; the one selected most if not said")
    private List<String> references = List.of();

    @Option(
            names = "--minimum-rows",
            paramLabel = "N",
            description = "smaller groups are shown and take part in no comparison of extremes (default 30)")
    private Optional<Long> minimumRows = Optional.empty();

    @Option(names = "--replicates", paramLabel = "N", description = "how often rows are drawn anew (default 1000)")
    private Optional<Integer> replicates = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "where the draws begin (default 20261125)")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--criteria",
            paramLabel = "criteria.yaml",
            description = "bounds that the results are held against")
    private Optional<Path> criteria = Optional.empty();

    @ArgGroup(exclusive = false, validate = false)
    private final TaskOptions task = new TaskOptions();

    TaskOptions task() {
        return task;
    }

    /// The plan of a task other than decisions.
    TaskPlan taskPlan(Dataset dataset) throws BadInput {
        List<String> names = names(dataset);
        try {
            TaskPlan plan = task.plan(new TaskOptions.TaskInput(
                    label, prediction, score, names, references(names), groupRules(), resampling()));
            return criteria.isEmpty() ? plan : TaskCriteriaFile.judged(plan, criteria.get());
        } catch (IllegalArgumentException wrong) {
            throw BadInput.usage(String.valueOf(wrong.getMessage()));
        }
    }

    private GroupRules groupRules() {
        return new GroupRules(minimumRows.orElse(GroupRules.DEFAULT.minimumSize()), 0);
    }

    private Resampling resampling() {
        return new Resampling(
                replicates.orElse(Resampling.DEFAULT.replicates()), seed.orElse(Resampling.DEFAULT.seed()));
    }

    void requireComplete() throws BadInput {
        if (label.isEmpty() || prediction.isEmpty() || attributes.isEmpty()) {
            throw BadInput.usage("--label, --prediction and --protected are needed, or --reproduce");
        }
    }

    Optional<Path> baseline() {
        return examination.baseline();
    }

    void requireNone() throws BadInput {
        boolean any = Stream.of(
                        label, prediction, positive, favourable, weight, score, minimumRows, replicates, seed, criteria)
                .anyMatch(Optional::isPresent);
        boolean anyList = Stream.of(attributes, references).anyMatch(list -> !list.isEmpty());
        if (any || anyList || examination.given() || task.given()) {
            throw BadInput.usage("--reproduce takes the whole plan from the report; leave the other options away");
        }
    }

    BiasRequest request(BiasFiles files) throws IOException, BadInput {
        Dataset dataset = files.data();
        List<String> names = names(dataset);
        try {
            var request = new BiasRequest(
                    new BiasRequest.Columns(label.orElseThrow(), prediction.orElseThrow(), weight, score),
                    new BiasRequest.Coding(positive.map(String::strip), favourable.map(String::strip)),
                    names,
                    references(names),
                    groupRules().minimumSize(),
                    resampling(),
                    List.of(),
                    Optional.empty(),
                    examination.plan(files));
            return criteria.isEmpty() ? request : request.judgedBy(CriteriaFile.read(criteria.get(), request));
        } catch (IllegalArgumentException wrong) {
            throw BadInput.usage(String.valueOf(wrong.getMessage()));
        }
    }

    private List<String> names(Dataset dataset) throws BadInput {
        List<String> names = dataset.columns(attributes);
        if (names.size() > MOST_ATTRIBUTES) {
            throw BadInput.usage("--protected takes at most %d columns".formatted(MOST_ATTRIBUTES));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw BadInput.usage("--protected names a column twice: %s".formatted(String.join(",", names)));
        }
        return names;
    }

    // A column may have an equals sign in its name, so the known names decide where to cut.
    private Map<String, String> references(List<String> names) throws BadInput {
        Map<String, String> found = new TreeMap<>();
        for (String option : references) {
            String name = names.stream()
                    .filter(each -> option.startsWith(each + "="))
                    .findFirst()
                    .orElseThrow(() -> BadInput.usage(
                            "--reference %s is not COLUMN=VALUE with a protected column".formatted(option)));
            if (found.put(name, option.substring(name.length() + 1).strip()) != null) {
                throw BadInput.usage("--reference names column '%s' twice".formatted(name));
            }
        }
        return found;
    }
}
