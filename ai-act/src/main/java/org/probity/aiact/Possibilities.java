package org.probity.aiact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.probity.aiact.rules.AskedFact;
import org.probity.aiact.rules.RuleSet;

/// What the open facts still leave possible: the tier sets, and the facts on which they depend.
///
/// The answers are exact, not an approximation by a three-valued truth table: they speak about all completions.
final class Possibilities {
    /// The order in which tiers decide how a system is spoken of; the model axis comes after the system tiers.
    static final List<Tier> DECISIVE_FIRST = List.of(
            Tier.PROHIBITED,
            Tier.HIGH_RISK,
            Tier.EXEMPT_6_3,
            Tier.TRANSPARENCY,
            Tier.GPAI_SYSTEMIC,
            Tier.GPAI,
            Tier.MINIMAL,
            Tier.OUT_OF_SCOPE);

    private final RuleSet ruleSet;
    private final RuleRun run;
    private final Diagram diagram;

    Possibilities(RuleSet ruleSet, RuleRun run) {
        this.ruleSet = ruleSet;
        this.run = run;
        this.diagram = run.diagram();
    }

    /// Every tier set that some completion reaches.
    List<List<Tier>> tierSets() {
        List<List<Tier>> found = new ArrayList<>();
        branch(0, run.answers().allowed(), new ArrayList<>(), found);
        return found;
    }

    private void branch(int depth, int reached, List<Tier> tiers, List<List<Tier>> found) {
        if (reached == Diagram.FALSE) {
            return;
        }
        if (depth == DECISIVE_FIRST.size()) {
            found.add(List.copyOf(tiers));
            return;
        }
        Tier tier = DECISIVE_FIRST.get(depth);
        int statement = run.tier(tier);
        tiers.add(tier);
        branch(depth + 1, diagram.and(reached, statement), tiers, found);
        tiers.removeLast();
        branch(depth + 1, diagram.and(reached, diagram.not(statement)), tiers, found);
    }

    /// The open facts that can change a tier by themselves, in the order in which they are asked.
    List<String> factsThatChangeTiers() {
        return factsThatChange(tierStatements(), Set.of());
    }

    /// The open facts beside those given that can change one of the statements by themselves, in the order of asking.
    List<String> factsThatChange(Collection<Integer> statements, Set<String> beside) {
        List<Integer> open = statements.stream()
                .distinct()
                .filter(statement -> statement > Diagram.TRUE)
                .toList();
        List<BitSet> supports = open.stream().map(diagram::support).toList();
        return ruleSet.questions().stream()
                .filter(question -> !beside.contains(question.id()))
                .filter(question -> changesAny(question, open, supports))
                .map(AskedFact::id)
                .toList();
    }

    private boolean changesAny(AskedFact question, List<Integer> statements, List<BitSet> supports) {
        BitSet variables = run.answers().open().get(question.id());
        if (variables == null || variables.isEmpty()) {
            return false;
        }
        int asked = shown(question);
        for (int i = 0; i < statements.size(); i++) {
            if (supports.get(i).intersects(variables) && changes(variables, statements.get(i), asked)) {
                return true;
            }
        }
        return false;
    }

    /// Two completions that differ in this fact only, in which the question is asked, disagree about the statement.
    private boolean changes(BitSet variables, int statement, int asked) {
        int allowed = diagram.and(run.answers().allowed(), asked);
        int with = diagram.exists(variables, diagram.and(allowed, statement));
        int without = diagram.exists(variables, diagram.and(allowed, diagram.not(statement)));
        return diagram.and(with, without) != Diagram.FALSE;
    }

    private int shown(AskedFact question) {
        return question.shownIf().isEmpty()
                ? Diagram.TRUE
                : diagram.any(
                        question.shownIf().stream().map(run.answers()::test).toList());
    }

    /// The open fact to ask next: the one on which most tiers depend among those whose question is shown for certain.
    ///
    /// The order of asking breaks ties, so that the questions of scope, which can end everything, come first.
    Optional<String> mostDecisive(List<String> neededFacts) {
        Map<String, BitSet> open = run.answers().open();
        List<BitSet> supports = tierStatements().stream().map(diagram::support).toList();
        return ruleSet.questions().stream()
                .filter(question -> neededFacts.contains(question.id()))
                .filter(question -> run.certain(shown(question)))
                .map(AskedFact::id)
                // Stream.max would keep the last of equals; the reversed order with min keeps the first.
                .min(Comparator.comparingLong((String fact) -> supports.stream()
                                .filter(support -> support.intersects(open.getOrDefault(fact, new BitSet())))
                                .count())
                        .reversed());
    }

    private List<Integer> tierStatements() {
        return Stream.of(Tier.values()).map(run::tier).toList();
    }
}
