package org.probity.bias.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Scoring;
import org.probity.bias.Weighting;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.bias.data.DatasetProfile.ColumnType;

/// What a profile already says against a plan, so that nobody waits for an analysis that cannot succeed.
public final class PlanFit {

    private final DatasetProfile profile;
    private final int mostValues;

    /// @param mostValues how many values a protected attribute may have
    @SuppressWarnings("MissingSummary")
    public PlanFit(DatasetProfile profile, int mostValues) {
        this.profile = profile;
        this.mostValues = mostValues;
    }

    public Optional<AnalysisProblem> problem(AnalysisPlan plan) {
        List<String> decision = List.of(plan.columns().label(), plan.columns().prediction());
        Stream<Optional<AnalysisProblem>> columns =
                decision.stream().map(name -> column(name).isEmpty() ? lacking(name) : Optional.empty());
        Stream<Optional<AnalysisProblem>> attributes =
                plan.attributes().stream().map(this::attribute);
        Stream<Optional<AnalysisProblem>> weights = switch (plan.weighting()) {
            case Weighting.Unweighted() -> Stream.of();
            case Weighting.ByColumn(var name) -> Stream.of(weight(name));
        };
        Stream<Optional<AnalysisProblem>> scores = switch (plan.scoring()) {
            case Scoring.None() -> Stream.of();
            case Scoring.ByColumn(var name) -> Stream.of(score(name));
        };
        return Stream.of(columns, attributes, weights, scores)
                .flatMap(problems -> problems)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ColumnProfile> column(String name) {
        return profile.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private Optional<AnalysisProblem> attribute(String name) {
        Optional<ColumnProfile> found = column(name);
        if (found.isEmpty()) {
            return lacking(name);
        }
        ColumnProfile column = found.get();
        if (column.type() == ColumnType.EMPTY) {
            return problem(Code.NO_VALUES, name, "the column %s has no value in any row".formatted(name));
        }
        return column.distinctAtLeast() || column.distinct() > mostValues
                ? problem(
                        Code.TOO_MANY_VALUES,
                        name,
                        "the column %s has %s%d different values, at most %d can be compared: use bands"
                                .formatted(
                                        name,
                                        column.distinctAtLeast() ? "more than " : "",
                                        column.distinct(),
                                        mostValues))
                : Optional.empty();
    }

    private Optional<AnalysisProblem> weight(String name) {
        Optional<ColumnProfile> found = column(name);
        if (found.isEmpty()) {
            return lacking(name);
        }
        ColumnProfile column = found.get();
        if (column.missing() > 0) {
            return problem(
                    Code.WEIGHT_NOT_A_NUMBER,
                    name,
                    "the weight column %s has no value in %d rows".formatted(name, column.missing()));
        }
        return column.type() == ColumnType.TEXT
                ? problem(Code.WEIGHT_NOT_A_NUMBER, name, "the weight column %s holds text".formatted(name))
                : Optional.empty();
    }

    private Optional<AnalysisProblem> score(String name) {
        Optional<ColumnProfile> found = column(name);
        if (found.isEmpty()) {
            return lacking(name);
        }
        return switch (found.get().type()) {
            case EMPTY -> problem(Code.NO_VALUES, name, "the column %s has no value in any row".formatted(name));
            case TEXT -> problem(Code.SCORE_NOT_A_NUMBER, name, "the score column %s holds text".formatted(name));
            case INTEGER, DECIMAL -> Optional.empty();
        };
    }

    private static Optional<AnalysisProblem> lacking(String name) {
        return problem(Code.COLUMN_NOT_FOUND, name, "the dataset has no column %s".formatted(name));
    }

    private static Optional<AnalysisProblem> problem(Code code, String subject, String message) {
        return Optional.of(new AnalysisProblem(code, subject, message));
    }
}
