package org.probity.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people see and do in a real browser; every screen must keep to its Content-Security-Policy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

    private final List<String> complaints = new ArrayList<>();
    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void openBrowser() {
        Optional<Path> installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        boolean inCi = "true".equals(System.getenv("CI"));
        if (installed.isEmpty() && !inCi) {
            System.out.println("SKIPPED: the browser tests need Chromium or Chrome, and none is installed.");
        }
        assumeTrue(installed.isPresent() || inCi, "no Chromium or Chrome is installed");
        playwright = Optional.of(Playwright.create());
        browser = Optional.of(playwright
                .orElseThrow()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"))));
    }

    @AfterAll
    void closeBrowser() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    @Test
    void anOwnerRegistersAndClassifiesASystemThatTheBoardAndTheAuditorThenSee() {
        String project = "Journey " + UUID.randomUUID();
        Page olivia = signedIn("olivia", 1440, 900, ColorScheme.LIGHT);
        go(olivia, "Projects");
        click(olivia, "Register a project");
        olivia.getByLabel("Name").fill(project);
        olivia.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Register"))
                .click();
        assertThat(heading(olivia, project)).isVisible();

        registerSystem(olivia, "Applicant Sorter");
        olivia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Classify under the AI Act"))
                .click();
        olivia.getByLabel("Yes, it infers its outputs").check();
        click(olivia, "Keep this classification");
        assertThat(olivia.getByText("Path of rules")).isVisible();

        Page boris = signedIn("boris", 1440, 900, ColorScheme.LIGHT);
        go(boris, "AI systems");
        boris.getByLabel("Search by name").fill("applicant sorter");
        assertThat(boris.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Applicant Sorter"))
                        .first())
                .isVisible();

        Page ada = signedIn("ada", 1440, 900, ColorScheme.LIGHT);
        go(ada, "Audit log");
        assertThat(ada.getByText("The log is whole")).isVisible();
        assertThat(ada.getByText("system.classified").first()).isVisible();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void everyScreenShowsItsHeadingWithoutBreakingItsPolicy(int width, int height, ColorScheme scheme) {
        Page page = signedIn("boris", width, height, scheme);

        for (String screen : List.of("/:Home", "/systems:AI systems", "/projects:Projects", "/audit-log:Audit log")) {
            String[] parts = screen.split(":", -1);
            page.navigate(SharedServer.address().resolve(parts[0]).toString());
            assertThat(heading(page, parts[1])).isVisible();
            picture(page, parts[1], width, scheme);
        }
        page.navigate(SharedServer.address().resolve("/systems").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Harbour Loan Score"))
                .click();
        assertThat(heading(page, "Harbour Loan Score")).isVisible();
        assertThat(page.getByText("obligations follow")).isVisible();
        picture(page, "System", width, scheme);
        page.navigate(page.url() + "/ai-act");
        assertThat(page.getByText("Path of rules")).isVisible();
        picture(page, "Questionnaire", width, scheme);

        assertThat(complaints).isEmpty();
    }

    private static void registerSystem(Page page, String name) {
        click(page, "Register an AI system");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Intended purpose").fill("Orders applications by fit.");
        page.getByLabel("Who is affected").fill("Applicants");
        choose(page, "Accountable owner", "Olivia Okafor");
        choose(page, "Developer", "David Dahl");
        choose(page, "Validator", "Vera Vogel");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Register").setExact(true))
                .click();
        assertThat(heading(page, name)).isVisible();
    }

    private static void choose(Page page, String field, String person) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(person))
                .locator("visible=true")
                .click();
    }

    private Page signedIn(String username, int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.orElseThrow()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(SharedServer.address().toString());
        page.getByLabel("User name").fill(username);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill(username + "-demo-2026");
        click(page, "Sign in");
        assertThat(heading(page, "Home")).isVisible();
        return page;
    }

    private static void go(Page page, String place) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(place).setExact(true))
                .click();
        assertThat(heading(page, place)).isVisible();
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    private static void picture(Page page, String screen, int width, ColorScheme scheme) {
        String file = "%s-%d-%s.png".formatted(screen.replace(' ', '-'), width, scheme);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", file)));
    }
}
