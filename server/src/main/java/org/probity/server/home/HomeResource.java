package org.probity.server.home;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.aiact.Tier;
import org.probity.server.audit.AuditEntries;
import org.probity.server.audit.Checkpoints;
import org.probity.server.home.HomeView.CellView;
import org.probity.server.home.HomeView.Counters;
import org.probity.server.home.HomeView.NeedGroup;
import org.probity.server.home.HomeView.NeedKind;
import org.probity.server.registry.Portfolio;
import org.probity.server.registry.Portfolio.Cell;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;
import org.probity.server.security.CurrentActor;

/// The home board in one call.
@RequestScoped
@Path("home")
@Produces(MediaType.APPLICATION_JSON)
public class HomeResource {

    private static final int CHANGES = 8;

    private final Registry registry;
    private final Portfolio portfolio;
    private final Needs needs;
    private final AuditEntries entries;
    private final Checkpoints checkpoints;
    private final CurrentActor current;

    @Inject
    public HomeResource(
            Registry registry,
            Portfolio portfolio,
            Needs needs,
            AuditEntries entries,
            Checkpoints checkpoints,
            CurrentActor current) {
        this.registry = registry;
        this.portfolio = portfolio;
        this.needs = needs;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.current = current;
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readHome")
    public HomeView read() throws SQLException {
        Actor actor = current.require();
        List<Cell> cells = portfolio.cells(actor);
        List<NeedGroup> waiting = needs.of(actor);
        boolean readsLog = actor.seesEverything();
        return new HomeView(
                new Counters(
                        registry.projects(actor).size(),
                        count(cells, any -> true),
                        count(cells, tier -> tier.filter(Tier.HIGH_RISK::equals).isPresent()),
                        count(
                                cells,
                                tier -> tier.filter(Tier.PROHIBITED::equals).isPresent()),
                        count(cells, Optional::isEmpty),
                        total(waiting, NeedKind.VOTE),
                        total(waiting, NeedKind.OPEN_ALERT)),
                cells.stream()
                        .map(cell -> new CellView(cell.tier(), cell.approval(), cell.systems()))
                        .toList(),
                waiting,
                readsLog
                        ? Optional.of(entries.newest(new AuditEntries.Wanted(Long.MAX_VALUE, CHANGES, "", "", "")))
                        : Optional.empty(),
                readsLog ? Optional.of(checkpoints.state()) : Optional.empty());
    }

    private static long count(List<Cell> cells, Predicate<Optional<Tier>> wanted) {
        return cells.stream()
                .filter(cell -> wanted.test(cell.tier()))
                .mapToLong(Cell::systems)
                .sum();
    }

    private static long total(List<NeedGroup> groups, NeedKind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .mapToLong(NeedGroup::total)
                .sum();
    }
}
