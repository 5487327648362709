package org.probity.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.probity.registry.ApprovalState;
import org.probity.registry.IntendedPurpose;
import org.probity.registry.OrganisationRole;

/// Everything the record says about one AI system at one moment, ready to be printed.
///
/// Parts that the record does not hold yet are empty, and the report says so in words.
public record AuditReport(
        Occasion occasion,
        SystemPart system,
        Optional<ClassificationPart> classification,
        List<DatasetPart> datasets,
        List<VersionPart> versions,
        List<DecisionPart> decisions,
        List<DeploymentPart> deployments) {

    public AuditReport {
        datasets = List.copyOf(datasets);
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
        deployments = List.copyOf(deployments);
    }

    /// When and by whom the report was asked for, and the state of the audit log it rests on.
    ///
    /// @param checkpoint the signed note over the log, by which a later rewriting shows
    public record Occasion(Instant asOf, String exportedBy, long logSize, String logRoot, String checkpoint) {}

    /// The system as its record describes it.
    public record SystemPart(
            String id,
            String project,
            String name,
            IntendedPurpose purpose,
            OrganisationRole role,
            ApprovalState approval,
            Instant registeredAt,
            List<Duty> people) {

        public SystemPart {
            people = List.copyOf(people);
        }
    }

    /// Who has which duty for the system.
    public record Duty(String duty, String person) {}

    /// A file or record that the report rests on, by its SHA-256.
    public record Evidence(String what, String digest) {}

    /// Every digest the report rests on, in the order of its sections.
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        classification.ifPresent(
                part -> all.add(new Evidence("AI Act classification with its answers", part.digest())));
        datasets.forEach(part ->
                all.add(new Evidence("Dataset " + part.title(), part.file().digest())));
        for (VersionPart version : versions) {
            all.add(new Evidence("Artifact of " + version.title(), version.artifactDigest()));
            version.criteria()
                    .seal()
                    .ifPresent(seal -> all.add(new Evidence("Sealed criteria of " + version.title(), seal.digest())));
            version.analysis()
                    .ifPresent(
                            part -> all.add(new Evidence("Bias analysis of " + version.title(), part.reportDigest())));
        }
        decisions.forEach(
                part -> all.add(new Evidence("Dossier of the request for " + part.version(), part.dossierDigest())));
        return all;
    }
}
