package org.probity.server.obligation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.aiact.ApplicationDate;
import org.probity.aiact.Obligation;
import org.probity.registry.obligation.Evidence;
import org.probity.registry.obligation.Evidence.Verdict;
import org.probity.registry.obligation.Exhibit;
import org.probity.registry.obligation.ObligationStatus;
import org.probity.registry.obligation.TrackedObligation;

/// An obligation as the API shows it: what is owed, and how far the work on it is.
///
/// @param binds    whether the newest classification names it; if not, the work on it is history
/// @param expected what would show that it is met
/// @param work     nothing while nobody is in charge
public record ObligationView(
        @NotNull String dutyId,
        @NotNull String title,
        @NotNull String article,
        @NotNull boolean binds,
        @NotNull List<String> roles,
        @NotNull List<ApplicationDate> dates,
        @NotNull List<String> expected,
        Optional<WorkView> work,
        @NotNull List<EvidenceView> evidence) {

    /// Who answers for it until when, and where it stands.
    public record WorkView(
            @NotNull int version,
            @NotNull ObligationStatus status,
            @NotNull UUID accountableId,
            @NotNull LocalDate dueOn,
            @NotNull boolean overdue,
            Optional<LocalDate> waivedUntil,
            @NotNull String reason) {

        static WorkView of(TrackedObligation work, LocalDate today) {
            return new WorkView(
                    work.version(),
                    work.status(today),
                    work.assignment().accountableId(),
                    work.assignment().dueOn(),
                    work.overdue(today),
                    work.waivedUntil(),
                    work.reason());
        }
    }

    /// Something that was handed in, and what a reviewer says of it.
    public record EvidenceView(
            @NotNull UUID id,
            @NotNull Shown shown,
            @NotNull UUID by,
            @NotNull Instant at,
            @NotNull Verdict verdict,
            Optional<ReviewView> review) {

        static EvidenceView of(Evidence evidence) {
            Exhibit exhibit = evidence.exhibit();
            return new EvidenceView(
                    evidence.id(),
                    new Shown(
                            exhibit.kind(),
                            exhibit.title(),
                            exhibit.content(),
                            Optional.ofNullable(exhibit.recordId()),
                            exhibit.digest()),
                    evidence.by(),
                    evidence.at(),
                    evidence.verdict(),
                    evidence.review().map(review -> new ReviewView(review.by(), review.at(), review.remark())));
        }
    }

    /// What is shown, with its digest.
    public record Shown(
            @NotNull Exhibit.Kind kind,
            @NotNull String title,
            @NotNull String content,
            Optional<UUID> recordId,
            @NotNull String digest) {}

    /// Who reviewed it when, and what they remarked.
    public record ReviewView(
            @NotNull UUID by, @NotNull Instant at, @NotNull String remark) {}

    static ObligationView of(Obligations.Owed one, String knownTitle, LocalDate today) {
        Optional<Obligation> owed = one.owed();
        return new ObligationView(
                one.dutyId(),
                owed.map(Obligation::title).orElse(knownTitle),
                owed.map(Obligation::article).orElse(""),
                owed.isPresent(),
                owed.map(Obligation::roles).orElse(List.of()),
                owed.map(Obligation::dates).orElse(List.of()),
                owed.map(Obligation::evidence).orElse(List.of()),
                one.work().map(work -> WorkView.of(work, today)),
                one.evidence().stream().map(EvidenceView::of).toList());
    }
}
