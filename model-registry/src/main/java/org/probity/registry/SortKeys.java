package org.probity.registry;

import java.util.Locale;
import java.util.Optional;
import org.probity.aiact.Tier;

/// What lists of systems are sorted by, stored with the system: the gravest first.
///
/// A system that is not assessed stands before every low tier, since nobody knows that it is low.
final class SortKeys {

    private SortKeys() {}

    static String ofName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static int of(Optional<Tier> tier) {
        return tier.map(known -> switch (known) {
                    case PROHIBITED -> 0;
                    case HIGH_RISK -> 1;
                    case GPAI_SYSTEMIC -> 2;
                    case GPAI -> 3;
                    case EXEMPT_6_3 -> 5;
                    case TRANSPARENCY -> 6;
                    case MINIMAL -> 7;
                    case OUT_OF_SCOPE -> 8;
                })
                .orElse(4);
    }

    static int of(ApprovalState state) {
        return switch (state) {
            case REJECTED -> 0;
            case STALE -> 1;
            case REQUESTED -> 2;
            case NOT_REQUESTED -> 3;
            case APPROVED -> 4;
        };
    }
}
