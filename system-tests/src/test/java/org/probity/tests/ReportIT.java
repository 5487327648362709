package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

class ReportIT {

    /// 903 rows of three groups; group c has 3 rows and no positive label, so some of its rates are undefined.
    private static final String ROWS = "sex,income,y,p\n"
            + Stream.of(
                            IntStream.range(0, 500)
                                    .mapToObj(i ->
                                            "a," + i + "," + (i % 3 == 0 ? "1" : "0") + "," + (i % 5 < 2 ? "1" : "0")),
                            IntStream.range(0, 400)
                                    .mapToObj(i -> "b," + i + "," + (i % 2) + "," + (i % 7 < 4 ? "1" : "0")),
                            IntStream.range(0, 3).mapToObj(i -> "c," + i + ",0,1"))
                    .flatMap(rows -> rows)
                    .collect(Collectors.joining("\n"));

    private final Caller olivia = Caller.signedIn("olivia");
    private final Caller david = Caller.signedIn("david");
    private final Caller vera = Caller.signedIn("vera");
    private final Caller boris = Caller.signedIn("boris");
    private final Caller ada = Caller.signedIn("ada");
    private final String project = olivia.post("projects", Caller.project("Reported " + UUID.randomUUID()))
            .id();
    private final String system = olivia.post("projects/" + project + "/systems", olivia.system("=Ranker"))
            .id();
    private final String reports = "systems/" + system + "/reports";

    @Test
    void everyNumberOfAnAnalysisIsTheOneTheApiShows() {
        JsonNode analysis = analysed(registerVersion());

        Answer report = vera.post(reports, Map.of());
        byte[] docx = file(report, "docx").body();
        byte[] xlsx = file(report, "xlsx").body();

        assertThat(report.status()).isEqualTo(201);
        assertThat(analysis.at("/report/criteria"))
                .extracting(one -> one.path("verdict").asText())
                .containsExactly("NOT_MET", "NOT_MET", "UNDEFINED");
        assertThat(ReportedNumbers.numbers(OfficeFiles.rows(xlsx, "Groups"), List.of("By", "Group", "Metric")))
                .isEqualTo(ReportedNumbers.rates(analysis.path("report")));
        assertThat(ReportedNumbers.numbers(OfficeFiles.rows(xlsx, "Gaps"), List.of("By", "Group", "Metric")))
                .isEqualTo(ReportedNumbers.gaps(analysis.path("report")));
        assertThat(ReportedNumbers.numbers(OfficeFiles.rows(xlsx, "Criteria"), List.of("Criterion", "Verdict")))
                .isEqualTo(ReportedNumbers.verdicts(analysis.path("report")));
        String text = OfficeFiles.text(docx);
        assertThat(analysis.path("report").findValues("number"))
                .hasSizeGreaterThan(50)
                .allSatisfy(number -> assertThat(text).contains(ReportedNumbers.shown(number, 4)));
    }

    @Test
    void everyNumberOfADeploymentIsTheOneTheApiShows() {
        String deployment = deployed(registerVersion());

        Answer report = ada.post(reports, Map.of());
        JsonNode shown = david.get("monitoring/deployments/" + deployment).body();
        byte[] xlsx = file(report, "xlsx").body();
        String text = OfficeFiles.text(file(report, "docx").body());

        assertThat(OfficeFiles.rows(xlsx, "Windows"))
                .extracting(row -> row.get("Predictions"))
                .containsExactlyElementsOf(ReportedNumbers.all(shown.path("windows"), window ->
                        (Object) window.path("volume").asDouble()))
                .hasSize(4);
        assertThat(OfficeFiles.rows(xlsx, "Drift"))
                .extracting(row -> row.get("Population stability index"))
                .containsExactlyElementsOf(
                        ReportedNumbers.all(shown.findValues("effect"), effect -> (Object) effect.asDouble()));
        assertThat(OfficeFiles.rows(xlsx, "Gaps in operation"))
                .extracting(row -> row.get("Upper limit"))
                .containsExactlyElementsOf(ReportedNumbers.all(
                        shown.path("windows").findValues("high"), high -> (Object) high.asDouble()));
        assertThat(OfficeFiles.rows(xlsx, "Alerts"))
                .extracting(row -> row.get("Value"))
                .containsExactlyElementsOf(ReportedNumbers.all(shown.path("alerts"), alert ->
                        (Object) alert.at("/evidence/value").asDouble()))
                .isNotEmpty();
        assertThat(Stream.concat(
                        Stream.of("effect", "gap", "low", "high")
                                .flatMap(name -> shown.path("windows").findValues(name).stream()),
                        Stream.of("value", "low").flatMap(name -> shown.path("alerts").findValues(name).stream())))
                .hasSizeGreaterThan(16)
                .allSatisfy(number -> assertThat(text).contains(ReportedNumbers.decimal(number.asDouble(), 3)));
    }

