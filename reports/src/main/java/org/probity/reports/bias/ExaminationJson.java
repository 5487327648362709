package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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
                SectionJson.stream(node.path("features")).map(JsonNode::asText).toList());
    }
}
