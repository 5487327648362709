package org.probity.bias;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// One protected attribute, or an intersection of up to four, with the group the others are compared with.
public record Grouping(List<String> attributes, Reference reference) {

    public static final int MOST_ATTRIBUTES = 4;

    public Grouping {
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty() || attributes.size() > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException("a grouping has one to %d attributes".formatted(MOST_ATTRIBUTES));
        }
        if (new HashSet<>(attributes).size() < attributes.size()) {
            throw new IllegalArgumentException("an attribute occurs twice in " + attributes);
        }
    }

    public static Grouping of(String... attributes) {
        return new Grouping(List.of(attributes), new Reference.BestEligible());
    }

    /// The same grouping compared with this group; values of an intersection are joined by `|`.
    public Grouping against(String group) {
        return new Grouping(attributes, new Reference.Named(group));
    }

    /// The attributes joined by `*`.
    public String key() {
        return String.join("*", attributes);
    }

    /// The values behind the name of a group of this grouping, in the order of the attributes.
    public List<String> valuesOf(String group) {
        if (attributes.size() == 1) {
            return List.of(group);
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < group.length(); i++) {
            char sign = group.charAt(i);
            if (sign == '\\' && i + 1 < group.length()) {
                i++;
                value.append(group.charAt(i));
            } else if (sign == '|') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(sign);
            }
        }
        values.add(value.toString());
        return List.copyOf(values);
    }

    /// The name of a group: its values in the order of the attributes, joined by `|`.
    public static String groupKey(List<String> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        // A value may itself contain the joiner; without the escape two groups could share one name.
        return String.join(
                "|",
                values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }
}