    @Test
    void theReportHoldsTierDecisionAndEvidence() {
        String version = registerVersion();
        olivia.post("systems/" + system + "/classifications", Map.of("facts", answersOfAHighRiskSystem()));
        Answer request = olivia.post("systems/" + system + "/decisions", Map.of("modelVersionId", version));
        String dossier = request.body().path("dossierDigest").asText();
        vera.post(
                "decisions/" + request.id() + "/votes",
                Map.of("choice", "APPROVE", "reason", "-1 is my reason.", "dossierDigest", dossier));

        Answer report = boris.post(reports, Map.of());
        JsonNode rules = olivia.get("systems/" + system + "/classifications/latest")
                .body()
                .at("/classification");
        String text = OfficeFiles.text(file(report, "docx").body());

        assertThat(rules.path("firedRules"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(text)
                        .contains(
                                rule.path("article").asText(),
                                rule.path("sentence").asText()));
        assertThat(rules.path("obligations"))
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(text)
                        .contains(
                                duty.path("title").asText(),
                                duty.path("article").asText()));
        assertThat(text).contains(dossier, "b".repeat(64), "-1 is my reason.", "Vera");
        assertThat(OfficeFiles.rows(file(report, "xlsx").body(), "Votes"))
                .extracting(row -> row.get("Reason"))
                .containsExactly("-1 is my reason.");
    }

    @Test
    void oneEntryOfTheLogNamesTheDigestsOfAllFilesAndTheLogStaysWhole() {
        long before = ada.logSize();

        Answer report = olivia.post(reports, Map.of());
        String entry = ada.text("audit-log/export").lines().reduce("", (_, last) -> last);

        assertThat(ada.logSize()).isEqualTo(before + 1);
        assertThat(report.body().path("logSize").asLong()).isEqualTo(before);
        assertThat(entry)
                .contains("report.exported", report.id())
                .contains(digest(file(report, "docx")), digest(file(report, "xlsx")), digest(file(report, "json")));
        assertThat(List.of("docx", "xlsx"))
                .allSatisfy(format -> assertThat(digest(file(report, format)))
                        .isEqualTo(report.body().path(format + "Digest").asText()));
    }

    @Test
    void aSystemOfWhichOnlyTheDescriptionIsKnownHasAReportToo() {
        Answer report = olivia.post(reports, Map.of());
        String text = OfficeFiles.text(file(report, "docx").body());

        assertThat(text)
                .contains("=Ranker", "Not classified yet", "No model version is registered yet.")
                .contains("No approval has been requested yet", "No version is deployed yet.")
                .contains("probity-audit-log");
        assertThat(OfficeFiles.rows(file(report, "xlsx").body(), "Report").getFirst())
                .containsEntry("Value", "=Ranker");
    }

