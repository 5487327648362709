package org.probity.aiact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.probity.aiact.rules.AnswerType;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.RuleBase;

/// Finds answers that no wording of the rule base knows.
///
/// A fact that another rule set knows is fine: the same facts must be readable under both.
final class FactCheck {
    private static final Names YES_OR_NO = new Names(List.of("true", "false"));

    private final Map<String, AnswerType> types = new HashMap<>();
    private final Map<String, Set<String>> choices = new HashMap<>();
    private final Names facts;

    FactCheck(RuleBase base) {
        for (AskedFact question : base.questions()) {
            types.put(question.id(), question.type());
            Set<String> values = choices.computeIfAbsent(question.id(), _ -> new HashSet<>());
            question.choices().forEach(choice -> values.add(choice.value()));
        }
        facts = new Names(types.keySet());
    }

    void check(Facts facts) {
        List<UnknownAnswer> unknown = unknown(facts);
        if (!unknown.isEmpty()) {
            throw new UnknownFactException(unknown);
        }
    }

    List<UnknownAnswer> unknown(Facts given) {
        List<UnknownAnswer> found = new ArrayList<>();
        given.toMap().forEach((fact, values) -> {
            AnswerType type = types.get(fact);
            if (type == null) {
                found.add(UnknownAnswer.ofFact(fact, facts.nearest(fact)));
            } else {
                values(fact, type, values, found);
            }
        });
        return found;
    }

    private void values(String fact, AnswerType type, List<String> values, List<UnknownAnswer> found) {
        values.stream()
                .filter(value -> !allowed(fact, type, value))
                .map(value -> refusal(fact, type, value))
                .forEach(found::add);
        if (type != AnswerType.MULTI && values.size() > 1) {
            found.add(UnknownAnswer.tooMany(fact, values.get(1)));
        }
    }

    private boolean allowed(String fact, AnswerType type, String value) {
        return switch (type) {
            case BOOL -> YES_OR_NO.known().contains(value);
            case ENUM, MULTI -> choices.getOrDefault(fact, Set.of()).contains(value);
            case NUMBER -> isNumber(value);
            case DATE -> isDay(value);
        };
    }

    private UnknownAnswer refusal(String fact, AnswerType type, String value) {
        return switch (type) {
            case BOOL -> UnknownAnswer.ofValue(fact, value, yesOrNo(value));
            case ENUM, MULTI ->
                UnknownAnswer.ofValue(fact, value, new Names(choices.getOrDefault(fact, Set.of())).nearest(value));
            case NUMBER -> UnknownAnswer.ofForm(fact, value, "a number such as 8e23");
            case DATE -> UnknownAnswer.ofForm(fact, value, "a day such as 2026-08-02");
        };
    }

    private static String yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "1", "on" -> "true";
            case "no", "n", "0", "off", "none" -> "false";
            default -> YES_OR_NO.nearest(value);
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
