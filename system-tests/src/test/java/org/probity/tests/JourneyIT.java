package org.probity.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The whole thread as its people walk it: owner, developer, validator and board in the browser, a pipeline by token.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT {

    private static final Page.GetByRoleOptions REGISTER =
            new Page.GetByRoleOptions().setName("Register").setExact(true);

    @SuppressWarnings("NullAway.Init")
    private Screens screens;

    @TempDir
    private Path folder = Path.of("");

    private final String project = "Journey " + UUID.randomUUID();

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
    void aSystemGoesFromItsRegistrationToAnAlertAndAReportThroughTheHandsOfFourPeople() throws IOException {
        Page olivia = signedIn("olivia");
        registerProject(olivia);
        String system = registerSystem(olivia);
        classify(olivia);
        registerDataset(olivia);

        Page david = signedIn("david");
        uploadCases(david);
        registerVersion(david, system);

        Page vera = signedIn("vera");
        openVersion(vera, system);
        writeAndSealCriteria(vera);
        analyse(vera);

        requestApproval(olivia, system);
        vote(vera, olivia.url(), "Every criterion that could be decided is met.");
        Page boris = signedIn("boris");
        vote(boris, olivia.url(), "Approved for one year.");
        assertThat(boris.getByText("Approved").first()).isVisible();

        String token = deploy(david, system);
        deliverShiftedDays(token, david);
        showAlert(boris, system);
        exportReport(boris, system);
        readLog(system);
        assertThat(screens.complaints()).isEmpty();
    }

    private Page signedIn(String person) {
        return screens.signedIn(person, 1440, 900, ColorScheme.LIGHT);
    }

    private void registerProject(Page owner) {
        Screens.go(owner, "Projects");
        Screens.click(owner, "Register a project");
        dialog(owner).getByLabel("Name").fill(project);
        dialog(owner)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Register"))
                .click();
        assertThat(Screens.heading(owner, project)).isVisible();
    }

    /// Returns the address of the system's page.
    private static String registerSystem(Page owner) {
        Screens.click(owner, "Register an AI system");
        dialog(owner).getByLabel("Name").fill("Parole Outlook");
        owner.getByLabel("Intended purpose").fill("Estimates how likely a person is to offend again within two years.");
        owner.getByLabel("Who is affected").fill("People who ask for parole");
        choose(owner, "Accountable owner", "Olivia Okafor");
        choose(owner, "Developer", "David Dahl");
        choose(owner, "Validator", "Vera Vogel");
        owner.getByRole(AriaRole.BUTTON, REGISTER).click();
        assertThat(Screens.heading(owner, "Parole Outlook")).isVisible();
        return owner.url();
    }

    private static void classify(Page owner) {
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Classify under the AI Act"))
                .click();
        owner.getByLabel("Yes, it infers its outputs").check();
        owner.getByLabel("The organisation that uses it is in the Union").check();
        owner.getByLabel("6(d)").check();
        owner.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Does it profile people?"))
                .getByLabel("Yes")
                .check();
        Screens.click(owner, "Keep this classification");
        owner.waitForURL("**?tab=ai-act");
        assertThat(owner.getByText("Path of rules")).isVisible();
    }

    private void registerDataset(Page owner) {
        Screens.go(owner, "Projects");
        link(owner, project).click();
        owner.getByLabel("New dataset").fill("Two-year outcomes");
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register dataset"))
                .click();
        assertThat(Screens.heading(owner, "Two-year outcomes")).isVisible();
    }

    private void uploadCases(Page developer) throws IOException {
        Screens.go(developer, "Projects");
        link(developer, project).click();
        link(developer, "Two-year outcomes").click();
        developer.locator("input[type=file]").setInputFiles(CaseFile.write(folder.resolve("two-year-outcomes.csv")));
        developer.getByLabel("Source").fill("Court records of one county");
        developer.getByLabel("How it was collected").fill("Every person screened in two years, followed for two more");
        developer.getByLabel("Licence").fill("Public record");
        Screens.click(developer, "Upload");
        assertThat(developer
                        .getByText(String.format(Locale.ROOT, "%,d rows", CaseFile.rows()))
                        .first())
                .isVisible();
    }

    private static void registerVersion(Page developer, String system) {
        developer.navigate(system + "?tab=versions");
        Screens.click(developer, "Register a model version");
        dialog(developer)
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName("Model").setExact(true))
                .fill("Outlook score");
        dialog(developer).getByLabel("Version").fill("2026.1");
        dialog(developer).getByLabel("Artifact digest").fill("c".repeat(64));
        dialog(developer).getByLabel("Limitations").fill("Knows the records of one county only.");
        choose(developer, "Evaluation data", "Two-year outcomes");
        developer.getByRole(AriaRole.BUTTON, REGISTER).click();
        assertThat(link(developer, "2026.1")).isVisible();
    }

    private static void openVersion(Page person, String system) {
        person.navigate(system + "?tab=versions");
        link(person, "2026.1").click();
        assertThat(person.getByText("Success criteria").first()).isVisible();
    }

    private static void writeAndSealCriteria(Page validator) {
        criterion(validator, "Accuracy", "", "at least", "0.6");
        criterion(validator, "Statistical parity difference", "race", "at most", "0.1");
        Screens.click(validator, "Seal these criteria for ever");
        assertThat(validator.getByText("Sealed").first()).isVisible();
    }

    private static void criterion(Page validator, String metric, String attribute, String comparison, String bound) {
        choose(validator, "Metric", metric);
        validator.getByLabel("By attribute").fill(attribute);
        choose(validator, "Comparison", comparison);
        validator.getByLabel("Bound").fill(bound);
        validator
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add criterion"))
                .click();
    }

    private static void analyse(Page validator) {
        validator.getByLabel("Favourable value").fill("0");
        validator
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Groups"))
                .fill("race, sex, race*sex");
        Screens.click(validator, "Run");
        assertThat(validator.getByText("Not met").first()).isVisible();
        assertThat(validator.getByText("African-American").first()).isVisible();
    }

    private static void requestApproval(Page owner, String system) {
        owner.navigate(system + "?tab=decisions");
        choose(owner, "Version to approve", "Outlook score 2026.1");
        Screens.click(owner, "Request approval");
        assertThat(Screens.heading(owner, "Request for approval")).isVisible();
        assertThat(owner.getByText("Nobody approves")
                        .or(owner.getByText("Only the system's validator"))
                        .first())
                .isVisible();
    }

    private static void vote(Page voter, String request, String reason) {
        voter.navigate(request);
        voter.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true)).check();
        voter.getByLabel("Reason").fill(reason);
        Screens.click(voter, "Sign the vote");
        assertThat(voter.getByText(reason)).isVisible();
    }

    /// Returns the secret of the pipeline's token.
    private static String deploy(Page developer, String system) {
        developer.navigate(system + "?tab=monitoring");
        choose(developer, "Version at work", "Outlook score 2026.1");
        developer.getByLabel("Environment").fill("production");
        developer.getByLabel("Features watched").fill("age, priors_count");
        developer.getByLabel("Groups watched").fill("sex");
        developer
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register deployment"))
                .click();
        assertThat(link(developer, "production")).isVisible();
        developer.getByLabel("New token for").fill("nightly scoring");
        Screens.click(developer, "Issue for 90 days");
        return developer
                .locator("code", new Page.LocatorOptions().setHasText("prb_"))
                .innerText();
    }

    private static void deliverShiftedDays(String token, Page developer) {
        link(developer, "production").click();
        String deployment = developer.url().substring(developer.url().lastIndexOf('/') + 1);
        for (int daysAgo = 3; daysAgo >= 1; daysAgo--) {
            Caller.Answer answer = Caller.anonymous()
                    .send(
                            "POST",
                            "monitoring/deployments/" + deployment + "/events",
                            batch(daysAgo),
                            Map.of("Authorization", "Bearer " + token, "Idempotency-Key", "day-" + daysAgo));
            assertThat(answer.status()).isEqualTo(202);
        }
    }

    /// 300 people of one day, all far older than those the model was validated on.
    private static String batch(int daysAgo) {
        Instant time = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(daysAgo, ChronoUnit.DAYS);
        String predictions = IntStream.range(0, 300)
                .mapToObj(i -> """
                    {"id":"%d-%d","time":"%s","selected":%s,"features":{"age":%d,"priors_count":1},\
                    "segments":{"sex":"%s"}}\
                    """.formatted(daysAgo, i, time, i % 3 == 0, 70 + i % 10, i % 2 == 0 ? "Male" : "Female"))
                .collect(Collectors.joining(","));
        return "{\"predictions\":[%s],\"outcomes\":[]}".formatted(predictions);
    }

    private static void showAlert(Page board, String system) {
        board.navigate(system + "?tab=monitoring");
        link(board, "production").click();
        assertThat(board.getByText("Drift of age").first()).isVisible();
    }

    private static void exportReport(Page board, String system) throws IOException {
        board.navigate(system + "?tab=reports");
        Screens.click(board, "Export audit report");
        for (String format : new String[] {"docx", "xlsx"}) {
            Download file = board.waitForDownload(
                    () -> board.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("as " + format))
                            .first()
                            .click());
            // Both formats are zip archives.
            assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
        }
    }

    private void readLog(String system) {
        Page auditor = signedIn("ada");
        Screens.go(auditor, "Audit log");
        assertThat(auditor.getByText("The log is whole")).isVisible();
        auditor.navigate(system + "?tab=history");
        for (String happened :
                new String[] {"registered an AI system", "classified an AI system", "exported an audit report"}) {
            assertThat(auditor.getByText(happened).first()).isVisible();
        }
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static void choose(Page page, String field, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .locator("visible=true")
                .first()
                .click();
    }
}
