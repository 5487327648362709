package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.probity.bias.Confusion;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.Significance;
import org.probity.bias.statistics.Interval;

/// Values of a report as JSON objects.
final class JsonValues {

    private static final double MILLIONTHS = 1e6;

    private JsonValues() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// The attributes of a group with their values.
    static ObjectNode attributes(Grouping grouping, String group) {
        List<String> values = grouping.valuesOf(group);
        ObjectNode attributes = object();
        for (int i = 0; i < values.size(); i++) {
            attributes.put(grouping.attributes().get(i), values.get(i));
        }
        return attributes;
    }

    /// The group that others are compared with, null where there is none.
    static void putReference(ObjectNode into, Grouping grouping, String group) {
        if (group.isEmpty()) {
            into.putNull("reference");
        } else {
            into.set("reference", attributes(grouping, group));
        }
    }

    /// The attributes of the rows that lack a value in at least one of them.
    static ObjectNode noAttributes(Grouping grouping) {
        ObjectNode attributes = object();
        grouping.attributes().forEach(attributes::putNull);
        return attributes;
    }

    static ObjectNode value(MetricValue value) {
        ObjectNode node = limits(value);
        if (value instanceof MetricValue.Defined(var _, var interval)) {
            switch (interval) {
                case Interval.Bounds bounds ->
                    node.put("method", bounds.method().name());
                case Interval.None(var reason) -> node.put("method", "NONE").put("no_interval", reason.name());
            }
        }
        return node;
    }

    /// A value with its limits, without the name of the method.
    static ObjectNode limits(MetricValue value) {
        return switch (value) {
            case MetricValue.Undefined(var reason) -> object().put("undefined", reason.name());
            case MetricValue.Defined(var number, var interval) -> {
                ObjectNode node = object().put("value", number);
                switch (interval) {
                    case Interval.Bounds bounds -> node.put("low", bounds.low()).put("high", bounds.high());
                    case Interval.None _ -> node.putNull("low").putNull("high");
                }
                yield node;
            }
        };
    }

    /// A difference with its tests; they are null where there is none, with the reason beside.
    static ObjectNode tested(MetricValue difference, Significance significance) {
        ObjectNode node = limits(difference);
        if (difference instanceof MetricValue.Undefined) {
            return node;
        }
        return switch (significance) {
            case Significance.Tested(var p, var holm, var bh, var by) ->
                node.put("p", p).put("p_holm", holm).put("p_bh", bh).put("test", by.name());
            case Significance.NotTested(var reason) ->
                node.putNull("p").putNull("p_holm").putNull("p_bh").put("not_tested", reason.name());
        };
    }

    static ObjectNode counts(Confusion counts) {
        return object().put("tp", counts.truePositives())
                .put("fp", counts.falsePositives())
                .put("fn", counts.falseNegatives())
                .put("tn", counts.trueNegatives());
    }

    static double weight(Confusion millionths) {
        return millionths.rows() / MILLIONTHS;
    }

    static ObjectNode weights(Confusion millionths) {
        return object().put("tp", millionths.truePositives() / MILLIONTHS)
                .put("fp", millionths.falsePositives() / MILLIONTHS)
                .put("fn", millionths.falseNegatives() / MILLIONTHS)
                .put("tn", millionths.trueNegatives() / MILLIONTHS);
    }

    static ObjectNode bounds(Optional<Interval.Bounds> bounds) {
        return bounds.map(found -> object().put("low", found.low()).put("high", found.high()))
                .orElseGet(() -> object().putNull("low").putNull("high"));
    }
}
