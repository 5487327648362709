package org.probity.aiact;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.probity.aiact.rules.Layer;

/// Which layers of authority take part in a classification; the act itself always does.
public record Layers(boolean guidanceFinal, boolean guidanceDraft) {
    private static final List<String> SWITCHABLE = List.of(name(Layer.GUIDANCE_FINAL), name(Layer.GUIDANCE_DRAFT));

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

    /// All layers but those named (`guidance_final`, `guidance_draft`).
    ///
    /// @throws IllegalArgumentException when a name is not that of a layer which can be switched off
    public static Layers without(Collection<String> off) {
        for (String name : off) {
            if (!SWITCHABLE.contains(name)) {
                throw new IllegalArgumentException("unknown layer '%s'; the nearest that can be switched off is '%s'"
                        .formatted(name, new Names(SWITCHABLE).nearest(name)));
            }
        }
        return new Layers(!off.contains(name(Layer.GUIDANCE_FINAL)), !off.contains(name(Layer.GUIDANCE_DRAFT)));
    }

    /// The names of the layers that are switched off.
    public List<String> off() {
        return Stream.of(Layer.values())
                .filter(layer -> !include(layer))
                .map(Layers::name)
                .toList();
    }

    private static String name(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
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
