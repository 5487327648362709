package org.probity.aiact.rules;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the conditions of the rule files.
final class ConditionReader {
    private static final Set<Operator> WITHOUT_VALUES = EnumSet.of(Operator.EMPTY, Operator.NONEMPTY);

    private ConditionReader() {}

    /// The condition under the key, or one that always holds where the key is absent.
    static Condition under(YamlEntry entry, String key) {
        return entry.entry(key).map(ConditionReader::read).orElse(new Condition.All(List.of()));
    }

    static Condition read(YamlEntry entry) {
        if (entry.has("fact")) {
            return factTest(entry);
        }
        if (entry.keys().size() != 1) {
            throw entry.broken("a condition has exactly one key, found %s".formatted(entry.keys()));
        }
        String kind = entry.keys().iterator().next();
        return switch (kind) {
            case "all" -> new Condition.All(parts(entry, kind));
            case "any" -> new Condition.Any(parts(entry, kind));
            case "not" ->
                new Condition.Not(entry.entry(kind).map(ConditionReader::read).orElseThrow());
            case "has_tier" -> new Condition.HasTier(entry.text(kind));
            case "no_tier_of" -> new Condition.NoTierOf(entry.texts(kind));
            case "has_trigger" -> new Condition.HasTrigger(entry.text(kind));
            case "not_flag" -> new Condition.NotFlag(entry.text(kind));
            default -> throw entry.broken("unknown condition '%s'".formatted(kind));
        };
    }

    private static List<Condition> parts(YamlEntry entry, String kind) {
        List<Condition> parts =
                entry.entries(kind).stream().map(ConditionReader::read).toList();
        if (parts.isEmpty()) {
            throw entry.broken("'%s' has no parts".formatted(kind));
        }
        return parts;
    }

    static Condition.FactTest factTest(YamlEntry entry) {
        Set<String> operators = new HashSet<>(entry.keys());
        operators.remove("fact");
        if (operators.size() != 1) {
            throw entry.broken("a test of a fact has exactly one operator, found %s".formatted(operators));
        }
        String key = operators.iterator().next();
        Operator operator = operator(entry, key);
        List<String> values = WITHOUT_VALUES.contains(operator) ? List.of() : entry.texts(key);
        if (values.isEmpty() && !WITHOUT_VALUES.contains(operator)) {
            throw entry.broken("'%s' has no value".formatted(key));
        }
        return new Condition.FactTest(entry.text("fact"), operator, values);
    }

    private static Operator operator(YamlEntry entry, String key) {
        try {
            return Operator.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw entry.broken("unknown operator '%s'".formatted(key));
        }
    }
}
