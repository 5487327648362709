package org.probity.auditlog;

import java.util.List;
import java.util.Map;

/// Recomputes a log from its entries and says whether it is the one its head and checkpoints commit to.
///
/// Feed the entries in order to [#next], then ask [#finish]. The first entry that is wrong is the one named.
public final class AuditVerifier {

    private final Map<Long, Hash> expectedRoots;
    private Frontier frontier = Frontier.EMPTY;
    private List<Outcome.Broken> broken = List.of();

    /// @param expectedRoots roots that must hold, by the size of the log that had them
    public AuditVerifier(Map<Long, Hash> expectedRoots) {
        this.expectedRoots = Map.copyOf(expectedRoots);
    }

    /// An entry as it was stored.
    public record StoredEntry(long index, String canonical, Hash leaf) {}

    /// What verifying a log ends with.
    public sealed interface Outcome {

        /// The log is whole: so many entries under this root.
        record Verified(long size, Hash root) implements Outcome {}

        /// The log is not what it commits to, from this index on.
        record Broken(long index, String reason) implements Outcome {}
    }

    /// Takes the next entry; once one is wrong, the rest is not looked at.
    public void next(StoredEntry entry) {
        if (!broken.isEmpty()) {
            return;
        }
        Hash calculated = Hash.leaf(entry.canonical());
        if (entry.index() != frontier.size()) {
            fail(frontier.size(), "entry %d stands where entry %d belongs".formatted(entry.index(), frontier.size()));
        } else if (!calculated.equals(entry.leaf())) {
            fail(entry.index(), "leaf is %s, its content gives %s".formatted(entry.leaf(), calculated));
        } else {
            frontier = frontier.append(calculated);
            compareRoot();
        }
    }

    private void compareRoot() {
        Hash expected = expectedRoots.get(frontier.size());
        if (expected != null && !expected.equals(frontier.root())) {
            fail(
                    frontier.size() - 1,
                    "at size %d the root is %s, committed was %s"
                            .formatted(frontier.size(), frontier.root(), expected));
        }
    }

    public Outcome finish(Frontier head) {
        if (!broken.isEmpty()) {
            return broken.getFirst();
        }
        if (frontier.size() != head.size()) {
            return new Outcome.Broken(
                    Math.min(frontier.size(), head.size()),
                    "%d entries are there, the head commits to %d".formatted(frontier.size(), head.size()));
        }
        if (!frontier.root().equals(head.root())) {
            return new Outcome.Broken(
                    Math.max(0, frontier.size() - 1),
                    "the root is %s, the head commits to %s".formatted(frontier.root(), head.root()));
        }
        return expectedRoots.keySet().stream()
                .filter(size -> size > frontier.size())
                .findFirst()
                .<Outcome>map(size -> new Outcome.Broken(
                        frontier.size(),
                        "a checkpoint commits to %d entries, %d are there".formatted(size, frontier.size())))
                .orElseGet(() -> new Outcome.Verified(frontier.size(), frontier.root()));
    }

    private void fail(long index, String reason) {
        broken = List.of(new Outcome.Broken(index, reason));
    }
}
