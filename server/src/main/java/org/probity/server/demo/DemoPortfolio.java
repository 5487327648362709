package org.probity.server.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.probity.aiact.Facts;
import org.probity.registry.AiSystem;
import org.probity.registry.IntendedPurpose;
import org.probity.registry.OrganisationRole;
import org.probity.registry.Project;
import org.probity.registry.SystemDescription;
import org.probity.registry.people.Responsibilities;
import org.probity.server.aiact.AiAct;
import org.probity.server.http.Json;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Registers and classifies the fictional portfolio, as its owner would, when no project exists yet.
@ApplicationScoped
public class DemoPortfolio {

    private static final System.Logger LOG = System.getLogger(DemoPortfolio.class.getName());

    private final DemoCast cast;
    private final Registry registry;
    private final AiAct aiAct;
    private final DemoEvidence evidence;
    private final boolean wanted;

    @Inject
    public DemoPortfolio(
            DemoCast cast,
            Registry registry,
            AiAct aiAct,
            DemoEvidence evidence,
            @ConfigProperty(name = "probity.demo", defaultValue = "true") boolean wanted) {
        this.cast = cast;
        this.registry = registry;
        this.aiAct = aiAct;
        this.evidence = evidence;
        this.wanted = wanted;
    }

    /// A project of the portfolio file with its systems.
    public record DemoProject(String name, String description, List<DemoSystem> systems) {}

    /// A system of the portfolio file; without facts it stays unassessed.
    public record DemoSystem(
            String name,
            String purpose,
            String affectedPersons,
            String knownLimits,
            OrganisationRole role,
            Map<String, List<String>> facts) {}

    private record Portfolio(List<DemoProject> projects) {}

    void load(@Observes @Priority(200) Startup start) throws IOException {
        if (wanted && cast.present() && registry.projects(cast.owner()).isEmpty()) {
            List<AiSystem> systems = read().projects().stream()
                    .flatMap(project -> register(project).stream())
                    .toList();
            LOG.log(System.Logger.Level.INFO, "The demo portfolio was loaded");
            evidence.load(systems);
        }
    }

    private List<AiSystem> register(DemoProject demo) {
        Actor owner = cast.owner();
        Project project = registry.registerProject(owner, demo.name(), demo.description());
        var responsible = new Responsibilities(
                owner.personId(),
                cast.developer().personId(),
                cast.actor("vera").personId());
        return demo.systems().stream()
                .map(one -> register(owner, project, responsible, one))
                .toList();
    }

    private AiSystem register(Actor owner, Project project, Responsibilities responsible, DemoSystem one) {
        var purpose = new IntendedPurpose(one.purpose(), one.affectedPersons(), one.knownLimits());
        var description = new SystemDescription(one.name(), purpose, one.role(), responsible);
        AiSystem system = registry.registerSystem(owner, project.id(), description);
        if (!one.facts().isEmpty()) {
            aiAct.classify(owner, system.id(), completed(one.facts()));
        }
        return system;
    }

    /// The portfolio file names what is so; everything else was looked at and denied.
    private Map<String, List<String>> completed(Map<String, List<String>> facts) {
        return aiAct.questionnaire().withRestDenied(Facts.of(facts)).toMap();
    }

    private static Portfolio read() throws IOException {
        try (InputStream file = DemoPortfolio.class.getResourceAsStream("portfolio.json")) {
            return Json.MAPPER.readValue(file, Portfolio.class);
        }
    }
}
