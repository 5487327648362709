package org.probity.server.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.aiact.Tier;
import org.probity.registry.ApprovalState;
import org.probity.registry.InvalidField;

/// Which systems of the portfolio are wanted, in which order, and which page of them.
@SuppressWarnings("NullAway.Init")
public class PortfolioFilter {

    /// Stands among the tiers for a system that has none yet.
    static final String NOT_ASSESSED = "NOT_ASSESSED";

    private static final Map<String, String> ORDERS = Map.of(
            "name", "s.nameKey, s.id",
            "-name", "s.nameKey desc, s.id desc",
            "tier", "s.tierRank, s.nameKey, s.id",
            "-tier", "s.tierRank desc, s.nameKey desc, s.id desc",
            "approval", "s.approvalRank, s.nameKey, s.id",
            "-approval", "s.approvalRank desc, s.nameKey desc, s.id desc",
            "updated", "s.updatedAt, s.id",
            "-updated", "s.updatedAt desc, s.id desc");

    @QueryParam("q")
    @DefaultValue("")
    @Size(max = 200)
    String q;

    @QueryParam("tier")
    List<String> tier;

    @QueryParam("approval")
    List<String> approval;

    @QueryParam("project")
    @DefaultValue("")
    String project;

    @QueryParam("owner")
    @DefaultValue("")
    String owner;

    @QueryParam("openAlerts")
    @DefaultValue("false")
    boolean openAlerts;

    @QueryParam("sort")
    @DefaultValue("name")
    String sort;

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    int page;

    @QueryParam("size")
    @DefaultValue("25")
    @Min(1)
    @Max(200)
    int size;

    boolean isEmpty() {
        return q.isBlank()
                && tier.isEmpty()
                && approval.isEmpty()
                && project.isBlank()
                && owner.isBlank()
                && !openAlerts;
    }

    /// Returns the search as a pattern in which what people type has no special meaning.
    Optional<String> pattern() {
        String literal = q.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return literal.isEmpty() ? Optional.empty() : Optional.of("%" + literal + "%");
    }

    boolean wantsUnassessed() {
        return tier.contains(NOT_ASSESSED);
    }

    Set<Tier> tiers() {
        List<String> known =
                tier.stream().filter(one -> !one.equals(NOT_ASSESSED)).toList();
        return parsed("tier", Tier.class, known);
    }

    Set<ApprovalState> approvals() {
        return parsed("approval", ApprovalState.class, approval);
    }

    Optional<UUID> projectId() {
        return id("project", project);
    }

    Optional<UUID> ownerId() {
        return id("owner", owner);
    }

    String order() {
        String order = ORDERS.get(sort);
        if (order == null) {
            throw new InvalidField(
                    "sort", "is none of " + ORDERS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return order;
    }

    private static <E extends Enum<E>> Set<E> parsed(String field, Class<E> type, List<String> names) {
        Set<E> values = EnumSet.noneOf(type);
        for (String name : names) {
            values.add(Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidField(field, "knows no value " + name)));
        }
        return values;
    }

    private static Optional<UUID> id(String field, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new InvalidField(field, "is not an id");
        }
    }
}
