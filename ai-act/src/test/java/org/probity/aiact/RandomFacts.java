package org.probity.aiact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Answers drawn by a seed, so that a failure can be run again.
record RandomFacts(Questionnaire questionnaire, Random random) {

    RandomFacts(AiActClassifier classifier, long seed) {
        this(classifier.questionnaire(RuleSetId.AIA_2026_OMNIBUS), new Random(seed));
    }

    /// An answer to every question.
    Facts complete() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> answers.put(question.id(), answer(question)));
        // Most systems are in scope; drawn evenly, hardly any would get past the first questions.
        if (random.nextInt(8) > 0) {
            answers.put("is_ai_system", List.of("yes"));
            answers.put("eu_nexus", List.of("deployer_in_eu"));
            for (String end : List.of("exclusive_military", "third_country_le_cooperation", "sole_scientific_rd")) {
                answers.put(end, List.of("false"));
            }
            answers.put("pre_market_rd", List.of("false"));
        }
        return Facts.of(answers);
    }

    /// Answers to about the given share of the questions.
    Facts partial(double share) {
        Facts facts = complete();
        for (Questionnaire.Question question : questionnaire.questions()) {
            facts = random.nextDouble() < share ? facts : facts.without(question.id());
        }
        return facts;
    }

    /// The questions without an answer, in random order.
    List<Questionnaire.Question> open(Facts facts) {
        List<Questionnaire.Question> open = new ArrayList<>(questionnaire.questions().stream()
                .filter(question -> !facts.answered(question.id()))
                .toList());
        Collections.shuffle(open, random);
        return open;
    }

    List<String> answer(Questionnaire.Question question) {
        List<Questionnaire.Option> options = question.options();
        return switch (question.type()) {
            case BOOL -> List.of(String.valueOf(random.nextInt(4) == 0));
            case ENUM -> List.of(options.get(random.nextInt(options.size())).value());
            case MULTI ->
                options.stream()
                        .map(Questionnaire.Option::value)
                        .filter(value -> !value.equals("none") && random.nextInt(5) == 0)
                        .toList();
            case NUMBER -> List.of(String.valueOf(random.nextDouble() * 2e25));
            case DATE -> List.of("2026-0%d-01".formatted(1 + random.nextInt(9)));
        };
    }

    RuleSetId ruleSet() {
        return random.nextBoolean() ? RuleSetId.AIA_2024 : RuleSetId.AIA_2026_OMNIBUS;
    }

    Layers layers() {
        return new Layers(random.nextBoolean(), random.nextBoolean());
    }
}
