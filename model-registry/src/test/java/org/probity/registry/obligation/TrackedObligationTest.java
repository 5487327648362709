package org.probity.registry.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.registry.InvalidField;
import org.probity.registry.RuleViolated;

class TrackedObligationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID AUTHOR = new UUID(0, 1);
    private static final UUID REVIEWER = new UUID(0, 2);

    private final TrackedObligation obligation =
            new TrackedObligation(new UUID(1, 1), new UUID(2, 2), "O-009", new Assignment(AUTHOR, TODAY.minusDays(1)));

    @Test
    void anObligationIsOpenAndOverdueTheDayAfterItsDueDay() {
        assertThat(obligation.status(TODAY)).isEqualTo(ObligationStatus.OPEN);
        assertThat(obligation.overdue(TODAY)).isTrue();
        assertThat(obligation.overdue(TODAY.minusDays(1))).isFalse();
    }

    @Test
    void aWaiverHoldsToTheEndOfItsLastDay() {
        obligation.waive(TODAY.plusDays(3), "the supplier delivers in December", TODAY);

        assertThat(obligation.status(TODAY.plusDays(3))).isEqualTo(ObligationStatus.WAIVED);
        assertThat(obligation.overdue(TODAY.plusDays(3))).isFalse();
        assertThat(obligation.status(TODAY.plusDays(4))).isEqualTo(ObligationStatus.OPEN);
        assertThat(obligation.overdue(TODAY.plusDays(4))).isTrue();
    }

    @Test
    void whateverSetsItAsideNeedsAReason() {
        assertThatThrownBy(() -> obligation.waive(TODAY.plusDays(1), " ", TODAY))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> obligation.exclude("")).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> obligation.waive(TODAY, "late", TODAY))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.field()).isEqualTo("until"));
        assertThat(obligation.status(TODAY)).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void nothingIsHandedInForWhatIsSetAside() {
        obligation.exclude("the system is not supplied to others");

        assertThatThrownBy(() -> obligation.handedIn(TODAY)).isInstanceOf(RuleViolated.class);

        obligation.reopen("it is, from today");
        obligation.handedIn(TODAY);
        assertThat(obligation.status(TODAY)).isEqualTo(ObligationStatus.EVIDENCE_GIVEN);
    }

    @Test
    void nobodyReviewsTheirOwnEvidence() {
        Evidence evidence = statement();

        assertThatThrownBy(() -> evidence.review(true, new Evidence.Review(AUTHOR, NOW, "")))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo(RuleViolated.Rule.FOUR_EYES));
        assertThat(evidence.verdict()).isEqualTo(Evidence.Verdict.WAITING);
    }

    @Test
    void onePieceThatIsAcceptedIsEnoughAndOneThatIsReturnedIsWorkAgain() {
        Evidence first = statement();
        obligation.handedIn(TODAY);
        first.review(false, new Evidence.Review(REVIEWER, NOW, "names no date"));
        obligation.reviewed(List.of(first));
        assertThat(obligation.status(TODAY)).isEqualTo(ObligationStatus.IN_PROGRESS);

        Evidence second = statement();
        second.review(true, new Evidence.Review(REVIEWER, NOW, ""));
        obligation.reviewed(List.of(first, second));

        assertThat(obligation.status(TODAY)).isEqualTo(ObligationStatus.ACCEPTED);
        assertThat(obligation.overdue(TODAY)).isFalse();
    }

    @Test
    void evidenceIsReturnedOnlyWithAReasonAndReviewedOnce() {
        Evidence evidence = statement();

        assertThatThrownBy(() -> evidence.review(false, new Evidence.Review(REVIEWER, NOW, " ")))
                .isInstanceOf(InvalidField.class);
        evidence.review(true, new Evidence.Review(REVIEWER, NOW, ""));
        assertThatThrownBy(() -> evidence.review(false, new Evidence.Review(REVIEWER, NOW, "after all not")))
                .isInstanceOf(RuleViolated.class);
    }

    private Evidence statement() {
        var said = new Exhibit(Exhibit.Kind.STATEMENT, "Training", "All have been trained.", null, "a".repeat(64));
        return new Evidence(UUID.randomUUID(), obligation, said, AUTHOR, NOW);
    }
}
