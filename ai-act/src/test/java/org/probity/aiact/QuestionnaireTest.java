package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.aiact.rules.AnswerType;

class QuestionnaireTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();

    @Test
    void everyQuestionStandsInAKnownSectionAndItsConditionLooksAtAnotherQuestion() {
        Questionnaire questionnaire = CLASSIFIER.questionnaire(RuleSetId.AIA_2026_OMNIBUS);

        List<String> ids = questionnaire.questions().stream()
                .map(Questionnaire.Question::id)
                .toList();

        assertThat(ids).hasSize(67).doesNotHaveDuplicates().startsWith("is_ai_system");
        assertThat(questionnaire.questions()).allSatisfy(question -> {
            assertThat(questionnaire.sections())
                    .extracting(Questionnaire.Section::id)
                    .contains(question.section());
            assertThat(question.shownIf()).allSatisfy(shown -> assertThat(ids).contains(shown.fact()));
            assertThat(question.options().isEmpty())
                    .isEqualTo(question.type() != AnswerType.ENUM && question.type() != AnswerType.MULTI);
        });
    }

    @Test
    void theEarlierTextLacksTheLaterQuestionsAndWordsMachineryItsOwnWay() {
        Questionnaire before = CLASSIFIER.questionnaire(RuleSetId.AIA_2024);
        Questionnaire after = CLASSIFIER.questionnaire(RuleSetId.AIA_2026_OMNIBUS);

        assertThat(before.questions())
                .extracting(Questionnaire.Question::id)
                .doesNotContain("p5ba", "p5bb", "solely_non_safety");
        assertThat(machinery(before)).isEqualTo("Machinery (A 1)");
        assertThat(machinery(after)).isEqualTo("Machinery (B 21)");
    }

    @Test
    void denyingTheRestKeepsTheAnswersGiven() {
        Facts given = Facts.NONE.with("profiling", "true");

        Facts all = CLASSIFIER.questionnaire(RuleSetId.AIA_2026_OMNIBUS).withRestDenied(given);

        assertThat(all.valuesOf("profiling")).containsExactly("true");
        assertThat(all.valuesOf("t1_interacts")).containsExactly("false");
        assertThat(all.answered("annex3_points")).isTrue();
        assertThat(all.valuesOf("annex3_points")).isEmpty();
    }

    private static String machinery(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(question -> question.id().equals("annex1_act"))
                .flatMap(question -> question.options().stream())
                .filter(option -> option.value().equals("machinery"))
                .map(Questionnaire.Option::label)
                .findFirst()
                .orElseThrow();
    }
}
