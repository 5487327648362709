package org.probity.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.probity.bias.Criterion.Comparison;

/// A model version with what was promised for it and what its newest analysis found.
public record VersionPart(
        Identity identity,
        String artifactDigest,
        String limitations,
        String trainingData,
        String evaluationData,
        String registeredBy,
        Instant registeredAt,
        CriteriaPart criteria,
        Optional<AnalysisPart> analysis) {

    /// The names of a version and its model.
    public record Identity(String model, String label) {}

    /// The criteria as they are written, and their seal if they have one.
    public record CriteriaPart(List<WrittenCriterion> written, Optional<SealPart> seal) {

        public CriteriaPart {
            written = List.copyOf(written);
        }
    }

    /// A criterion before any result is known.
    public record WrittenCriterion(String id, String metric, String scope, Comparison comparison, double bound) {}

    /// Who fixed the criteria, when, and the digest over them.
    public record SealPart(String by, Instant at, String digest) {}

    /// The name by which the report speaks of it.
    public String title() {
        return identity.model() + " " + identity.label();
    }
}
