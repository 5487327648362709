package org.probity.server.bias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.engine.JdbcCells;
import org.probity.bias.examination.Part;
import org.probity.bias.task.Task;
import org.probity.registry.InvalidField;
import org.probity.server.connection.Databases;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;

/// Holds a wish to count a table against what its database says of the table.
@ApplicationScoped
public class RequestedTables {

    private final Databases databases;

    @Inject
    public RequestedTables(Databases databases) {
        this.databases = databases;
    }

    /// Returns the wish with the whole name of its table; a wish for none as it is.
    ///
    /// @throws InvalidField if the table, or a column of it, is not there, or what is asked needs rows
    AnalysisRequest found(AnalysisRequest wish) {
        return wish.table().isEmpty() ? wish : found(wish, wish.table().get());
    }

    private AnalysisRequest found(AnalysisRequest wish, TableRequest table) {
        refuseRows(wish);
        JdbcCells cells = opened(table);
        columns(wish)
                .filter(column -> !cells.header().contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new InvalidField(wish.fieldOf(column), "the table has no column %s".formatted(column));
                });
        return wish.of(new TableRequest(table.connection(), cells.table().toString()));
    }

    private JdbcCells opened(TableRequest table) {
        try {
            return databases.table(table.connection(), table.table());
        } catch (Databases.Unreachable failure) {
            throw new Refusal(ProblemCode.UNAVAILABLE, failure.explanation());
        }
    }

    private static void refuseRows(AnalysisRequest wish) {
        if (wish.wanted() != Task.BINARY) {
            throw new InvalidField(
                    "table", "has no meaning where the task is " + wish.wanted().word());
        }
        if (wish.beside().baseline().isPresent()) {
            throw new InvalidField("baseline", "is compared row by row, and rows of a table are only counted");
        }
        List<Part> impossible = wish.beside().plan(Optional.empty()).needingRows();
        if (!impossible.isEmpty()) {
            throw new InvalidField(
                    impossible.contains(Part.SUBGROUPS) ? "features" : "parts",
                    "rows of a table are only counted, and %s needs them"
                            .formatted(impossible.getFirst().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Stream<String> columns(AnalysisRequest wish) {
        return Stream.of(
                        Stream.of(wish.label(), wish.prediction()).flatMap(Optional::stream),
                        wish.weight().stream(),
                        wish.beside().score().stream(),
                        wish.groupings().stream().flatMap(List::stream),
                        wish.beside().columns())
                .flatMap(names -> names);
    }
}
