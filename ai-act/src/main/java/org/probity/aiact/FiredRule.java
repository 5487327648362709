package org.probity.aiact;

import java.util.List;
import org.probity.aiact.rules.Layer;

/// A rule that applied, with its place in the law, its effect and the sentence that explains it.
///
/// `tiers` are the tiers it added, `dates` is empty where a rule carries no date, and `facts` are the answered facts
/// it looked at, directly or through derived ones.
public record FiredRule(
        String id,
        int version,
        String article,
        List<Tier> tiers,
        List<String> triggers,
        String sentence,
        Source source,
        List<ApplicationDate> dates,
        List<String> facts) {

    public FiredRule {
        tiers = List.copyOf(tiers);
        triggers = List.copyOf(triggers);
        dates = List.copyOf(dates);
        facts = List.copyOf(facts);
    }

    /// The document a rule rests on and the authority that document has.
    public record Source(String citation, Layer layer) {}
}
