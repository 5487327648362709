package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.probity.bias.CriterionResult;
import org.probity.bias.Disparity;
import org.probity.bias.FourFifths;
import org.probity.bias.GroupPower;
import org.probity.bias.GroupingResult;
import org.probity.bias.PowerOutlook;
import org.probity.bias.Remark;
import org.probity.bias.ResampledSpread;
import org.probity.bias.Spread;
import org.probity.bias.Verdict;

/// The further findings of a report: fairness metrics, extremes, power, verdicts and remarks.
final class FindingsJson {

    private final BiasAccount account;

    FindingsJson(BiasAccount account) {
        this.account = account;
    }

    ArrayNode disparities() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (GroupingResult grouping : account.report().groupings()) {
            for (Disparity each : grouping.disparities()) {
                ObjectNode node = all.addObject().put("metric", MetricName.of(each.metric()));
                node.set("attributes", JsonValues.attributes(grouping.grouping(), each.group()));
                JsonValues.putReference(node, grouping.grouping(), each.against());
                node.setAll(JsonValues.value(each.value()));
            }
        }
        return all;
    }

    ArrayNode fourFifths() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (GroupingResult grouping : account.report().groupings()) {
            for (GroupingResult.FourFifthsResult each : grouping.fourFifths()) {
                ObjectNode node = all.addObject();
                node.set("attributes", JsonValues.attributes(grouping.grouping(), each.group()));
                JsonValues.putReference(node, grouping.grouping(), grouping.reference());
                node.put("verdict", each.verdict().kind());
                if (each.verdict() instanceof FourFifths.Undecided(var reason)) {
                    node.put("undefined", reason.name());
                }
            }
        }
        return all;
    }

    ArrayNode extremes() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (GroupingResult grouping : account.report().groupings()) {
            grouping.spreads().forEach(each -> all.add(extreme(grouping, each)));
        }
        return all;
    }

    private static ObjectNode extreme(GroupingResult grouping, Spread spread) {
        ObjectNode node = JsonValues.object()
                .put("metric", MetricName.of(spread.metric()))
                .put("grouping", grouping.grouping().key())
                .put("highest", spread.highest())
                .put("lowest", spread.lowest());
        node.set("difference", JsonValues.value(spread.difference()));
        node.set("ratio", JsonValues.value(spread.ratio()));
        node.set("to_overall", JsonValues.value(spread.toOverall()));
        node.set("ratio_to_overall", JsonValues.value(spread.ratioToOverall()));
        node.put("compared", spread.compared()).put("eligible", spread.eligible());
        grouping.resampled().stream()
                .filter(each -> each.metric() == spread.metric())
                .forEach(each -> node.set("bootstrap", bootstrap(each)));
        return node;
    }

    private static ObjectNode bootstrap(ResampledSpread spread) {
        ObjectNode node = JsonValues.object();
        node.set("difference", JsonValues.bounds(spread.difference()));
        node.set("ratio", JsonValues.bounds(spread.ratio()));
        node.set("to_overall", JsonValues.bounds(spread.toOverall()));
        node.set("ratio_to_overall", JsonValues.bounds(spread.ratioToOverall()));
        return node.put("replicates", spread.replicates()).put("undefined", spread.undefined());
    }

    ArrayNode power() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (GroupingResult grouping : account.report().groupings()) {
            for (GroupPower each : grouping.powers()) {
                ObjectNode node = all.addObject().put("metric", MetricName.of(each.metric()));
                node.set("attributes", JsonValues.attributes(grouping.grouping(), each.group()));
                JsonValues.putReference(node, grouping.grouping(), grouping.reference());
                node.put("power", each.power());
                put(node, "smallest_gap_below", each.below());
                put(node, "smallest_gap_above", each.above());
            }
        }
        return all;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    ArrayNode criteria() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (CriterionResult each : account.report().criteria()) {
            ObjectNode node = all.addObject()
                    .put("id", each.criterion().id())
                    .put("verdict", each.verdict().kind());
            switch (each.verdict()) {
                case Verdict.Met(var value) -> node.setAll(JsonValues.value(value));
                case Verdict.NotMet(var value) -> node.setAll(JsonValues.value(value));
                case Verdict.Undefined(var reason) -> node.put("undefined", reason.name());
                case Verdict.Inconclusive(var reason, var value, var outlook) -> {
                    node.setAll(JsonValues.value(value));
                    node.put("reason", reason.name());
                    outlook(node, outlook);
                }
            }
        }
        return all;
    }

    private static void outlook(ObjectNode node, PowerOutlook outlook) {
        if (outlook instanceof PowerOutlook.Estimated(var smallest, var power, var further)) {
            node.put("smallest_detectable", smallest).put("power", power).put("further_rows", further);
        }
    }

    ArrayNode remarks() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Remark each : account.report().remarks()) {
            all.addObject()
                    .put("code", each.code().name())
                    .put("subject", each.subject())
                    .put("rows", each.rows())
                    .put("text", each.code().text());
        }
        return all;
    }
}
