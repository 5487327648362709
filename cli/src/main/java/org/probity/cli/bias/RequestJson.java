package org.probity.cli.bias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.probity.bias.Grouping;
import org.probity.bias.Reference;
import org.probity.bias.Resampling;
import org.probity.reports.bias.ExaminationJson;
import org.probity.reports.bias.PlanAccount;

/// A request, read again from the plan of a report.
final class RequestJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RequestJson() {}

    /// The plan of a request whose coding is known.
    static PlanAccount account(BiasRequest request) {
        return new PlanAccount(
                request.plan(),
                request.examination(),
                request.attributes(),
                new TreeMap<>(request.references()),
                request.chosen().isPresent());
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
                new BiasRequest.Columns(
                        text(plan, "label"), text(plan, "prediction"), maybe(plan, "weight"), maybe(plan, "score")),
                new BiasRequest.Coding(maybe(plan, "positive"), maybe(plan, "favourable")),
                attributes,
                references,
                number(plan, "minimum_rows"),
                new Resampling(Math.toIntExact(number(plan, "replicates")), number(plan, "seed")),
                List.of(),
                chosen(plan.path("groupings")),
                ExaminationJson.read(plan.path("examine")));
        return request.judgedBy(new CriteriaFile(file + ", field 'plan.criteria'", request).read(criteria));
    }

    private static Optional<List<Grouping>> chosen(JsonNode groupings) {
        if (!groupings.isArray()) {
            return Optional.empty();
        }
        List<Grouping> chosen = new ArrayList<>();
        for (JsonNode one : groupings) {
            List<String> names = new ArrayList<>();
            one.path("attributes").forEach(name -> names.add(name.asText()));
            Optional<String> reference = maybe(one, "reference");
            chosen.add(new Grouping(
                    names, reference.<Reference>map(Reference.Named::new).orElseGet(Reference.BestEligible::new)));
        }
        return Optional.of(chosen);
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
