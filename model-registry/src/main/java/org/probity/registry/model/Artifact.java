package org.probity.registry.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.probity.registry.InvalidField;
import org.probity.registry.RequiredText;

/// The file or image of a model version, and what it is known not to do well.
///
/// @param label       the version's name for people, for example `2026.3`
/// @param digest      SHA-256 of the artifact in lower-case hex
/// @param limitations conditions under which the version must not be relied on
@Embeddable
public record Artifact(
        @Column(name = "label", updatable = false) String label,
        @Column(name = "artifact_digest", updatable = false) String digest,
        @Column(updatable = false) String limitations) {

    public Artifact {
        label = RequiredText.of("label", label, 100);
        digest = digest.strip().toLowerCase(Locale.ROOT);
        if (digest.startsWith("sha256:")) {
            digest = digest.substring("sha256:".length());
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new InvalidField("artifactDigest", "must be a SHA-256 of 64 hexadecimal digits");
        }
        limitations = RequiredText.of("limitations", limitations, 4000);
    }
}
