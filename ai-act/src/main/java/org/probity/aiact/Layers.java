package org.probity.aiact;

import org.probity.aiact.rules.Layer;

/// Which layers of authority take part in a classification; the act itself always does.
public record Layers(boolean guidanceFinal, boolean guidanceDraft) {

    /// The act, final guidance and draft guidance.
    public static Layers all() {
        return new Layers(true, true);
    }

    /// The act and final guidance only.
    public static Layers withoutDraft() {
        return new Layers(true, false);
    }

    /// The act alone.
    public static Layers statuteOnly() {
        return new Layers(false, false);
    }

    /// Whether rules of that layer are read.
    public boolean include(Layer layer) {
        return switch (layer) {
            case STATUTE -> true;
            case GUIDANCE_FINAL -> guidanceFinal;
            case GUIDANCE_DRAFT -> guidanceDraft;
        };
    }
}
