package org.probity.cli.bias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Criterion;
import org.probity.bias.Resampling;
import org.probity.bias.Scope;
import org.probity.reports.bias.MetricName;

/// The plan of a report, written so that the report can be made again from it.
final class RequestJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RequestJson() {}

    static ObjectNode write(BiasRequest request) {
        ObjectNode plan = JsonNodeFactory.instance
                .objectNode()
                .put("label", request.columns().label())
                .put("prediction", request.columns().prediction());
        put(plan, "weight", request.columns().weight());
        put(plan, "positive", request.coding().positive());
        put(plan, "favourable", request.coding().favourable());
        request.attributes().forEach(plan.putArray("protected")::add);
        request.references().forEach(plan.putObject("reference")::put);
        plan.put("minimum_rows", request.minimumRows())
                .put("confidence", AnalysisPlan.DEFAULT_CONFIDENCE)
                .put("replicates", request.resampling().replicates())
                .put("seed", request.resampling().seed());
        var criteria = plan.putArray("criteria");
        request.criteria().forEach(each -> criteria.add(criterion(each)));
        return plan;
    }

    private static void put(ObjectNode plan, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> plan.put(name, text), () -> plan.putNull(name));
    }

    private static ObjectNode criterion(Criterion criterion) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", criterion.id())
                .put("metric", MetricName.of(criterion.metric()));
        switch (criterion.scope()) {
            case Scope.Overall() -> {}
            case Scope.WorstGap(var grouping) -> node.put("grouping", grouping);
            case Scope.OneGroup(var grouping, var group) ->
                node.put("grouping", grouping).put("group", group);
        }
        return node.put("comparison", criterion.comparison().name().toLowerCase(Locale.ROOT))
                .put("bound", criterion.bound());
    }

    /// The request that a report was made by.
    static BiasRequest read(String file, byte[] bytes) throws BadInput {
        JsonNode plan;
        try {
            plan = JSON.readTree(new String(bytes, StandardCharsets.UTF_8)).path("plan");
        } catch (JsonProcessingException broken) {
            throw BadInput.data("%s is no JSON: %s".formatted(file, broken.getOriginalMessage()));
        }
        if (!plan.isObject()) {
            throw BadInput.data("%s is no report of probity bias: it has no 'plan'".formatted(file));
        }
        try {
            return request(file, plan);
        } catch (IllegalArgumentException wrong) {
            throw BadInput.data("%s, field 'plan': %s".formatted(file, wrong.getMessage()));
        }
    }

    private static BiasRequest request(String file, JsonNode plan) throws BadInput {
        List<String> attributes = new ArrayList<>();
        plan.path("protected").forEach(each -> attributes.add(each.asText()));
        Map<String, String> references = new TreeMap<>();
        plan.path("reference")
                .properties()
                .forEach(each -> references.put(each.getKey(), each.getValue().asText()));
        List<?> criteria = JSON.convertValue(plan.path("criteria"), List.class);
        var request = new BiasRequest(
                new BiasRequest.Columns(text(plan, "label"), text(plan, "prediction"), maybe(plan, "weight")),
                new BiasRequest.Coding(maybe(plan, "positive"), maybe(plan, "favourable")),
                attributes,
                references,
                number(plan, "minimum_rows"),
                new Resampling(Math.toIntExact(number(plan, "replicates")), number(plan, "seed")),
                List.of());
        return request.judgedBy(new CriteriaFile(file + ", field 'plan.criteria'", request).read(criteria));
    }

    private static Optional<String> maybe(JsonNode plan, String name) {
        return plan.path(name).isTextual() ? Optional.of(plan.path(name).asText()) : Optional.empty();
    }

    private static String text(JsonNode plan, String name) {
        return maybe(plan, name).orElseThrow(() -> new IllegalArgumentException("'%s' is missing".formatted(name)));
    }

    private static long number(JsonNode plan, String name) {
        if (!plan.path(name).isIntegralNumber()) {
            throw new IllegalArgumentException("'%s' is no whole number".formatted(name));
        }
        return plan.path(name).asLong();
    }
}
