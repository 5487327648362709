package org.probity.aiact;

import java.util.List;

/// Where a system stands under one reading of the law: tiers, the rules that led there, and duties.
///
/// It is a classification without explanations, for going through whole portfolios.
public record Standing(boolean determined, List<Tier> tiers, List<AppliedRule> rules, List<Obligation> obligations) {

    public Standing {
        tiers = List.copyOf(tiers);
        rules = List.copyOf(rules);
        obligations = List.copyOf(obligations);
    }

    /// A rule that applied, in one wording, and whether it gives a tier.
    public record AppliedRule(String id, int version, String article, boolean givesTier) {}
}
