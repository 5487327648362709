package org.probity.server.decision;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.aiact.Tier;

/// Reads a frozen dossier for what a careful voter looks at first; the vote stays free.
public final class DossierChecks {

    private DossierChecks() {}

    /// How a check ended: fine, missing or against, or worth a second look.
    public enum Outcome {
        PASSED,
        FAILED,
        ATTENTION
    }

    /// One question to the dossier with its answer in words.
    public record Check(
            @NotNull String question,
            @NotNull Outcome outcome,
            @NotNull String finding) {}

    static List<Check> of(Map<String, String> dossier) {
        return List.of(tier(dossier), criteria(dossier), analysis(dossier), verdicts(dossier), limits(dossier));
    }

    private static Check tier(Map<String, String> dossier) {
        String tier = value(dossier, "AI Act tier");
        String question = "Is its tier under the AI Act determined?";
        if (tier.equals(Tier.PROHIBITED.name())) {
            return new Check(question, Outcome.FAILED, "Its practice is prohibited.");
        }
        return tier.isEmpty() || tier.equals("undetermined")
                ? new Check(question, Outcome.FAILED, "The answers leave several tiers possible.")
                : new Check(
                        question,
                        Outcome.PASSED,
                        "It is %s.".formatted(tier.toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    private static Check criteria(Map<String, String> dossier) {
        boolean sealed = value(dossier, "Success criteria").startsWith("sealed");
        return new Check(
                "Were success criteria sealed?",
                sealed ? Outcome.PASSED : Outcome.FAILED,
                sealed ? "Their seal is in the dossier." : "Results without sealed criteria are exploratory.");
    }

    private static Check analysis(Map<String, String> dossier) {
        boolean analysed = value(dossier, "Newest bias analysis").startsWith("sha256:");
        return new Check(
                "Was the version analysed for bias?",
                analysed ? Outcome.PASSED : Outcome.FAILED,
                analysed ? "The newest analysis is in the dossier." : "There is no analysis of this version.");
    }

    private static Check verdicts(Map<String, String> dossier) {
        String verdicts = value(dossier, "Verdicts");
        String question = "Are the sealed criteria met?";
        if (verdicts.contains("NOT_MET")) {
            return new Check(question, Outcome.FAILED, verdicts + ".");
        }
        if (verdicts.isEmpty() || verdicts.equals("none")) {
            return new Check(question, Outcome.ATTENTION, "No criterion was judged.");
        }
        boolean open = verdicts.contains("INCONCLUSIVE") || verdicts.contains("UNDEFINED");
        return new Check(question, open ? Outcome.ATTENTION : Outcome.PASSED, verdicts + ".");
    }

    private static Check limits(Map<String, String> dossier) {
        boolean stated = !value(dossier, "Known limits").isBlank();
        return new Check(
                "Are the limits of its use stated?",
                stated ? Outcome.PASSED : Outcome.ATTENTION,
                stated ? "They are in the dossier." : "No condition is named under which it must not be relied on.");
    }

    private static String value(Map<String, String> dossier, String part) {
        return dossier.getOrDefault(part, "");
    }
}
