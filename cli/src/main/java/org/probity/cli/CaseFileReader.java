package org.probity.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.probity.aiact.AiActClassifier;
import org.probity.aiact.AnswerReview;
import org.probity.aiact.Facts;
import org.probity.aiact.Layers;
import org.probity.aiact.RuleSetId;
import org.probity.aiact.UnknownAnswer;

/// Reads a file of cases and checks every answer, so that a mistake in the last case shows before the
/// first result.
final class CaseFileReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final AiActClassifier classifier;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    CaseFileReader(AiActClassifier classifier) {
        this.classifier = classifier;
    }

    /// The cases of a file.
    ///
    /// @throws IOException when the file cannot be read at all
    /// @throws BadCaseFile when it is no case file, or when an answer in it is unknown
    List<ClassifyCase> read(Path file) throws IOException, BadCaseFile {
        JsonNode document = parse(Files.readAllBytes(file));
        JsonNode cases = document.path("cases");
        if (!cases.isArray()) {
            throw new BadCaseFile(List.of("a case file is an object with a list 'cases'"));
        }
        List<ClassifyCase> found = new ArrayList<>();
        for (JsonNode one : cases) {
            found.add(readCase(one, "cases[%d]".formatted(found.size())));
        }
        if (!problems.isEmpty()) {
            throw new BadCaseFile(problems);
        }
        return found;
    }

    private static JsonNode parse(byte[] bytes) throws IOException, BadCaseFile {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            String place = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
            throw new BadCaseFile(List.of("not JSON: %s%s".formatted(broken.getOriginalMessage(), place)));
        }
    }

    private ClassifyCase readCase(JsonNode one, String position) {
        JsonNode idNode = one.path("id");
        String id = idNode.isTextual() || idNode.isIntegralNumber() ? idNode.asText() : "";
        String name = id.isEmpty() ? position : "case '%s'".formatted(id);
        if (id.isEmpty()) {
            problems.add(position + " has no 'id'");
        } else if (!ids.add(id)) {
            problems.add(name + " stands twice in the file");
        }
        if (!one.path("answers").isObject()) {
            problems.add(name + " has no object 'answers'");
        }
        Map<String, List<String>> answers = new LinkedHashMap<>();
        one.path("answers").properties().forEach(answer -> {
            String what = "%s, fact '%s'".formatted(name, answer.getKey());
            answers.put(answer.getKey(), texts(answer.getValue(), what));
        });
        var unanswered = texts(one.path("unanswered"), name + ", 'unanswered'");
        check(name, answers, unanswered);
        return new ClassifyCase(id, answers, unanswered, switches(one, name));
    }

    private void check(String name, Map<String, List<String>> answers, List<String> unanswered) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        unanswered.forEach(fact -> named.put(fact, List.of()));
        named.putAll(answers);
        if (classifier.review(Facts.of(named)) instanceof AnswerReview.Unreadable(var unknown)) {
            unknown.stream().map(UnknownAnswer::problem).forEach(problem -> problems.add(name + ": " + problem));
        }
        unanswered.stream()
                .filter(answers::containsKey)
                .forEach(fact ->
                        problems.add("%s: fact '%s' is answered and also listed as unanswered".formatted(name, fact)));
    }

    private ClassifyCase.Switches switches(JsonNode one, String name) {
        List<RuleSetId> ruleSet = new ArrayList<>();
        List<Layers> layers = new ArrayList<>();
        if (one.has("rule_set")) {
            texts(one.path("rule_set"), name + ", 'rule_set'").stream()
                    .map(text -> tried(name, text, classifier::ruleSet))
                    .forEach(ruleSet::addAll);
        }
        if (one.has("layers_off")) {
            layers.addAll(tried(name, texts(one.path("layers_off"), name + ", 'layers_off'"), Layers::without));
        }
        return new ClassifyCase.Switches(ruleSet, layers);
    }

    private <A, B> List<B> tried(String name, A text, Function<A, B> reading) {
        try {
            return List.of(reading.apply(text));
        } catch (IllegalArgumentException unknown) {
            problems.add(name + ": " + unknown.getMessage());
            return List.of();
        }
    }

    /// The values of a list, or of a single value as a list of one.
    private List<String> texts(JsonNode node, String what) {
        List<String> texts = new ArrayList<>();
        if (node.isMissingNode()) {
            return texts;
        }
        for (JsonNode value : node.isArray() ? node : List.of(node)) {
            if (value.isValueNode() && !value.isNull()) {
                texts.add(value.asText());
            } else {
                problems.add(
                        what + " takes a text, a number, true, false or a list of them; leave it out if it is open");
            }
        }
        return texts;
    }
}
