package org.probity.registry.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.registry.RuleViolated;
import org.probity.registry.RuleViolated.Rule;
import org.probity.registry.decision.DecisionRequest.DecisionState;
import org.probity.registry.decision.DecisionRequest.Subject;
import org.probity.registry.people.Responsibilities;

class DecisionRequestTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DIGEST = "d".repeat(64);
    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID DEVELOPER = new UUID(0, 2);
    private static final UUID VALIDATOR = new UUID(0, 3);
    private static final UUID MEMBER = new UUID(0, 4);
    private static final Responsibilities PEOPLE = new Responsibilities(OWNER, DEVELOPER, VALIDATOR);

    private final DecisionRequest request = new DecisionRequest(
            new UUID(1, 0), new Subject(new UUID(1, 1), new UUID(1, 2)), new Dossier("{}", DIGEST), OWNER, NOON);

    @Test
    void requestIsApprovedWhenValidatorAndBoardBothApprove() {
        request.vote(vote(VALIDATOR, Bench.VALIDATOR, VoteChoice.APPROVE), PEOPLE);
        DecisionState afterValidator = request.state();

        request.vote(vote(MEMBER, Bench.BOARD, VoteChoice.APPROVE), PEOPLE);

        assertThat(afterValidator).isEqualTo(DecisionState.OPEN);
        assertThat(request.state()).isEqualTo(DecisionState.APPROVED);
        assertThat(request.decidedAt()).contains(NOON);
    }

    @Test
    void oneRejectionRejects() {
        request.vote(vote(MEMBER, Bench.BOARD, VoteChoice.REJECT), PEOPLE);

        assertThat(request.state()).isEqualTo(DecisionState.REJECTED);
    }

    @Test
    void ownerAndDeveloperCannotApproveTheirOwnSystem() {
        assertRefused(vote(OWNER, Bench.BOARD, VoteChoice.APPROVE), Rule.FOUR_EYES);
        assertRefused(vote(DEVELOPER, Bench.BOARD, VoteChoice.APPROVE), Rule.FOUR_EYES);
    }

    @Test
    void nobodyVotesTwice() {
        request.vote(vote(MEMBER, Bench.BOARD, VoteChoice.APPROVE), PEOPLE);

        assertRefused(vote(MEMBER, Bench.BOARD, VoteChoice.APPROVE), Rule.ONE_VOTE_EACH);
    }

    @Test
    void aVoteOnAnotherDossierDoesNotCount() {
        var other = new Vote(MEMBER, Bench.BOARD, VoteChoice.APPROVE, "Seen.", "e".repeat(64), NOON);

        assertRefused(other, Rule.DOSSIER_CHANGED);
        assertThat(request.votes()).isEmpty();
    }

    @Test
    void onlyTheSystemsOwnValidatorVotesAsValidator() {
        assertRefused(vote(MEMBER, Bench.VALIDATOR, VoteChoice.APPROVE), Rule.SEPARATION_OF_DUTIES);
    }

    @Test
    void aClosedRequestTakesNoVotes() {
        request.outdated(NOON);

        assertRefused(vote(MEMBER, Bench.BOARD, VoteChoice.APPROVE), Rule.DECISION_CLOSED);
    }

    private void assertRefused(Vote vote, Rule rule) {
        assertThatThrownBy(() -> request.vote(vote, PEOPLE))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private static Vote vote(UUID voter, Bench bench, VoteChoice choice) {
        return new Vote(voter, bench, choice, "Read the dossier.", DIGEST, NOON);
    }
}
