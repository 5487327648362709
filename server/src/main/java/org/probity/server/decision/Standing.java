package org.probity.server.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.aiact.Tier;
import org.probity.registry.AiSystem;
import org.probity.registry.decision.Bench;
import org.probity.registry.decision.DecisionRequest;
import org.probity.registry.decision.Vote;
import org.probity.registry.decision.VoteChoice;
import org.probity.registry.model.ModelVersion;
import org.probity.registry.people.Person;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Says in one sentence whether a system may be used, and if not, why not.
@ApplicationScoped
public class Standing {

    private final EntityManager entities;
    private final Registry registry;
    private final Decisions decisions;

    @Inject
    public Standing(EntityManager entities, Registry registry, Decisions decisions) {
        this.entities = entities;
        this.registry = registry;
        this.decisions = decisions;
    }

    public String sentence(Actor actor, UUID systemId) {
        AiSystem system = registry.system(actor, systemId);
        if (system.tier().filter(Tier.PROHIBITED::equals).isPresent()) {
            return "Not approved: its practice is prohibited under the AI Act.";
        }
        Optional<DecisionRequest> latest =
                decisions.of(actor, systemId).stream().findFirst();
        return latest.map(this::sentence).orElse(nothingRequested(system)) + alerts(systemId);
    }

    private static String nothingRequested(AiSystem system) {
        return system.tier().isPresent()
                ? "Not approved: nobody has requested approval yet."
                : "Not approved: its tier under the AI Act is not known yet.";
    }

    private String sentence(DecisionRequest request) {
        String version = version(request);
        return switch (request.state()) {
            case OPEN ->
                "Not approved yet: version %s waits for %s since %s."
                        .formatted(version, missing(request), day(request.requestedAt()));
            case APPROVED ->
                "Version %s approved on %s by %s."
                        .formatted(version, lastDay(request), voters(request, VoteChoice.APPROVE));
            case REJECTED ->
                "Not approved: version %s was rejected on %s by %s."
                        .formatted(version, lastDay(request), voters(request, VoteChoice.REJECT));
            case STALE ->
                "Not approved: what the request for version %s rested on has changed since it was frozen."
                        .formatted(version);
        };
    }

    private static String missing(DecisionRequest request) {
        List<Bench> voted = request.votes().stream().map(Vote::bench).toList();
        return Stream.of(Bench.values())
                .filter(bench -> !voted.contains(bench))
                .map(bench -> "the " + bench.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }

    private String voters(DecisionRequest request, VoteChoice choice) {
        return request.votes().stream()
                .filter(vote -> vote.choice() == choice)
                .map(vote -> "%s (%s)"
                        .formatted(name(vote.voterId()), vote.bench().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" and "));
    }

    private String alerts(UUID systemId) {
        long open = entities.createQuery("""
            select count(a) from Alert a join Deployment d on d.id = a.deploymentId
            join ModelVersion v on v.id = d.modelVersionId join Model m on m.id = v.modelId
            where m.systemId = :system and a.clearedWindow is null
            """, Long.class)
                .setParameter("system", systemId)
                .getSingleResult();
        return open == 0 ? "" : open == 1 ? " 1 alert is open." : " %d alerts are open.".formatted(open);
    }

    private String version(DecisionRequest request) {
        ModelVersion version = entities.find(ModelVersion.class, request.modelVersionId());
        return version == null ? "?" : version.artifact().label();
    }

    private String name(UUID personId) {
        Person person = entities.find(Person.class, personId);
        return person == null ? "somebody" : person.displayName();
    }

    private static LocalDate lastDay(DecisionRequest request) {
        return day(
                request.votes().isEmpty()
                        ? request.requestedAt()
                        : request.votes().getLast().at());
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
