package org.probity.registry.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.probity.registry.RequiredText;

/// Where a dataset version comes from and under which terms it may be used.
@Embeddable
public record Provenance(
        String source,
        @Column(name = "collection_method") String collectionMethod,
        String licence,

        @Enumerated(EnumType.STRING) @Column(name = "personal_data")
        PersonalData personalData) {

    public Provenance {
        source = RequiredText.of("source", source, 2000);
        collectionMethod = RequiredText.of("collectionMethod", collectionMethod, 2000);
        licence = RequiredText.of("licence", licence, 500);
    }

    /// The kind of personal data in a dataset: none, personal (GDPR Art. 4(1)), or special-category (Art. 9, 10).
    public enum PersonalData {
        NONE,
        PERSONAL,
        SPECIAL_CATEGORY
    }
}
