package org.probity.bias.individual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;
import org.probity.bias.individual.CounterfactualReport.Exchange;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.MeanAndSpread;
import org.probity.bias.statistics.Wilson;

/// Asks a scorer about rows as they are and as they would be with another value of a protected
/// attribute.
public final class CounterfactualAnalysis {

    /// Named in every report; raised whenever the same rows, plan and scores would give another figure.
    public static final String ENGINE_VERSION = "1";

    private static final int BATCH = 500;

    private final Table table;
    private final CounterfactualPlan plan;
    private final Scorer scorer;
    private final Column attribute;
    private final Confidence confidence;

    private CounterfactualAnalysis(Table table, CounterfactualPlan plan, Scorer scorer) {
        this.table = table;
        this.plan = plan;
        this.scorer = scorer;
        this.attribute = table.column(plan.attribute());
        this.confidence = Confidence.of(plan.confidence());
    }

    /// The report of these rows under this plan, or why there can be none.
    ///
    /// @throws IOException if the scorer fails
    public static ReportOutcome<CounterfactualReport> run(Table table, CounterfactualPlan plan, Scorer scorer)
            throws IOException {
        Optional<String> missing = plan.missing(table.names());
        if (missing.isPresent()) {
            return ReportOutcome.refused(Code.COLUMN_NOT_FOUND, missing.get(), "The data have no column of this name.");
        }
        List<String> values = table.column(plan.attribute()).values().stream()
                .filter(plan::tries)
                .sorted()
                .toList();
        if (values.size() < 2) {
            return ReportOutcome.refused(
                    Code.NO_VALUES,
                    plan.attribute(),
                    "The column %s has no two values to exchange.".formatted(plan.attribute()));
        }
        return new ReportOutcome.Completed<>(new CounterfactualAnalysis(table, plan, scorer).report(values));
    }

    private CounterfactualReport report(List<String> values) throws IOException {
        int[] all = IntStream.range(0, table.rows())
                .filter(row -> values.contains(attribute.text(row)))
                .toArray();
        int[] looked = sample(all);
        double[] before = scored(looked, Optional.empty());
        Map<List<String>, List<double[]>> changes = new TreeMap<>(CounterfactualAnalysis::inOrder);
        Set<Integer> flipped = new HashSet<>();
        for (String to : values) {
            double[] after = scored(looked, Optional.of(to));
            for (int i = 0; i < looked.length; i++) {
                String from = attribute.text(looked[i]);
                if (!from.equals(to)) {
                    changes.computeIfAbsent(List.of(from, to), _ -> new ArrayList<>())
                            .add(new double[] {before[i], after[i]});
                    if (yes(before[i]) != yes(after[i])) {
                        flipped.add(i);
                    }
                }
            }
        }
        List<Exchange> exchanges = new ArrayList<>();
        changes.forEach((pair, scores) -> exchanges.add(exchange(pair.get(0), pair.get(1), scores)));
        return new CounterfactualReport(
                ENGINE_VERSION, plan, all.length, looked.length, rate(flipped.size(), looked.length), exchanges);
    }

    private static int inOrder(List<String> one, List<String> other) {
        int from = one.getFirst().compareTo(other.getFirst());
        return from != 0 ? from : one.getLast().compareTo(other.getLast());
    }

    private boolean yes(double score) {
        return score >= plan.threshold();
    }

    private int[] sample(int[] rows) {
        if (rows.length <= plan.mostRows()) {
            return rows;
        }
        int[] order = rows.clone();
        var random = new SplittableRandom(plan.seed());
        for (int i = 0; i < plan.mostRows(); i++) {
            int other = i + random.nextInt(order.length - i);
            int row = order[other];
            order[other] = order[i];
            order[i] = row;
        }
        int[] drawn = Arrays.copyOf(order, plan.mostRows());
        Arrays.sort(drawn);
        return drawn;
    }

    private double[] scored(int[] rows, Optional<String> value) throws IOException {
        double[] scores = new double[rows.length];
        for (int from = 0; from < rows.length; from += BATCH) {
            List<Map<String, String>> batch = IntStream.range(from, Math.min(from + BATCH, rows.length))
                    .mapToObj(i -> row(rows[i], value))
                    .toList();
            double[] answers = scorer.scores(batch);
            if (answers.length != batch.size() || !Arrays.stream(answers).allMatch(Double::isFinite)) {
                throw new IOException("%d rows were given %d scores, or some that are no numbers"
                        .formatted(batch.size(), answers.length));
            }
            System.arraycopy(answers, 0, scores, from, answers.length);
        }
        return scores;
    }

    private Map<String, String> row(int row, Optional<String> value) {
        Map<String, String> texts = new LinkedHashMap<>();
        plan.columns().forEach(name -> texts.put(name, table.column(name).text(row)));
        value.ifPresent(other -> texts.put(plan.attribute(), other));
        return texts;
    }

    private Exchange exchange(String from, String to, List<double[]> scores) {
        long toYes =
                scores.stream().filter(pair -> !yes(pair[0]) && yes(pair[1])).count();
        long toNo =
                scores.stream().filter(pair -> yes(pair[0]) && !yes(pair[1])).count();
        MeanAndSpread change = MeanAndSpread.of(
                scores.stream().mapToDouble(pair -> pair[1] - pair[0]).toArray());
        return new Exchange(
                from,
                to,
                scores.size(),
                toYes,
                toNo,
                rate(toYes + toNo, scores.size()),
                new MetricValue.Defined(change.mean(), change.interval(confidence)));
    }

    private MetricValue rate(long flips, long rows) {
        return new MetricValue.Defined((double) flips / rows, Wilson.interval(flips, rows, confidence));
    }
}
