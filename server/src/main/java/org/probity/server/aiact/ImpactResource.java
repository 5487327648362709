package org.probity.server.aiact;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.aiact.Impact;
import org.probity.aiact.Reading;
import org.probity.aiact.Standing.AppliedRule;
import org.probity.aiact.Tier;
import org.probity.registry.aiact.RuleSetDecision;
import org.probity.server.security.CurrentActor;

/// The impact of another reading of the law on the portfolio: a dry run, its export, and the decision
/// to adopt it.
@RequestScoped
@Path("ai-act/impact")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImpactResource {

    private static final String DEFAULT = "aia-2026-omnibus";

    private final PortfolioImpact impact;
    private final CurrentActor actor;

    @Inject
    public ImpactResource(PortfolioImpact impact, CurrentActor actor) {
        this.impact = impact;
        this.actor = actor;
    }

    /// The reading to adopt and why.
    public record AdoptionRequest(
            @NotNull String ruleSet,
            @NotNull List<String> layersOff,
            @NotNull String reason) {}

    /// The reading that was adopted, by whom, and how many systems were classified anew.
    public record AdoptionView(
            @NotNull UUID id,
            @NotNull String ruleSet,
            @NotNull String layersOff,
            @NotNull String reason,
            @NotNull int systems,
            @NotNull UUID by,
            @NotNull Instant at) {

        static AdoptionView of(RuleSetDecision decision) {
            return new AdoptionView(
                    decision.id(),
                    decision.law().ruleSet(),
                    decision.law().layersOff(),
                    decision.reason(),
                    decision.systems(),
                    decision.by(),
                    decision.at());
        }
    }

    /// The difference for the visible portfolio; `changed` counts the systems with any.
    public record ImpactView(
            @NotNull String ruleSet,
            @NotNull List<String> layersOff,
            @NotNull int systems,
            @NotNull int changed,
            @NotNull List<RowView> rows) {}

    /// The difference for one system; without a tier it is undetermined.
    public record RowView(
            @NotNull UUID systemId,
            @NotNull String name,
            @NotNull List<Tier> oldTiers,
            @NotNull List<Tier> newTiers,
            @NotNull Impact.Gained<AppliedRule> rules,
            @NotNull Impact.Gained<Impact.Duty> obligations,
            @NotNull List<Impact.MovedDate> dates) {

        static RowView of(Impact.Row row) {
            return new RowView(
                    UUID.fromString(row.id()),
                    row.name(),
                    row.before().tiers(),
                    row.after().tiers(),
                    row.rules(),
                    row.obligations(),
                    row.dates());
        }
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readImpact")
    public ImpactView read(
            @QueryParam("ruleSet") @DefaultValue(DEFAULT) String ruleSet,
            @QueryParam("layersOff") List<String> layersOff) {
        Reading planned = impact.reading(ruleSet, layersOff);
        List<Impact.Row> rows = impact.of(actor.require(), planned);
        List<RowView> changed =
                rows.stream().filter(Impact.Row::changed).map(RowView::of).toList();
        return new ImpactView(ruleSet, planned.layers().off(), rows.size(), changed.size(), changed);
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "exportImpact")
    public Response export(
            @QueryParam("ruleSet") @DefaultValue(DEFAULT) String ruleSet,
            @QueryParam("layersOff") List<String> layersOff) {
        List<Impact.Row> rows = impact.of(actor.require(), impact.reading(ruleSet, layersOff));
        return Response.ok(new ImpactTable(rows).csv())
                .header("Content-Disposition", "attachment; filename=\"impact-" + ruleSet + ".csv\"")
                .build();
    }

    @POST
    @RolesAllowed(BOARD)
    @Operation(operationId = "adoptRuleSet")
    @APIResponseSchema(value = AdoptionView.class, responseCode = "201")
    public Response adopt(@Valid @NotNull AdoptionRequest request) {
        RuleSetDecision decision =
                impact.adopt(actor.require(), impact.reading(request.ruleSet(), request.layersOff()), request.reason());
        return Response.created(URI.create("ai-act/impact"))
                .entity(AdoptionView.of(decision))
                .build();
    }
}
