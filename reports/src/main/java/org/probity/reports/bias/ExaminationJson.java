package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.probity.bias.dataset.ReferencePopulation;
import org.probity.bias.examination.ExaminationPlan;
import org.probity.bias.examination.Part;

/// What was examined, as it stands in a plan.
public final class ExaminationJson {

    private ExaminationJson() {}

    static ObjectNode write(ExaminationPlan plan) {
        ObjectNode node = JsonValues.object();
        var parts = node.putArray("parts");
        plan.parts().forEach(part -> parts.add(part.name().toLowerCase(Locale.ROOT)));
        plan.features().forEach(node.putArray("features")::add);
        plan.provenance().forEach(node.putArray("provenance")::add);
        ObjectNode populations = node.putObject("populations");
        for (ReferencePopulation population : plan.populations()) {
            new TreeMap<>(population.shares()).forEach(populations.withObjectProperty(population.attribute())::put);
        }
        plan.rowId().ifPresentOrElse(column -> node.put("row_id", column), () -> node.putNull("row_id"));
        plan.baseline().ifPresentOrElse(digest -> node.put("baseline", digest), () -> node.putNull("baseline"));
        return node;
    }

    /// Reads what a plan says; nothing was examined where it says nothing.
    ///
    /// @throws IllegalArgumentException if a part is not known
    public static ExaminationPlan read(JsonNode node) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        node.path("parts").forEach(part -> parts.add(Part.valueOf(part.asText().toUpperCase(Locale.ROOT))));
        return new ExaminationPlan(
                parts,
                texts(node.path("features")),
                texts(node.path("provenance")),
                populations(node.path("populations")),
                text(node.path("row_id")),
                text(node.path("baseline")));
    }

    private static List<String> texts(JsonNode array) {
        return SectionJson.stream(array).map(JsonNode::asText).toList();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<ReferencePopulation> populations(JsonNode node) {
        List<ReferencePopulation> populations = new ArrayList<>();
        node.properties().forEach(attribute -> {
            Map<String, Double> shares = new TreeMap<>();
            attribute
                    .getValue()
                    .properties()
                    .forEach(
                            share -> shares.put(share.getKey(), share.getValue().asDouble()));
            populations.add(new ReferencePopulation(attribute.getKey(), shares));
        });
        return populations;
    }
}
