package org.probity.aiact;

import java.util.List;

/// A smallest change of one answer that would put a system into other tiers, as a sentence with its
/// source.
///
/// `values` are the answer as it would have to be; where several answers are equally near, the sentence
/// names all.
public record WhatIf(String fact, List<String> values, List<Tier> tiers, String sentence, String article) {

    public WhatIf {
        values = List.copyOf(values);
        tiers = List.copyOf(tiers);
    }
}
