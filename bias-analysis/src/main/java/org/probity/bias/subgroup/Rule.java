package org.probity.bias.subgroup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The description of a subgroup: conditions on different attributes that all hold.
public record Rule(List<Condition> conditions) {

    public Rule {
        conditions = List.copyOf(conditions);
        long attributes =
                conditions.stream().map(Condition::attribute).distinct().count();
        if (conditions.isEmpty() || attributes < conditions.size()) {
            throw new IllegalArgumentException("no conditions on different attributes: " + conditions);
        }
    }

    /// A rule in words, such as `region = east and job = care`.
    public String text() {
        return conditions.stream().map(Condition::text).collect(Collectors.joining(" and "));
    }

    /// Whether this rule asks for all that the other one asks for, and more.
    public boolean narrows(Rule other) {
        Set<Condition> own = new HashSet<>(conditions);
        return conditions.size() > other.conditions().size() && own.containsAll(other.conditions());
    }
}
