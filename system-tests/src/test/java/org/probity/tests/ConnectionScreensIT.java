package org.probity.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An administrator registers a real PostgreSQL on the screen, and a developer analyses a table of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionScreensIT {

    private static final double PATIENCE_MS = 60_000;

    private Optional<PostgresCluster> cluster = Optional.empty();
    private Optional<Screens> opened = Optional.empty();

    @BeforeAll
    void open() throws IOException {
        Optional<Path> programs = PostgresCluster.installed();
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        opened = Optional.of(new Screens());
        cluster = Optional.of(PostgresCluster.start(programs.get()));
        Loans.insert(cluster.get());
        Path secrets = Files.createDirectories(SharedServer.server().data().resolve("secrets"));
        Files.writeString(secrets.resolve("warehouse-password"), cluster.get().password());
    }

    @AfterAll
    void close() {
        opened.ifPresent(Screens::close);
        cluster.ifPresent(PostgresCluster::stop);
    }

    @BeforeEach
    void removeConnections() {
        Caller alex = Caller.signedIn("alex");
        for (JsonNode one : alex.get("connections").body()) {
            alex.send(
                    "DELETE",
                    "connections/" + one.path("id").asText(),
                    "",
                    Map.of("If-Match", "\"%d\"".formatted(one.path("version").asInt())));
        }
    }

    @ParameterizedTest(name = "at {0} x {1}, {2}")
    @CsvSource({"1440, 900, LIGHT", "390, 844, DARK"})
    void fromTheFirstConnectionToTheReportOfATable(int width, int height, ColorScheme scheme) {
        Screens screens = opened.orElseThrow();

        Page alex = screens.signedIn("alex", width, height, scheme);
        Screens.open(alex, "/connections");
        assertThat(alex.getByText("No connection yet")).isVisible();
        Screens.inspect(alex, "Connections none", width, scheme);
        register(alex, width, scheme);
        test(alex, width, scheme);
        change(alex);

        Page david = screens.signedIn("david", width, height, scheme);
        Screens.open(david, "/model-versions/" + ModelVersions.evaluatedOn("sex,y,p\na,1,1\nb,0,1\n"));
        analyse(david, width, scheme);

        remove(alex);
        assertThat(screens.complaints()).isEmpty();
    }

    private void register(Page page, int width, ColorScheme scheme) {
        Screens.click(page, "Register a connection");
        Locator form = page.getByRole(AriaRole.DIALOG);
        fill(form, "Name", "warehouse");
        fill(form, "Address", cluster.orElseThrow().url() + "?socketFactory=evil.Factory");
        fill(form, "User", PostgresCluster.USER);
        fill(form, "Secret", "warehouse-password");
        form.getByRole(AriaRole.BUTTON, named("Register")).click();
        assertThat(form.getByText("has the setting socketFactory, which is not allowed")
                        .first())
                .isVisible();
        Screens.inspect(page, "Connection refused", width, scheme);

        fill(form, "Address", cluster.orElseThrow().url());
        // By the keyboard, as from every field.
        form.getByLabel("Secret").press("Enter");
        assertThat(form).isHidden();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("warehouse")))
                .isVisible();
    }

    private static void test(Page page, int width, ColorScheme scheme) {
        Screens.click(page, "Test warehouse");
        assertThat(page.getByText("answers")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        assertThat(page.getByText("can be counted.")).isVisible();
        Screens.inspect(page, "Connections", width, scheme);
    }

    private static void change(Page page) {
        Screens.click(page, "Edit warehouse");
        Locator form = page.getByRole(AriaRole.DIALOG);
        fill(form, "Schema", "credit");
        form.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(form).isHidden();
        assertThat(page.getByText("the one of the database")).hasCount(0);
    }

    private static void analyse(Page page, int width, ColorScheme scheme) {
        Locator form = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Run an analysis"));
        form.getByLabel("Rows from").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("warehouse (PostgreSQL)"))
                .click();
        form.getByLabel("Table").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("credit.loans"))
                .click();
        form.getByLabel("Label column").fill("y");
        form.getByLabel("Prediction column").fill("p");
        fill(form, "Groups", "sex, sex*area");
        form.getByLabel("Score column").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("s").setExact(true))
                .click();
        assertThat(form.getByLabel("Signs of tampering")).isDisabled();
        assertThat(form.getByLabel("Row id")).hasCount(0);
        Screens.inspect(page, "Analysis of a table asked for", width, scheme);

        form.getByRole(AriaRole.BUTTON, named("Run")).click();
        assertThat(page.getByText("table credit.loans of warehouse, counts"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        assertThat(page.getByText("1,200 rows").first()).isVisible();
        Screens.inspect(page, "Analysis of a table", width, scheme);
    }

    private static void remove(Page page) {
        Screens.click(page, "Remove warehouse");
        Locator question = page.getByRole(AriaRole.DIALOG);
        assertThat(question.getByText("Reports that name it stay as they are.")).isVisible();
        question.getByRole(AriaRole.BUTTON, named("Remove")).click();
        assertThat(page.getByText("No connection yet")).isVisible();
    }

    private static void fill(Locator form, String label, String value) {
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
                .fill(value);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
