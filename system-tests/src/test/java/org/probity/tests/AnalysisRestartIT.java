package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What was accepted is done, whatever happens to the server in between.
class AnalysisRestartIT {

    /// More than two at a time can be, so some wait while others run.
    private static final int ASKED = 6;

    private static final Map<String, Object> PLAN = Map.of(
            "label", "y",
            "prediction", "p",
            "positiveValue", "1",
            "favourableValue", "1",
            "groupings", List.of(List.of("g")),
            "minimumGroupSize", 30);

    @Test
    void analysesOfAKilledServerAreFinishedByTheNextOneWithOneEntryEach() throws IOException, InterruptedException {
        Path home = ProbityServer.newHome();
        ProbityServer first = ProbityServer.start(home, Map.of());
        Caller david = Caller.signedIn(first.address(), "david");
        String version = "model-versions/"
                + ModelVersions.evaluatedOn(rows(), Caller.signedIn(first.address(), "olivia"), david);
        List<String> asked = IntStream.range(0, ASKED)
                .mapToObj(_ -> david.post(version + "/analyses", PLAN).id())
                .toList();

        Instant killed = Instant.now();
        first.kill();

        ProbityServer second = ProbityServer.start(home, Map.of());
        Caller again = Caller.signedIn(second.address(), "david");
        Caller ada = Caller.signedIn(second.address(), "ada");
        long finishedLater = 0;
        for (String analysis : asked) {
            JsonNode ended = again.ended("analyses/" + analysis).body();
            assertThat(ended.path("state").asText()).isEqualTo("DONE");
            assertThat(ended.at("/report/rows").asLong()).isEqualTo(900_000);
            finishedLater += Instant.parse(ended.path("finishedAt").asText()).isAfter(killed) ? 1 : 0;
        }
        assertThat(finishedLater).isPositive();
        assertThat(entries(ada, asked))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("analysis.requested", (long) ASKED, "analysis.completed", (long) ASKED));
        assertThat(ada.get("audit-log/verification").body().path("whole").asBoolean())
                .isTrue();
        second.close();
    }

    private static String rows() {
        return "g,y,p\n" + "a,1,1\nb,0,1\na,0,0\n".repeat(300_000);
    }

    private static Map<String, Long> entries(Caller ada, List<String> asked) {
        return StreamSupport.stream(
                        ada.get("audit-log/entries?limit=100").body().spliterator(), false)
                .filter(entry -> asked.contains(entry.at("/subject/id").asText()))
                .collect(Collectors.groupingBy(entry -> entry.path("action").asText(), Collectors.counting()));
    }
}
