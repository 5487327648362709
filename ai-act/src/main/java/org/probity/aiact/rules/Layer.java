package org.probity.aiact.rules;

/// The authority a rule rests on: the act itself, final guidance, or guidance still under consultation.
public enum Layer {
    STATUTE,
    GUIDANCE_FINAL,
    GUIDANCE_DRAFT
}
