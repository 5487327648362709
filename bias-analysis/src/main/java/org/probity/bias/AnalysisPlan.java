package org.probity.bias;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What to analyse and against which criteria, fixed before the results are seen.
public record AnalysisPlan(
        DecisionColumns columns,
        Weighting weighting,
        Scoring scoring,
        List<Grouping> groupings,
        double confidence,
        GroupRules groupRules,
        List<Criterion> criteria,
        Resampling resampling) {

    public static final double DEFAULT_CONFIDENCE = 0.95;

    public AnalysisPlan {
        groupings = List.copyOf(groupings);
        criteria = List.copyOf(criteria);
        if (!(confidence >= 0.5 && confidence <= 0.9999)) {
            throw new IllegalArgumentException("confidence lies between 0.5 and 0.9999, not at " + confidence);
        }
        requireOwnColumn(scoring, columns, groupings);
        Set<String> keys = new HashSet<>();
        for (Grouping grouping : groupings) {
            if (!keys.add(grouping.key())) {
                throw new IllegalArgumentException("grouping %s occurs twice".formatted(grouping.key()));
            }
            if (grouping.attributes().contains(columns.label())
                    || grouping.attributes().contains(columns.prediction())) {
                throw new IllegalArgumentException("label and prediction cannot be protected attributes");
            }
        }
        Set<String> ids = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (!ids.add(criterion.id())) {
                throw new IllegalArgumentException("criterion %s occurs twice".formatted(criterion.id()));
            }
            requireGrouping(keys, criterion);
        }
    }

    /// A plan that looks at decisions only, not at the scores behind them.
    public AnalysisPlan(
            DecisionColumns columns,
            Weighting weighting,
            List<Grouping> groupings,
            double confidence,
            GroupRules groupRules,
            List<Criterion> criteria,
            Resampling resampling) {
        this(columns, weighting, new Scoring.None(), groupings, confidence, groupRules, criteria, resampling);
    }

    /// A plan with the usual confidence of 95 %, a minimum of 30 rows a group and no criteria.
    public static AnalysisPlan of(DecisionColumns columns, Grouping... groupings) {
        return new AnalysisPlan(
                columns,
                new Weighting.Unweighted(),
                List.of(groupings),
                DEFAULT_CONFIDENCE,
                GroupRules.DEFAULT,
                List.of(),
                Resampling.DEFAULT);
    }

    public AnalysisPlan weighted(String column) {
        return with(new Weighting.ByColumn(column), confidence, groupRules, criteria);
    }

    /// The same plan, which also counts the scores in this column.
    public AnalysisPlan scored(String column) {
        return new AnalysisPlan(
                columns,
                weighting,
                new Scoring.ByColumn(column),
                groupings,
                confidence,
                groupRules,
                criteria,
                resampling);
    }

    public AnalysisPlan withGroupRules(long minimumSize, double minimumShare) {
        var rules = new GroupRules(minimumSize, minimumShare);
        return with(weighting, confidence, rules, criteria);
    }

    public AnalysisPlan withConfidence(double level) {
        return with(weighting, level, groupRules, criteria);
    }

    public AnalysisPlan withCriteria(Criterion... bounds) {
        return with(weighting, confidence, groupRules, List.of(bounds));
    }

    public AnalysisPlan withResampling(Resampling other) {
        return new AnalysisPlan(columns, weighting, scoring, groupings, confidence, groupRules, criteria, other);
    }

    private AnalysisPlan with(Weighting weights, double level, GroupRules rules, List<Criterion> bounds) {
        return new AnalysisPlan(columns, weights, scoring, groupings, level, rules, bounds, resampling);
    }

    /// Every protected attribute of the plan once, in alphabetical order.
    public List<String> attributes() {
        Set<String> names = new TreeSet<>();
        groupings.forEach(grouping -> names.addAll(grouping.attributes()));
        return List.copyOf(names);
    }

    private static void requireOwnColumn(Scoring scoring, DecisionColumns columns, List<Grouping> groupings) {
        String score = switch (scoring) {
            case Scoring.None() -> "";
            case Scoring.ByColumn(var column) -> column;
        };
        if (score.equals(columns.label()) || score.equals(columns.prediction())) {
            throw new IllegalArgumentException("label and prediction cannot be the score");
        }
        if (groupings.stream().anyMatch(grouping -> grouping.attributes().contains(score))) {
            throw new IllegalArgumentException("the score cannot be a protected attribute");
        }
    }

    private static void requireGrouping(Set<String> keys, Criterion criterion) {
        String key = switch (criterion.scope()) {
            case Scope.Overall() -> "";
            case Scope.OneGroup(var grouping, var _) -> grouping;
            case Scope.WorstGap(var grouping) -> grouping;
        };
        if (!key.isEmpty() && !keys.contains(key)) {
            throw new IllegalArgumentException(
                    "criterion %s needs grouping %s, which the plan lacks".formatted(criterion.id(), key));
        }
    }
}
