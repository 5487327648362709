package org.probity.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An installed browser with the people who use it, and what their pages complained about.
final class Screens implements AutoCloseable {

    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    /// Opens the machine's own browser; without one the test is skipped visibly, and in CI it fails.
    Screens() {
        Optional<Path> installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        boolean inCi = "true".equals(System.getenv("CI"));
        if (installed.isEmpty() && !inCi) {
            System.out.println("SKIPPED: the browser tests need Chromium or Chrome, and none is installed.");
        }
        assumeTrue(installed.isPresent() || inCi, "no Chromium or Chrome is installed");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// Errors of scripts and refusals by the Content-Security-Policy since the browser was opened.
    List<String> complaints() {
        return complaints;
    }

    /// A new visitor at the sign-in.
    Page visitor(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(SharedServer.address().toString());
        return page;
    }

    Page signedIn(String username, int width, int height, ColorScheme scheme) {
        Page page = visitor(width, height, scheme);
        signIn(page, username);
        assertThat(heading(page, "Home")).isVisible();
        return page;
    }

    static void signIn(Page page, String username) {
        page.getByLabel("User name").fill(username);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill(username + "-demo-2026");
        click(page, "Sign in");
    }

    static void open(Page page, String path) {
        page.navigate(SharedServer.address().resolve(path).toString());
    }

    static void go(Page page, String place) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(place).setExact(true))
                .first()
                .click();
        assertThat(heading(page, place)).isVisible();
    }

    static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    /// Holds the page against every rule of axe-core, and keeps a picture of it.
    static void inspect(Page page, String screen, int width, ColorScheme scheme) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Screens::told).toList();
        assertThat(violations).as("%s at %d, %s", screen, width, scheme).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("%s is wider than %d", screen, width)
                .isLessThanOrEqualTo(0);
        String file = "%s-%d-%s.png".formatted(screen.replace(' ', '-'), width, scheme);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", file)));
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
