package org.probity.aiact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.aiact.rules.AnswerType;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.RuleBase;

/// Refuses answers that no wording of the rule base knows.
///
/// A fact that another rule set knows is fine: the same facts must be readable under both.
final class FactCheck {
    private final Map<String, AnswerType> types = new HashMap<>();
    private final Map<String, Set<String>> choices = new HashMap<>();

    FactCheck(RuleBase base) {
        for (AskedFact question : base.questions()) {
            types.put(question.id(), question.type());
            Set<String> values = choices.computeIfAbsent(question.id(), _ -> new HashSet<>());
            question.choices().forEach(choice -> values.add(choice.value()));
        }
    }

    void check(Facts facts) {
        facts.toMap().forEach((fact, values) -> {
            AnswerType type = types.get(fact);
            if (type == null) {
                throw UnknownFactException.fact(fact);
            }
            checkValues(fact, type, values);
        });
    }

    private void checkValues(String fact, AnswerType type, List<String> values) {
        for (String value : values) {
            if (!allowed(fact, type, value)) {
                throw UnknownFactException.value(fact, value);
            }
        }
        if (type != AnswerType.MULTI && values.size() > 1) {
            throw UnknownFactException.tooMany(fact, values.get(1));
        }
    }

    private boolean allowed(String fact, AnswerType type, String value) {
        return switch (type) {
            case BOOL -> value.equals("true") || value.equals("false");
            case ENUM, MULTI -> choices.getOrDefault(fact, Set.of()).contains(value);
            case NUMBER -> isNumber(value);
            case DATE -> isDay(value);
        };
    }

    private static boolean isNumber(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
