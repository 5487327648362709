package org.probity.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people see and do in a real browser; every screen must keep to its Content-Security-Policy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

    @SuppressWarnings("NullAway.Init")
    private Screens screens;

    @BeforeAll
    void openBrowser() {
        screens = new Screens();
    }

    @AfterAll
    void closeBrowser() {
        if (screens != null) {
            screens.close();
        }
    }

    @Test
    void anOwnerRegistersAndClassifiesASystemThatTheBoardAndTheAuditorThenSee() {
        String project = "Journey " + UUID.randomUUID();
        Page olivia = screens.signedIn("olivia", 1440, 900, ColorScheme.LIGHT);
        Screens.go(olivia, "Projects");
        Screens.click(olivia, "Register a project");
        olivia.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(project);
        olivia.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Register"))
                .click();
        assertThat(Screens.heading(olivia, project)).isVisible();

        registerSystem(olivia, "Applicant Sorter");
        olivia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Classify under the AI Act"))
                .click();
        olivia.getByLabel("Yes, it infers its outputs").check();
        Screens.click(olivia, "Keep this classification");
        assertThat(olivia.getByText("Path of rules")).isVisible();

        Page boris = screens.signedIn("boris", 1440, 900, ColorScheme.LIGHT);
        Screens.go(boris, "AI systems");
        boris.getByLabel("Search by name").fill("applicant sorter");
        assertThat(boris.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Applicant Sorter"))
                        .first())
                .isVisible();

        Page ada = screens.signedIn("ada", 1440, 900, ColorScheme.LIGHT);
        Screens.go(ada, "Audit log");
        assertThat(ada.getByText("The log is whole")).isVisible();
        assertThat(ada.getByText("system.classified").first()).isVisible();
        assertThat(screens.complaints()).isEmpty();
    }

    private static void registerSystem(Page page, String name) {
        Screens.click(page, "Register an AI system");
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(name);
        page.getByLabel("Intended purpose").fill("Orders applications by fit.");
        page.getByLabel("Who is affected").fill("Applicants");
        choose(page, "Accountable owner", "Olivia Okafor");
        choose(page, "Developer", "David Dahl");
        choose(page, "Validator", "Vera Vogel");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Register").setExact(true))
                .click();
        assertThat(Screens.heading(page, name)).isVisible();
    }

    private static void choose(Page page, String field, String person) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(person))
                .locator("visible=true")
                .click();
    }
}
