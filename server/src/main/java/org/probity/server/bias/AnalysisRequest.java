package org.probity.server.bias;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Criterion;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Weighting;
import org.probity.registry.InvalidField;

/// Which columns to analyse and by which groups; several attributes in one grouping are an intersection.
public record AnalysisRequest(
        @NotBlank String label,
        @NotBlank String prediction,
        @NotBlank String positiveValue,
        @NotBlank String favourableValue,
        @NotEmpty @Size(max = 20) List<@NotEmpty List<String>> groupings,
        @NotNull @Min(1) long minimumGroupSize) {

    AnalysisPlan plan(List<Criterion> criteria) {
        try {
            return new AnalysisPlan(
                    new DecisionColumns(label, prediction, positiveValue, favourableValue),
                    new Weighting.Unweighted(),
                    groupings.stream()
                            .map(attributes -> Grouping.of(attributes.toArray(String[]::new)))
                            .toList(),
                    AnalysisPlan.DEFAULT_CONFIDENCE,
                    new GroupRules(minimumGroupSize, 0),
                    criteria);
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("groupings", String.valueOf(refused.getMessage()));
        }
    }
}
