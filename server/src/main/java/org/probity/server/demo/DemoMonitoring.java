package org.probity.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.server.demo.DemoCase.DemoDeployment;
import org.probity.server.demo.DemoCase.Population;
import org.probity.server.demo.SyntheticCases.Case;
import org.probity.server.demo.SyntheticCases.Change;
import org.probity.server.monitoring.Deployments;
import org.probity.server.monitoring.EventsRequest;
import org.probity.server.monitoring.EventsRequest.Outcome;
import org.probity.server.monitoring.EventsRequest.Prediction;
import org.probity.server.monitoring.Monitoring;
import org.probity.server.security.Actor;
import org.probity.server.token.ApiTokens;

/// Puts a demo version to work and delivers the days behind it as its pipeline would: by token, a batch a day.
@ApplicationScoped
public class DemoMonitoring {

    private final DemoCast cast;
    private final Deployments deployments;
    private final Monitoring monitoring;
    private final ApiTokens tokens;
    private final InstantSource clock;

    @Inject
    public DemoMonitoring(
            DemoCast cast, Deployments deployments, Monitoring monitoring, ApiTokens tokens, InstantSource clock) {
        this.cast = cast;
        this.deployments = deployments;
        this.monitoring = monitoring;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A case of a day, with the id its prediction has.
    private record Sent(String id, Case one) {}

    void deploy(UUID systemId, UUID versionId, Population population, DemoDeployment demo) throws IOException {
        UUID deployment = deployments
                .deploy(cast.developer(), versionId, demo.watch())
                .deployment()
                .id();
        String secret = tokens.issue(cast.developer(), systemId, "Nightly scoring", Duration.ofDays(365))
                .secret();
        Actor pipeline = tokens.bearer(secret).orElseThrow();
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        for (int ago = demo.days(); ago >= 1; ago--) {
            monitoring.receive(pipeline, deployment, "day-" + ago, batch(population, demo, today, ago));
        }
    }

    private static EventsRequest batch(Population population, DemoDeployment demo, Instant today, int ago) {
        Instant morning = today.minus(ago, ChronoUnit.DAYS).plus(Duration.ofHours(6));
        List<Prediction> predictions = cases(population, demo, ago).stream()
                .map(sent -> prediction(sent, morning))
                .toList();
        int matured = ago + demo.labelDelay();
        List<Outcome> outcomes = matured > demo.days()
                ? List.of()
                : cases(population, demo, matured).stream()
                        .map(sent -> new Outcome(sent.id(), morning, sent.one().label()))
                        .toList();
        return new EventsRequest(predictions, outcomes);
    }

    /// The cases of a day, drawn again whenever they are needed: the day is the stream of the generator.
    private static List<Sent> cases(Population population, DemoDeployment demo, int ago) {
        var synthetic = new SyntheticCases(population, ago);
        Change change = ago <= demo.shiftDays() ? new Change(demo.shift(), demo.lost()) : Change.NONE;
        List<Sent> cases = new ArrayList<>();
        for (int i = 0; i < demo.perDay(); i++) {
            cases.add(new Sent("%d-%d".formatted(ago, i), synthetic.draw(change)));
        }
        return cases;
    }

    private static Prediction prediction(Sent sent, Instant time) {
        Case one = sent.one();
        Map<String, String> segments =
                Map.of("sex", one.group().sex(), "age", one.group().age());
        return new Prediction(
                sent.id(), time, one.decision(), Optional.of(one.score()), Map.copyOf(one.features()), segments);
    }
}
