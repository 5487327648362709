package org.probity.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.probity.aiact.AiActClassifier;
import org.probity.aiact.Classification;
import org.probity.aiact.Facts;
import org.probity.aiact.Layers;
import org.probity.aiact.RuleSetId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Classifies described systems under the AI Act, without a server.
@Command(
        name = "classify",
        description = "Classifies the systems of a case file under the EU AI Act.",
        exitCodeOnInvalidInput = 64,
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {

    @SuppressWarnings("NullAway.Init")
    @Parameters(paramLabel = "CASES.json", description = "the systems with their answers: {\"cases\": [{id, answers}]}")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    @Option(
            names = "--rule-set",
            paramLabel = "ID",
            defaultValue = "aia-2026-omnibus",
            description = "aia-2024 or aia-2026-omnibus (default); a case's own 'rule_set' wins")
    private String ruleSet;

    @Option(
            names = "--layers-off",
            paramLabel = "L",
            split = ",",
            description = "guidance_final, guidance_draft; a case's own 'layers_off' wins")
    private List<String> layersOff = List.of();

    @Option(names = "--closed-world", description = "an absent fact is a no, unless the case lists it in 'unanswered'")
    private boolean closedWorld;

    @Option(names = "--json", description = "write the results as JSON")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        AiActClassifier classifier = AiActClassifier.load();
        Defaults defaults = defaults(classifier);
        try {
            List<ClassifyCase> cases = new CaseFileReader(classifier).read(file);
            print(cases, classifier, defaults);
            return ExitCode.OK.code();
        } catch (NoSuchFileException missing) {
            complain("there is no file '%s'".formatted(missing.getFile()));
            return ExitCode.NO_INPUT.code();
        } catch (IOException unreadable) {
            complain("cannot read '%s': %s".formatted(file, unreadable.getMessage()));
            return ExitCode.NO_INPUT.code();
        } catch (BadCaseFile bad) {
            bad.problems().forEach(problem -> complain("%s: %s".formatted(file, problem)));
            return ExitCode.BAD_DATA.code();
        }
    }

    /// What holds for a case that does not say otherwise.
    private record Defaults(RuleSetId ruleSet, Layers layers) {}

    private Defaults defaults(AiActClassifier classifier) {
        try {
            return new Defaults(classifier.ruleSet(ruleSet), Layers.without(layersOff));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private void print(List<ClassifyCase> cases, AiActClassifier classifier, Defaults defaults)
            throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<ClassifyResult> results = cases.stream()
                    .map(one -> ClassifyResult.of(one.id(), classify(one, classifier, defaults)))
                    .toList();
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Map.of("results", results)));
        } else {
            cases.forEach(
                    one -> out.println(new ClassificationText(one.id(), classify(one, classifier, defaults)).lines()));
        }
        out.flush();
    }

    private Classification classify(ClassifyCase one, AiActClassifier classifier, Defaults defaults) {
        RuleSetId chosen = one.own().chosenRuleSet().orElse(defaults.ruleSet());
        Layers layers = one.own().chosenLayers().orElse(defaults.layers());
        Facts facts = closedWorld ? one.closedFacts(classifier.questionnaire(chosen)) : one.openFacts();
        return classifier.classify(facts, chosen, layers);
    }

    private void complain(String problem) {
        spec.commandLine().getErr().println(problem);
    }
}
