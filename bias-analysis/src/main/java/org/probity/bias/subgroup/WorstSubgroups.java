package org.probity.bias.subgroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Cells;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Newcombe;

/// Compares every subgroup of up to three conditions with everybody else, and says which gaps chance
/// does not explain.
///
/// Rules are ordered by the likelihood ratio g = 2·(LL(in) + LL(out) - LL(all)). All rules are looked
/// at, so nothing is missed; the p-value of each pays for all of them by the largest g of shuffled
/// outcomes.
public final class WorstSubgroups {

    private static final Confidence CONFIDENCE = Confidence.of(AnalysisPlan.DEFAULT_CONFIDENCE);

    private final Population population;
    private final ScanPlan plan;

    private WorstSubgroups(Population population, ScanPlan plan) {
        this.population = population;
        this.plan = plan;
    }

    /// Searches rows in memory; numbers may be cut into bands.
    public static SubgroupOutcome scan(Table table, ScanPlan plan) {
        return scan(new PopulationCount(plan).of(table), plan);
    }

    /// Searches counts, however many rows they stand for; weights are not looked at.
    public static SubgroupOutcome scan(Cells cells, ScanPlan plan) {
        return scan(new PopulationCount(plan).of(cells), plan);
    }

    private static SubgroupOutcome scan(PopulationCount.Counted counted, ScanPlan plan) {
        return switch (counted) {
            case PopulationCount.Counted.Not(var problem) -> new SubgroupOutcome.Refused(problem);
            case PopulationCount.Counted.Of(var population) ->
                population.combinations() == 0
                        ? new SubgroupOutcome.Undefined(UndefinedReason.NO_ROWS)
                        : new SubgroupOutcome.Scanned(new WorstSubgroups(population, plan).report());
        };
    }

    private record Candidate(Rule rule, int rows, int hits, double statistic) {}

    private SubgroupReport report() {
        List<Candidate> candidates = candidates();
        Shuffles shuffles = Shuffles.of(population, plan.rules());
        double limit95 = shuffles.limit(0.95);
        double limit99 = shuffles.limit(0.99);
        var limits =
                new SubgroupReport.Limits(limit95, limit99, beyond(candidates, limit95), beyond(candidates, limit99));
        var standings = new Standings(population, plan.rules(), limit95);
        List<FoundSubgroup> found = candidates.stream()
                .limit(plan.rules().shown())
                .map(each -> found(each, shuffles, standings.next(each.rule())))
                .toList();
        return new SubgroupReport(
                plan,
                population.allRows(),
                population.allHits(),
                population.outside(),
                candidates.size(),
                limits,
                found,
                SubsetScan.best(
                        population,
                        ScoredSubset.Direction.MORE,
                        found,
                        plan.rules().seed()),
                SubsetScan.best(
                        population,
                        ScoredSubset.Direction.LESS,
                        found,
                        plan.rules().seed()));
    }

    private static long beyond(List<Candidate> candidates, double limit) {
        return candidates.stream().filter(each -> each.statistic() > limit).count();
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        int allHits = population.allHits();
        int allRows = population.allRows();
        RuleFamily.visit(population, plan.rules(), family -> {
            int[] hits = family.hits(population.hits());
            for (int number = 0; number < hits.length; number++) {
                int rows = family.rows()[number];
                candidates.add(new Candidate(
                        family.rule(population, number),
                        rows,
                        hits[number],
                        LikelihoodRatio.statistic(hits[number], rows, allHits, allRows)));
            }
        });
        candidates.sort(Comparator.comparingDouble(Candidate::statistic)
                .reversed()
                .thenComparing(each -> each.rule().text()));
        return candidates;
    }

    private FoundSubgroup found(Candidate candidate, Shuffles shuffles, Standing standing) {
        long restRows = (long) population.allRows() - candidate.rows();
        long restHits = (long) population.allHits() - candidate.hits();
        double difference = (double) candidate.hits() / candidate.rows() - (double) restHits / restRows;
        return new FoundSubgroup(
                candidate.rule(),
                candidate.rows(),
                candidate.hits(),
                restRows,
                restHits,
                new MetricValue.Defined(
                        difference,
                        Newcombe.difference(candidate.hits(), candidate.rows(), restHits, restRows, CONFIDENCE)),
                candidate.statistic(),
                shuffles.p(candidate.statistic()),
                standing);
    }
}
