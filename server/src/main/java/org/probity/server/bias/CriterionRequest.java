package org.probity.server.bias;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.probity.bias.Criterion;
import org.probity.bias.Metric;
import org.probity.bias.Scope;
import org.probity.registry.InvalidField;

/// A success criterion as a person writes it: without grouping it is about everybody, without group about the worst
/// gap.
public record CriterionRequest(
        @NotBlank @Size(max = 40) String id,
        @NotNull Metric metric,
        Optional<String> grouping,
        Optional<String> group,
        @NotNull Criterion.Comparison comparison,
        @NotNull double bound) {

    Criterion criterion() {
        try {
            return new Criterion(id, metric, scope(), comparison, bound);
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("criteria." + id, String.valueOf(refused.getMessage()));
        }
    }

    /// Whom the criterion is about, in the words of screens and reports.
    public String whom() {
        return CriterionViews.scope(scope());
    }

    private Scope scope() {
        if (grouping.isEmpty()) {
            return new Scope.Overall();
        }
        String key = grouping.get();
        return group.<Scope>map(one -> new Scope.OneGroup(key, one)).orElseGet(() -> new Scope.WorstGap(key));
    }
}
