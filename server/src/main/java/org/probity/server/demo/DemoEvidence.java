package org.probity.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.bias.data.Reading;
import org.probity.bias.examination.Part;
import org.probity.registry.AiSystem;
import org.probity.registry.data.Provenance;
import org.probity.registry.decision.DecisionRequest;
import org.probity.registry.model.Artifact;
import org.probity.registry.model.ModelVersion.DataUsed;
import org.probity.server.bias.Analyses;
import org.probity.server.bias.AnalysisRequest;
import org.probity.server.bias.ExaminationRequest;
import org.probity.server.data.Datasets;
import org.probity.server.data.Datasets.Arrival;
import org.probity.server.decision.Decisions;
import org.probity.server.demo.DemoCase.DemoData;
import org.probity.server.demo.DemoCase.DemoVote;
import org.probity.server.demo.DemoCase.Population;
import org.probity.server.demo.DemoCase.Progress;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.Json;
import org.probity.server.model.Models;
import org.probity.server.security.Actor;

/// Gives some systems of the demo portfolio the evidence that decisions rest on, each step by whoever may do it.
@ApplicationScoped
public class DemoEvidence {

    private static final System.Logger LOG = System.getLogger(DemoEvidence.class.getName());
    private static final int MINIMUM_GROUP = 30;

    private final DemoCast cast;
    private final Datasets datasets;
    private final Models models;
    private final Analyses analyses;
    private final Decisions decisions;
    private final DemoMonitoring monitoring;

    @Inject
    public DemoEvidence(
            DemoCast cast,
            Datasets datasets,
            Models models,
            Analyses analyses,
            Decisions decisions,
            DemoMonitoring monitoring) {
        this.cast = cast;
        this.datasets = datasets;
        this.models = models;
        this.analyses = analyses;
        this.decisions = decisions;
        this.monitoring = monitoring;
    }

    private record Evidence(List<DemoCase> cases) {}

    /// Plays every case whose system is among these.
    void load(Collection<AiSystem> systems) throws IOException {
        for (DemoCase one : read().cases()) {
            for (AiSystem system : systems) {
                if (system.name().equals(one.system())) {
                    play(system, one);
                    LOG.log(System.Logger.Level.INFO, "The demo evidence of {0} was loaded", one.system());
                }
            }
        }
    }

    private void play(AiSystem system, DemoCase one) throws IOException {
        UUID data = upload(system, one.data());
        UUID version = register(system, one, data);
        prepare(version, one);
        if (one.progress().reached(Progress.ANALYSED)) {
            analyses.runNow(cast.actor("vera"), version, plan(one.data().population()));
        }
        if (one.progress().reached(Progress.APPROVAL_REQUESTED)) {
            decide(system, version, one.votes());
        }
        if (one.deployment().isPresent()) {
            monitoring.deploy(
                    system.id(),
                    version,
                    one.data().population(),
                    one.deployment().get());
        }
    }

    private UUID upload(AiSystem system, DemoData data) throws IOException {
        UUID dataset =
                datasets.register(cast.owner(), system.projectId(), data.name()).id();
        var provenance = new Provenance(data.source(), data.collectionMethod(), data.licence(), data.personalData());
        byte[] csv = new SyntheticCases(data.population(), 0).csv(data.rows()).getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival(data.fileName(), Reading.AS_FOUND, provenance);
        return datasets.upload(cast.developer(), dataset, arrival, new ByteArrayInputStream(csv))
                .id();
    }

    private UUID register(AiSystem system, DemoCase one, UUID data) {
        Actor developer = cast.developer();
        UUID model = models.register(developer, system.id(), one.model().name()).id();
        String digest =
                CanonicalRecord.sha256(one.model().name() + " " + one.model().version());
        var artifact = new Artifact(one.model().version(), digest, one.model().limitations());
        return models.registerVersion(developer, model, artifact, new DataUsed(Optional.empty(), data))
                .id();
    }

    private void prepare(UUID version, DemoCase one) {
        Actor validator = cast.actor("vera");
        if (one.progress().reached(Progress.CRITERIA_WRITTEN)) {
            analyses.write(validator, version, null, one.criteria());
        }
        if (one.progress().reached(Progress.SEALED)) {
            analyses.seal(validator, version);
        }
    }

    private static AnalysisRequest plan(Population population) {
        return new AnalysisRequest(
                Optional.empty(),
                Optional.of(population.label()),
                Optional.of(population.decision()),
                Optional.of("1"),
                Optional.of("1"),
                Optional.empty(),
                Optional.empty(),
                List.of(List.of("sex"), List.of("age"), List.of("sex", "age")),
                Optional.empty(),
                MINIMUM_GROUP,
                Optional.of(new ExaminationRequest(
                        Optional.of("score"),
                        Optional.of(List.of(Part.SUBGROUPS, Part.DATA)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("case_id"),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty());
    }

    private void decide(AiSystem system, UUID version, List<DemoVote> votes) {
        DecisionRequest request = decisions.open(cast.owner(), system.id(), version);
        String digest = request.dossier().digest();
        votes.forEach(
                vote -> decisions.vote(cast.actor(vote.voter()), request.id(), vote.choice(), vote.reason(), digest));
    }

    private static Evidence read() throws IOException {
        try (InputStream file = DemoEvidence.class.getResourceAsStream("evidence.json")) {
            return Json.MAPPER.readValue(file, Evidence.class);
        }
    }
}
