package org.probity.cli.bias;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.bias.Criterion;
import org.probity.bias.Grouping;
import org.probity.bias.Metric;
import org.probity.bias.Scope;
import org.probity.reports.bias.MetricName;

/// Reads criteria: a list of entries with id, metric, perhaps grouping and group, comparison and bound.
final class CriteriaFile {

    static final Set<String> FIELDS = Set.of("id", "metric", "grouping", "group", "comparison", "bound");

    private final String source;
    private final List<String> groupings;

    /// @param source how complaints call the file
    @SuppressWarnings("MissingSummary")
    CriteriaFile(String source, BiasRequest request) {
        this.source = source;
        this.groupings = request.groupings().stream().map(Grouping::key).toList();
    }

    static List<Criterion> read(Path file, BiasRequest request) throws BadInput {
        return new CriteriaFile(file.toString(), request).read(YamlFile.read(file, "criteria"));
    }

    List<Criterion> read(@Nullable Object document) throws BadInput {
        if (!(document instanceof List<?> entries)) {
            throw BadInput.data("%s: a list of criteria is expected".formatted(source));
        }
        List<Criterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object each : entries) {
            Entry entry = new Entry(criteria.size() + 1, each);
            Criterion criterion = entry.criterion();
            if (!ids.add(criterion.id())) {
                throw entry.wrong("id", "'%s' occurs twice".formatted(criterion.id()));
            }
            criteria.add(criterion);
        }
        return List.copyOf(criteria);
    }

    private final class Entry {

        private final String name;
        private final Map<?, ?> fields;

        Entry(int number, @Nullable Object content) throws BadInput {
            if (!(content instanceof Map<?, ?> map)) {
                throw BadInput.data("%s, entry %d: fields are expected".formatted(source, number));
            }
            fields = map;
            Object id = map.get("id");
            name = id == null ? "entry %d".formatted(number) : "entry %d ('%s')".formatted(number, id);
        }

        BadInput wrong(String field, String what) {
            return BadInput.data("%s, %s, field '%s': %s".formatted(source, name, field, what));
        }

        Criterion criterion() throws BadInput {
            for (Object field : fields.keySet()) {
                if (!FIELDS.contains(String.valueOf(field))) {
                    throw wrong(String.valueOf(field), "there is no such field");
                }
            }
            String id = text("id");
            Metric metric = metric();
            try {
                return new Criterion(id, metric, scope(metric), comparison(), bound());
            } catch (IllegalArgumentException impossible) {
                throw wrong("metric", String.valueOf(impossible.getMessage()));
            }
        }

        private Metric metric() throws BadInput {
            String wanted = text("metric");
            return MetricName.metric(wanted)
                    .orElseThrow(() -> wrong("metric", "there is no metric '%s'".formatted(wanted)));
        }

        private Scope scope(Metric metric) throws BadInput {
            Optional<String> grouping = maybe("grouping");
            Optional<String> group = maybe("group");
            if (grouping.isEmpty()) {
                if (group.isPresent() || metric.betweenGroups()) {
                    throw wrong("grouping", "is missing; there are %s".formatted(String.join(", ", groupings)));
                }
                return new Scope.Overall();
            }
            if (!groupings.contains(grouping.get())) {
                throw wrong(
                        "grouping",
                        "there is no grouping '%s'; there are %s"
                                .formatted(grouping.get(), String.join(", ", groupings)));
            }
            return group.<Scope>map(one -> new Scope.OneGroup(grouping.get(), one))
                    .orElseGet(() -> new Scope.WorstGap(grouping.get()));
        }

        private Criterion.Comparison comparison() throws BadInput {
            return switch (text("comparison")) {
                case "at_least" -> Criterion.Comparison.AT_LEAST;
                case "at_most" -> Criterion.Comparison.AT_MOST;
                default -> throw wrong("comparison", "is at_least or at_most");
            };
        }

        private double bound() throws BadInput {
            if (fields.get("bound") instanceof Number number && Double.isFinite(number.doubleValue())) {
                return number.doubleValue();
            }
            throw wrong("bound", fields.containsKey("bound") ? "is no finite number" : "is missing");
        }

        private Optional<String> maybe(String field) {
            Object value = fields.get(field);
            return value == null ? Optional.empty() : Optional.of(String.valueOf(value));
        }

        private String text(String field) throws BadInput {
            Optional<String> value = maybe(field);
            if (value.isEmpty() || value.get().isBlank()) {
                throw wrong(field, "is missing");
            }
            return value.get();
        }
    }
}
