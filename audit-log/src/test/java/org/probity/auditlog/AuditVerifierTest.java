package org.probity.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.auditlog.AuditEntry.Actor;
import org.probity.auditlog.AuditEntry.Change;
import org.probity.auditlog.AuditEntry.Draft;
import org.probity.auditlog.AuditEntry.Subject;
import org.probity.auditlog.AuditLog.Appended;
import org.probity.auditlog.AuditLog.Head;
import org.probity.auditlog.AuditVerifier.Outcome;
import org.probity.auditlog.AuditVerifier.StoredEntry;

class AuditVerifierTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final List<StoredEntry> entries = new ArrayList<>();
    private Head head = Head.EMPTY;

    AuditVerifierTest() {
        for (int number = 0; number < 60; number++) {
            Appended appended = AuditLog.append(head, draft("system.registered \u00e9\u0001\"" + number), NOON);
            head = appended.head();
            entries.add(new StoredEntry(appended.entry().index(), appended.canonical(), appended.leaf()));
        }
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 400).boxed();
    }

    @Test
    void anUntouchedLogVerifies() {
        Outcome outcome = verify(entries, Map.of());

        assertThat(outcome).isEqualTo(new Outcome.Verified(60, head.frontier().root()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTamperingIsFoundGivenAnOutsideCheckpoint(long seed) {
        List<StoredEntry> tampered = tamper(new ArrayList<>(entries), new Random(seed));

        Outcome outcome = recomputed(tampered, Map.of(60L, head.frontier().root()));

        assertThat(outcome).isInstanceOf(Outcome.Broken.class);
    }

    @Test
    void theFirstWrongEntryIsNamed() {
        var tampered = new ArrayList<>(entries);
        tampered.set(17, new StoredEntry(17, "{}", entries.get(17).leaf()));
        tampered.set(40, new StoredEntry(40, "{}", entries.get(40).leaf()));

        Outcome outcome = verify(tampered, Map.of());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Broken.class,
                        broken -> assertThat(broken.index()).isEqualTo(17));
    }

    @Test
    void recordedTimeNeverGoesBack() {
        Appended first = AuditLog.append(Head.EMPTY, draft("a"), NOON);

        Appended second = AuditLog.append(first.head(), draft("b"), NOON.minusSeconds(3600));

        assertThat(second.entry().recordedAt()).isEqualTo(NOON);
    }

    @Test
    void entriesAreInTheCanonicalFormOfTheStandard() throws IOException {
        for (StoredEntry entry : entries) {
            assertThat(new JsonCanonicalizer(entry.canonical()).getEncodedString())
                    .isEqualTo(entry.canonical());
        }
    }

    @Test
    void aCheckpointIsTrustedOnlyWithTheKeyThatSignedIt() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var checkpoint = new Checkpoint("probity", 60, head.frontier().root());

        String note = checkpoint.sign(keys.getPrivate(), keys.getPublic());

        assertThat(Checkpoint.verified(note, keys.getPublic())).isEqualTo(checkpoint);
        assertThat(catchThrowable(() -> Checkpoint.verified(note, others.getPublic())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catchThrowable(() -> Checkpoint.verified(note.replace("\n60\n", "\n61\n"), keys.getPublic())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Outcome verify(List<StoredEntry> log, Map<Long, Hash> checkpoints) {
        var verifier = new AuditVerifier(checkpoints);
        log.forEach(verifier::next);
        return verifier.finish(head.frontier());
    }

    /// A forger who holds the database writes matching leaves and a matching head as well.
    private static Outcome recomputed(List<StoredEntry> log, Map<Long, Hash> checkpoints) {
        var verifier = new AuditVerifier(checkpoints);
        Frontier forged = Frontier.EMPTY;
        for (StoredEntry entry : log) {
            Hash leaf = Hash.leaf(entry.canonical());
            verifier.next(new StoredEntry(forged.size(), entry.canonical(), leaf));
            forged = forged.append(leaf);
        }
        return verifier.finish(forged);
    }

    private static List<StoredEntry> tamper(List<StoredEntry> log, Random random) {
        int at = random.nextInt(log.size() - 1);
        switch (random.nextInt(5)) {
            case 0 -> {
                var flipped = new StringBuilder(log.get(at).canonical());
                int sign = random.nextInt(flipped.length());
                flipped.setCharAt(sign, (char) (flipped.charAt(sign) ^ (1 << random.nextInt(7))));
                log.set(at, new StoredEntry(at, flipped.toString(), log.get(at).leaf()));
            }
            case 1 -> log.remove(at);
            case 2 -> log.add(at, new StoredEntry(at, "{}", Hash.leaf("{}")));
            case 3 -> log.set(at, log.set(at + 1, log.get(at)));
            default -> log.subList(at, log.size()).clear();
        }
        return log;
    }

    private static Draft draft(String reason) {
        return new Draft(
                new Actor("probity", "olivia"),
                "system.registered",
                new Subject("AiSystem", "1"),
                new Change("", "00"),
                "r1",
                reason,
                new TreeMap<>(Map.of("tier", "HIGH_RISK", "\u20ac", "\n")));
    }
}
