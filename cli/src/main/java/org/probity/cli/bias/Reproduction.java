package org.probity.cli.bias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/// Holds a report that was kept against the same report made anew.
record Reproduction(boolean equal, List<String> differences) {

    Reproduction {
        differences = List.copyOf(differences);
    }

    static Reproduction of(byte[] kept, byte[] anew) {
        if (Arrays.equals(kept, anew)) {
            return new Reproduction(true, List.of());
        }
        try {
            JsonMapper mapper = JsonMapper.builder().build();
            List<String> differences = new ArrayList<>();
            compare(
                    "",
                    mapper.readTree(new String(kept, StandardCharsets.UTF_8)),
                    mapper.readTree(new String(anew, StandardCharsets.UTF_8)),
                    differences);
            if (differences.isEmpty()) {
                differences.add("every value is the same, but the text is not as it was written");
            }
            return new Reproduction(false, differences);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("both were read before", impossible);
        }
    }

    private static void compare(String path, JsonNode kept, JsonNode anew, List<String> differences) {
        if (kept.isObject() && anew.isObject()) {
            var names = new LinkedHashSet<String>();
            kept.fieldNames().forEachRemaining(names::add);
            anew.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, kept.path(name), anew.path(name), differences));
        } else if (kept.isArray() && anew.isArray()) {
            for (int i = 0; i < Math.max(kept.size(), anew.size()); i++) {
                compare(path + "/" + i, kept.path(i), anew.path(i), differences);
            }
        } else if (!kept.equals(anew)) {
            differences.add("%s was %s, is %s".formatted(path, shown(kept), shown(anew)));
        }
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        return node.isContainerNode() ? "present" : node.toString();
    }
}
