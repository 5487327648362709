package org.probity.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Three systems as a person classifies them: always the question that decides most, until nothing decides more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionnaireScreenIT {

    private static final int MOST_QUESTIONS = 60;

    private static final Map<String, List<String>> RECRUITMENT = Map.of(
            "is_ai_system", List.of("yes"),
            "eu_nexus", List.of("placed_on_eu_market"),
            "roles", List.of("provider"),
            "annex3_points", List.of("4a"),
            "materially_influences", List.of("true"),
            "profiling", List.of("true"));

    private static final Map<String, List<String>> CHATBOT = Map.of(
            "is_ai_system", List.of("yes"),
            "eu_nexus", List.of("placed_on_eu_market"),
            "roles", List.of("provider"),
            "t1_interacts", List.of("true"));

    private Screens screens;
    private final Caller olivia = Caller.signedIn("olivia");
    private final String project = olivia.post("projects", Caller.project("Three systems " + UUID.randomUUID()))
            .id();
    private final JsonNode questions = olivia.get("ai-act/questionnaire").body().path("questions");

    @BeforeAll
    void openBrowser() {
        screens = new Screens();
    }

    @AfterAll
    void closeBrowser() {
        screens.close();
    }

    @Test
    void aRecruiterEndsAsHighRiskAndACommentStaysForTheNextPerson() {
        Page page = questionnaire("Shortlist");

        answerAll(page, RECRUITMENT, List.of());
        // No tier depends on the role, but whom the duties bind does.
        answer(page, "roles", List.of("provider"));
        Locator first = page.locator("#question-is_ai_system");
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Comment"))
                .click();
        first.getByRole(AriaRole.TEXTBOX).fill("Checked with the supplier.");
        Screens.click(page, "Save answers");

        assertThat(page.getByText("Everything is saved.")).isVisible();
        assertThat(result(page).getByText("High-risk").first()).isVisible();
        assertThat(result(page).getByText("obligations follow")).isVisible();
        Page david = screens.signedIn("david", 1440, 900, ColorScheme.DARK);
        david.navigate(page.url());
        assertThat(david.locator("#question-is_ai_system textarea")).hasValue("Checked with the supplier.");
        assertThat(david.locator("#question-is_ai_system").getByText("Olivia Okafor"))
                .isVisible();
        Screens.click(page, "Keep this classification");
        page.waitForURL("**?tab=ai-act");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aChatbotEndsWithTransparencyAndWhatWouldLeadElsewhere() {
        Page page = questionnaire("Help desk");

        answerAll(page, CHATBOT, List.of());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What other answers would change"))
                .click();

        assertThat(result(page).getByText("Transparency").first()).isVisible();
        assertThat(result(page)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try it"))
                        .first())
                .isVisible();
    }

    @Test
    void whatNobodyKnowsLeavesTiersOpenAndIsNotAskedAgain() {
        Page page = questionnaire("Mystery");

        int asked = answerAll(page, CHATBOT, List.of("annex3_points", "materially_influences"));

        assertThat(asked).isLessThan(MOST_QUESTIONS);
        assertThat(result(page).getByText("Still possible:")).isVisible();
        assertThat(page.locator("#question-annex3_points")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I don’t know")))
                .hasAttribute("aria-pressed", "true");
    }

    @Test
    void answersThatCannotBothBeTrueAreNamedAndNothingIsKept() {
        Page page = questionnaire("Contradiction");

        answer(page, "eu_nexus", List.of("none", "placed_on_eu_market"));

        assertThat(page.getByText("Answers that cannot both be true")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this classification")))
                .isDisabled();
    }

    private Page questionnaire(String name) {
        String system = olivia.post("projects/" + project + "/systems", olivia.system(name))
                .id();
        Page page = screens.signedIn("olivia", 1440, 900, ColorScheme.LIGHT);
        page.navigate(
                SharedServer.address().resolve("/systems/" + system + "/ai-act").toString());
        assertThat(page.getByText("The answer that decides most now:")).isVisible();
        return page;
    }

    private static Locator result(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Result so far"));
    }

    /// Answers whatever decides most, until nothing does; what is not named is answered no or none.
    private int answerAll(Page page, Map<String, List<String>> answers, List<String> notKnown) {
        Locator next = result(page).locator(".notice[data-tone=info] a");
        int asked = 0;
        while (asked < MOST_QUESTIONS) {
            page.waitForTimeout(50);
            if (next.count() == 0) {
                return asked;
            }
            String fact = next.getAttribute("href").substring("#question-".length());
            if (notKnown.contains(fact)) {
                page.locator("#question-" + fact)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I don’t know"))
                        .click();
            } else {
                answer(page, fact, answers.getOrDefault(fact, List.of()));
            }
            asked++;
            assertThat(page.locator("#question-" + fact + "[data-decisive=true]"))
                    .hasCount(0);
        }
        return asked;
    }

    private void answer(Page page, String fact, List<String> values) {
        JsonNode question = question(fact);
        Locator field = page.locator("#question-" + fact);
        switch (question.path("type").asText()) {
            case "BOOL" ->
                exactly(field, values.equals(List.of("true")) ? "Yes" : "No").check();
            case "MULTI" -> {
                if (values.isEmpty()) {
                    exactly(field, "None of these").check();
                }
                values.forEach(value -> exactly(field, label(question, value)).check());
            }
            case "DATE" -> field.locator("input").fill("2028-01-15");
            case "NUMBER" -> field.locator("input").fill("0");
            default ->
                exactly(field, label(question, values.isEmpty() ? mildest(question) : values.getFirst()))
                        .check();
        }
    }

    private static Locator exactly(Locator field, String label) {
        return field.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /// None where that is offered, otherwise the last one, since options go from the gravest to the mildest.
    private static String mildest(JsonNode question) {
        List<String> values = StreamSupport.stream(question.path("options").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
        return values.contains("none") ? "none" : values.getLast();
    }

    private JsonNode question(String fact) {
        return StreamSupport.stream(questions.spliterator(), false)
                .filter(one -> one.path("id").asText().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static String label(JsonNode question, String value) {
        return StreamSupport.stream(question.path("options").spliterator(), false)
                .filter(option -> option.path("value").asText().equals(value))
                .findFirst()
                .orElseThrow()
                .path("label")
                .asText();
    }
}