    @Test
    void reportsAreListedNewestFirstAndStayTheSameBytes() {
        Answer first = olivia.post(reports, Map.of());
        byte[] bytes = file(first, "docx").body();
        Answer second = vera.post(reports, Map.of());

        assertThat(ReportedNumbers.all(
                        ada.get(reports).body(), one -> one.path("id").asText()))
                .containsExactly(second.id(), first.id());
        assertThat(file(first, "docx").body()).isEqualTo(bytes);
        assertThat(file(first, "docx").headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(file(first, "xlsx").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"audit-report-" + first.id() + ".xlsx\"");
    }

    @Test
    void whoMayNotSeeAReportGetsNone() {
        Answer report = olivia.post(reports, Map.of());
        String unknown = "systems/" + UUID.randomUUID() + "/reports";
        String other = olivia.post("projects/" + project + "/systems", olivia.system("Another"))
                .id();

        assertThat(david.post(reports, Map.of()).status()).isEqualTo(403);
        assertThat(david.get(reports).status()).isEqualTo(403);
        assertThat(david.file(reports + "/" + report.id() + "/audit-report.docx")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.anonymous().post(reports, Map.of()).status()).isEqualTo(401);
        assertThat(olivia.post(unknown, Map.of()).status()).isEqualTo(404);
        assertThat(olivia.get(unknown).status()).isEqualTo(404);
        assertThat(olivia.get("systems/" + other + "/reports/" + report.id() + "/audit-report.docx")
                        .status())
                .isEqualTo(404);
        assertThat(olivia.get(reports + "/" + report.id() + "/audit-report.exe").status())
                .isEqualTo(404);
    }

    /// The answers given for a system of the demo portfolio, which settle every question.
    private JsonNode answersOfAHighRiskSystem() {
        String known = ReportedNumbers.stream(
                        boris.get("systems?size=200").body().path("items"))
                .filter(one -> one.path("tier").asText().equals("HIGH_RISK"))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
        return boris.get("systems/" + known + "/classifications/latest").body().at("/classification/facts/values");
    }

    private HttpResponse<byte[]> file(Answer report, String format) {
        HttpResponse<byte[]> file = ada.file(reports + "/" + report.id() + "/audit-report." + format);
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }

    private static String digest(HttpResponse<byte[]> file) {
        return Caller.sha256(file.body());
    }

    private JsonNode analysed(String version) {
        vera.send(
                "PUT",
                "model-versions/" + version + "/criteria",
                Map.of(
                        "criteria",
                        List.of(
                                Map.of("id", "C1", "metric", "ACCURACY", "comparison", "AT_LEAST", "bound", 0.9),
                                Map.of(
                                        "id", "C2",
                                        "metric", "STATISTICAL_PARITY_DIFFERENCE",
                                        "grouping", "sex",
                                        "comparison", "AT_MOST",
                                        "bound", 0.05),
                                Map.of(
                                        "id", "C3",
                                        "metric", "TRUE_POSITIVE_RATE",
                                        "grouping", "sex",
                                        "group", "c",
                                        "comparison", "AT_LEAST",
                                        "bound", 0.5))),
                Map.of());
        vera.post("model-versions/" + version + "/criteria/seal", Map.of());
        Answer analysis = vera.post(
                "model-versions/" + version + "/analyses",
                Map.of(
                        "label", "y",
                        "prediction", "p",
                        "positiveValue", "1",
                        "favourableValue", "1",
                        "groupings", List.of(List.of("sex")),
                        "minimumGroupSize", 30));
        assertThat(analysis.status()).isEqualTo(202);
        return vera.ended("analyses/" + analysis.id()).body();
    }

    private String deployed(String version) {
        String deployment = david.post(
                        "systems/" + system + "/deployments",
                        Map.of(
                                "modelVersionId",
                                version,
                                "watch",
                                Map.of(
                                        "environment",
                                        "production",
                                        "window",
                                        "DAY",
                                        "features",
                                        List.of("income"),
                                        "attributes",
                                        List.of("sex"),
                                        "driftLimit",
                                        0.2,
                                        "gapLimit",
                                        0.2,
                                        "minimum",
                                        50)))
                .body()
                .at("/deployment/id")
                .asText();
        String secret = david.post("systems/" + system + "/tokens", Map.of("name", "job", "days", 1))
                .body()
                .path("secret")
                .asText();
        for (int day = 4; day >= 1; day--) {
            Answer taken = Caller.anonymous()
                    .send(
                            "POST",
                            "monitoring/deployments/" + deployment + "/events",
                            batch(day),
                            Map.of("Idempotency-Key", "day-" + day, "Authorization", "Bearer " + secret));
            assertThat(taken.status()).isEqualTo(202);
        }
        return deployment;
    }

    private static String batch(int daysAgo) {
        Instant time = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(daysAgo, ChronoUnit.DAYS);
        return IntStream.range(0, 200)
                .mapToObj(
                        i -> """
                            {"id":"%s-%s","time":"%s","selected":%s,"features":{"income":%s},"segments":{"sex":"%s"}}\
                            """.formatted(daysAgo, i, time, i % 4 < 2 && i % 2 == 0, i + 300, i % 2 == 0 ? "a" : "b"))
                .collect(Collectors.joining(",", "{\"predictions\":[", "],\"outcomes\":[]}"));
    }

    private String registerVersion() {
        String dataset = olivia.post("projects/" + project + "/datasets", Map.of("name", "Cases"))
                .id();
        String data = david.send(
                        "POST",
                        "datasets/" + dataset
                                + "/versions?fileName=a.csv&source=s&collectionMethod=m&licence=l&personalData=NONE",
                        ROWS,
                        Map.of("Content-Type", "text/csv"))
                .id();
        String model = david.post("systems/" + system + "/models", Map.of("name", "Model"))
                .id();
        return david.post(
                        "systems/" + system + "/models/" + model + "/versions",
                        Map.of(
                                "label",
                                "1",
                                "artifactDigest",
                                "b".repeat(64),
                                "limitations",
                                "None known.",
                                "evaluationDatasetVersionId",
                                data))
                .id();
    }
}
