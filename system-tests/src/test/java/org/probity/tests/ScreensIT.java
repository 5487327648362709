package org.probity.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen in every size and scheme, and what must hold on all of them: rules of access, keys, addresses, edits.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

    @SuppressWarnings("NullAway.Init")
    private Screens screens;

    @SuppressWarnings("NullAway.Init")
    private Subject subject;

    @BeforeAll
    void openBrowser() {
        screens = new Screens();
        subject = Subject.register("Shown");
    }

    @AfterAll
    void closeBrowser() {
        if (screens != null) {
            screens.close();
        }
    }

    @ParameterizedTest(name = "{0} at {1} x {2}, {3}")
    @CsvSource({
        "boris, 1440, 900, LIGHT",
        "boris, 1440, 900, DARK",
        "boris, 390, 844, LIGHT",
        "boris, 390, 844, DARK",
        "olivia, 1440, 900, DARK",
        "david, 390, 844, LIGHT"
    })
    void everyScreenIsAccessibleAndFitsItsWindow(String person, int width, int height, ColorScheme scheme) {
        Page page = screens.visitor(width, height, scheme);
        Screens.inspect(page, "Sign-in", width, scheme);
        Screens.signIn(page, person);
        assertThat(Screens.heading(page, "Home")).isVisible();

        places(person).forEach((screen, path) -> {
            Screens.open(page, path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(page.getByLabel("Loading")).hasCount(0);
            Screens.inspect(page, person.equals("boris") ? screen : screen + "-" + person, width, scheme);
        });

        assertThat(screens.complaints()).isEmpty();
    }

    private Map<String, String> places(String person) {
        String system = "/systems/" + subject.system();
        Map<String, String> places = new LinkedHashMap<>();
        places.put("Home", "/");
        places.put("AI systems", "/systems");
        places.put("AI systems filtered", "/systems?tier=HIGH_RISK,NOT_ASSESSED&sort=-updated");
        places.put("AI systems none", "/systems?q=there-is-no-such-system");
        places.put("Projects", "/projects");
        places.put("Project", "/projects/" + subject.project());
        places.put("System", system);
        for (String tab :
                new String[] {"versions", "ai-act", "obligations", "bias", "decisions", "monitoring", "history"}) {
            places.put("System " + tab, system + "?tab=" + tab);
        }
        places.put("Questionnaire", system + "/ai-act");
        places.put("Dataset", "/datasets/" + subject.dataset());
        places.put("Decision", "/decisions/" + subject.decision());
        places.put("Bias", "/model-versions/" + subject.version());
        places.put("Monitoring", "/deployments/" + subject.deployment());
        places.put("Not found", "/systems/" + UUID.randomUUID());
        places.put("Nowhere", "/nowhere");
        if (person.equals("boris")) {
            places.put("Audit log", "/audit-log");
        }
        return places;
    }

    @Test
    void theKeyboardAloneSignsInFindsASystemAndGoesHome() {
        Page page = screens.visitor(1440, 900, ColorScheme.LIGHT);
        page.getByLabel("User name").focus();
        page.keyboard().type("boris");
        page.keyboard().press("Tab");
        page.keyboard().type("boris-demo-2026");
        page.keyboard().press("Enter");
        assertThat(Screens.heading(page, "Home")).isVisible();

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
        page.keyboard().press("Control+k");
        page.getByLabel("Search everything").fill("harbour");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Harbour Loan Score")))
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(Screens.heading(page, "Harbour Loan Score")).isVisible();

        page.keyboard().press("g");
        page.keyboard().press("s");
        assertThat(Screens.heading(page, "AI systems")).isVisible();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Search by name")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("?");
        assertThat(page.getByText("Single-key shortcuts")).isVisible();
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aFilterStandsInTheAddressAndSurvivesAReload() {
        Page page = screens.signedIn("boris", 1440, 900, ColorScheme.LIGHT);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Prohibited")))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("tier=PROHIBITED"));
        page.getByLabel("Search by name").fill("skinswap");
        assertThat(page).hasURL(Pattern.compile("q=skinswap"));

        page.reload();

        assertThat(page.getByLabel("Search by name")).hasValue("skinswap");
        assertThat(page.getByText(Pattern.compile("1 of \\d+ systems match"))).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SkinSwap Studio")))
                .isVisible();
        Screens.click(page, "Clear");
        assertThat(page).not().hasURL(Pattern.compile("tier="));
    }

    @Test
    void twoEditsOfOneSystemAreMergedFieldByField() {
        Subject edited = Subject.register("Edited");
        Page page = screens.signedIn("olivia", 1440, 900, ColorScheme.LIGHT);
        Screens.open(page, "/systems/" + edited.system());
        Screens.click(page, "Edit");
        dialog(page).getByLabel("Intended purpose").fill("What I typed");
        dialog(page).getByLabel("Name").fill("Edited by me");
        changeElsewhere(edited, "What somebody else typed");

        Screens.click(page, "Save");
        assertThat(page.getByText("Somebody saved another version while you were editing"))
                .isVisible();
        assertThat(page.getByText("Both of you changed it")).isVisible();
        Screens.inspect(page, "Merge", 1440, ColorScheme.LIGHT);
        dialog(page).getByLabel("Theirs: What somebody else typed").check();
        Screens.click(page, "Save the merged version");

        assertThat(Screens.heading(page, "Edited by me")).isVisible();
        assertThat(page.getByText("What somebody else typed").first()).isVisible();
    }

    private static void changeElsewhere(Subject edited, String purpose) {
        Caller olivia = Caller.signedIn("olivia");
        String path = "systems/" + edited.system();
        String tag = olivia.get(path).response().headers().firstValue("ETag").orElseThrow();
        Map<String, Object> description = new LinkedHashMap<>(olivia.system("Edited"));
        description.put("purpose", purpose);
        assertThat(olivia.put(path, description, tag).status()).isEqualTo(200);
    }

    @Test
    void whatWasTypedSurvivesAnExpiredSessionAndIsSavedAfterwards() {
        Subject edited = Subject.register("Kept");
        Page page = screens.signedIn("olivia", 1440, 900, ColorScheme.LIGHT);
        Screens.open(page, "/systems/" + edited.system());
        Screens.click(page, "Edit");
        dialog(page).getByLabel("Known limits").fill("Typed before the session ended");
        page.context().clearCookies();

        Screens.click(page, "Save");
        assertThat(page.getByText("Your session has ended")).isVisible();
        Screens.signIn(page, "olivia");
        assertThat(page.getByText("Your session has ended")).isHidden();
        Screens.click(page, "Save");

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.getByText("Typed before the session ended")).isVisible();
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }
}
