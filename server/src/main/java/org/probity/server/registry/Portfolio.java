package org.probity.server.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.aiact.Tier;
import org.probity.registry.AiSystem;
import org.probity.registry.ApprovalState;
import org.probity.server.security.Actor;

/// The portfolio as one actor sees it: scope, filter, order and page are all in the query, never applied afterwards.
@ApplicationScoped
public class Portfolio {

    private static final String FROM = " from AiSystem s join Project p on p.id = s.projectId where ";

    private static final String HAS_OPEN_ALERT = """
        exists (select 1 from Alert a join Deployment d on d.id = a.deploymentId join ModelVersion v
          on v.id = d.modelVersionId join Model m on m.id = v.modelId
          where m.systemId = s.id and a.clearedWindow is null)\
        """;

    private final EntityManager entities;

    @Inject
    public Portfolio(EntityManager entities) {
        this.entities = entities;
    }

    /// How many systems share a tier and a state of approval; without a tier they are not assessed.
    public record Cell(Optional<Tier> tier, ApprovalState approval, long systems) {

        /// As the query makes it, which knows no optional value.
        public Cell(@Nullable Tier tier, ApprovalState approval, Long systems) {
            this(Optional.ofNullable(tier), approval, systems.longValue());
        }
    }

    /// Conditions on `s` and `p` with the values they name.
    private record Where(List<String> conditions, Map<String, Object> values) {

        static Where visibleTo(Actor actor) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("all", actor.seesEverything());
            values.put("person", actor.personId());
            return new Where(new ArrayList<>(List.of(Registry.VISIBLE)), values);
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String text() {
            return FROM + String.join(" and ", conditions);
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    public SystemPage page(Actor actor, PortfolioFilter filter) {
        Where where = where(actor, filter);
        List<AiSystem> items = where.bind(
                        entities.createQuery("select s" + where.text() + " order by " + filter.order(), AiSystem.class))
                .setFirstResult(filter.page * filter.size)
                .setMaxResults(filter.size)
                .getResultList();
        long registered = count(Where.visibleTo(actor));
        long total = filter.isEmpty() ? registered : count(where);
        return new SystemPage(items.stream().map(SystemView::of).toList(), total, registered, filter.page, filter.size);
    }

    /// Returns everything the actor sees, by name: for work over the whole portfolio, not for a page.
    public List<AiSystem> all(Actor actor) {
        Where where = Where.visibleTo(actor);
        return where.bind(entities.createQuery("select s" + where.text() + " order by s.nameKey, s.id", AiSystem.class))
                .getResultList();
    }

    /// Counts what the actor sees by tier and state of approval.
    public List<Cell> cells(Actor actor) {
        Where where = Where.visibleTo(actor);
        return where.bind(entities.createQuery(
                        "select s.tier, s.approval, count(s)" + where.text() + " group by s.tier, s.approval",
                        Cell.class))
                .getResultList();
    }

    private long count(Where where) {
        return where.bind(entities.createQuery("select count(s)" + where.text(), Long.class))
                .getSingleResult();
    }

    private static Where where(Actor actor, PortfolioFilter filter) {
        Where where = Where.visibleTo(actor);
        filter.pattern().ifPresent(text -> where.and("s.nameKey like :text escape '!'", "text", text));
        filter.projectId().ifPresent(id -> where.and("s.projectId = :project", "project", id));
        filter.ownerId().ifPresent(id -> where.and("s.responsibilities.ownerId = :owner", "owner", id));
        if (!filter.approvals().isEmpty()) {
            where.and("s.approval in :approvals", "approvals", filter.approvals());
        }
        if (filter.wantsUnassessed() || !filter.tiers().isEmpty()) {
            tiers(where, filter);
        }
        if (filter.openAlerts) {
            where.conditions().add(HAS_OPEN_ALERT);
        }
        return where;
    }

    private static void tiers(Where where, PortfolioFilter filter) {
        if (filter.tiers().isEmpty()) {
            where.conditions().add("s.tier is null");
        } else {
            String others = filter.wantsUnassessed() ? " or s.tier is null" : "";
            where.and("(s.tier in :tiers" + others + ")", "tiers", filter.tiers());
        }
    }
}
