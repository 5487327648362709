package org.probity.cli.bias;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Criterion;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Resampling;
import org.probity.bias.Scoring;
import org.probity.bias.Weighting;
import org.probity.bias.examination.ExaminationPlan;

/// All that a report depends on beside the data.
///
/// @param attributes the protected columns, in the order in which intersections name them
/// @param examination what is examined beside decisions by group
/// @param chosen     the groupings where they were picked one by one; all intersections if empty
/// @param references the group of a column that its other groups are compared with, where one was named
record BiasRequest(
        Columns columns,
        Coding coding,
        List<String> attributes,
        Map<String, String> references,
        long minimumRows,
        Resampling resampling,
        List<Criterion> criteria,
        Optional<List<Grouping>> chosen,
        ExaminationPlan examination) {

    /// The columns that are no protected ones.
    record Columns(String label, String prediction, Optional<String> weight, Optional<String> score) {}

    /// Which value counts as positive and which one people want; what is empty is read from the data.
    record Coding(Optional<String> positive, Optional<String> favourable) {}

    BiasRequest {
        attributes = List.copyOf(attributes);
        references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
        criteria = List.copyOf(criteria);
        chosen = chosen.map(List::copyOf);
    }

    BiasRequest coded(String positive, String favourable) {
        return new BiasRequest(
                columns,
                new Coding(Optional.of(positive), Optional.of(favourable)),
                attributes,
                references,
                minimumRows,
                resampling,
                criteria,
                chosen,
                examination);
    }

    BiasRequest judgedBy(List<Criterion> bounds) {
        return new BiasRequest(
                columns, coding, attributes, references, minimumRows, resampling, bounds, chosen, examination);
    }

    /// Those that were picked; otherwise each attribute, then each intersection of two, three and four.
    List<Grouping> groupings() {
        return chosen.orElseGet(() -> new Intersections(attributes, references).groupings());
    }

    /// The plan of the analysis; before the coding is known, `1` stands in for it, which no count depends on.
    ///
    /// @throws IllegalArgumentException if columns are used twice, or a criterion's grouping is not there
    AnalysisPlan plan() {
        String positive = coding.positive().orElse("1");
        return new AnalysisPlan(
                new DecisionColumns(
                        columns.label(),
                        columns.prediction(),
                        positive,
                        coding.favourable().orElse(positive)),
                columns.weight().<Weighting>map(Weighting.ByColumn::new).orElseGet(Weighting.Unweighted::new),
                columns.score().<Scoring>map(Scoring.ByColumn::new).orElseGet(Scoring.None::new),
                groupings(),
                AnalysisPlan.DEFAULT_CONFIDENCE,
                new GroupRules(minimumRows, 0),
                criteria,
                resampling);
    }
}
