package org.probity.registry.aiact;

/// A change after which a classification no longer speaks about the system as it is.
public enum ChangeEvent {
    OWN_NAME("25(1)(a)", "The system now carries our name or trademark, which can make us its provider."),
    SUBSTANTIAL_MODIFICATION("25(1)(b); 3(23)", "The system was modified in a way that was not planned."),
    NEW_PURPOSE("25(1)(c)", "The system is used for another purpose, which can be a listed one."),
    MANUFACTURER_OWN_NAME("25(3)", "The system is sold with our product under our name."),
    NEW_DEPLOYER_COUNTRY("2(1)", "The system or its results reach another country, which can bring the act in."),
    MODEL_BECAME_GENERAL_PURPOSE("3(63); 25(1)(c); 53", "The model was replaced by a general-purpose one.");

    private final String article;
    private final String why;

    ChangeEvent(String article, String why) {
        this.article = article;
        this.why = why;
    }

    /// The provision that makes the change matter.
    public String article() {
        return article;
    }

    /// Why the classification is open again, as a sentence.
    public String why() {
        return why;
    }
}
