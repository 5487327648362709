package org.probity.bias.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.ChosenReference;
import org.probity.bias.CodedValue;
import org.probity.bias.Grouping;
import org.probity.bias.ReportOutcome;
import org.probity.bias.statistics.Confidence;

/// Turns counts of scores per group into a report on how well scores rank and whether they mean what
/// they say.
///
/// The reference of a grouping that names none is the eligible group that is best off: the one with the
/// highest mean score where the positive answer is wanted, with the lowest otherwise.
public final class ScoreAnalysis {

    /// Named in every report; raised whenever the same cells and plan would give another figure.
    public static final String ENGINE_VERSION = "2";

    private static final String EVERYBODY = "";

    private final ScoreCells cells;
    private final ScorePlan plan;
    private final ScoreEstimator estimator;

    private ScoreAnalysis(ScoreCells cells, ScorePlan plan) {
        this.cells = cells;
        this.plan = plan;
        this.estimator = new ScoreEstimator(Confidence.of(plan.confidence()), ScoreScale.of(cells));
    }

    /// The report of these cells under this plan, or why there can be none.
    public static ReportOutcome<ScoreReport> run(ScoreCells cells, ScorePlan plan) {
        Optional<AnalysisProblem> problem = problem(cells, plan);
        if (problem.isPresent()) {
            return new ReportOutcome.Refused<>(problem.get());
        }
        return new ReportOutcome.Completed<>(new ScoreAnalysis(cells, plan).report());
    }

    private static Optional<AnalysisProblem> problem(ScoreCells cells, ScorePlan plan) {
        for (Grouping grouping : plan.groupings()) {
            for (String attribute : grouping.attributes()) {
                if (!cells.attributes().contains(attribute)) {
                    return refuse(Code.COLUMN_NOT_FOUND, attribute, "The data have no column of this name.");
                }
            }
        }
        if (cells.cells().isEmpty()) {
            return refuse(Code.NO_VALUES, "", "No row has a score.");
        }
        List<String> labels = cells.cells().stream()
                .map(ScoreCells.Cell::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (!labels.isEmpty() && labels.stream().noneMatch(label -> CodedValue.same(label, plan.positiveValue()))) {
            return refuse(
                    Code.POSITIVE_VALUE_NOT_FOUND,
                    plan.positiveValue(),
                    "No label has the positive value %s.".formatted(plan.positiveValue()));
        }
        return plan.highIsWanted() ? Optional.empty() : ambiguous(labels, plan);
    }

    // With a third value, "not positive" and "favourable" would be two different things.
    private static Optional<AnalysisProblem> ambiguous(List<String> labels, ScorePlan plan) {
        return labels.stream()
                .filter(label -> !CodedValue.same(label, plan.positiveValue())
                        && !CodedValue.same(label, plan.favourableValue()))
                .findFirst()
                .flatMap(label -> refuse(
                        Code.AMBIGUOUS_FAVOURABLE_VALUE,
                        label,
                        "The label %s is neither positive nor favourable.".formatted(label)));
    }

    private static Optional<AnalysisProblem> refuse(Code code, String subject, String message) {
        return Optional.of(new AnalysisProblem(code, subject, message));
    }

    private ScoreReport report() {
        ScoreTally all = tally();
        cells.cells().forEach(all::add);
        ScoreSample everybody = all.sample(EVERYBODY, true);
        return new ScoreReport(
                ENGINE_VERSION,
                plan,
                cells.resolution(),
                cells.unscored(),
                estimator.group(everybody, bootstrap(List.of(everybody), -1), 0),
                plan.groupings().stream()
                        .map(grouping -> analyse(grouping, all.rows()))
                        .toList());
    }

    private ScoreTally tally() {
        return new ScoreTally(plan.positiveValue(), cells.resolution());
    }

    private ScoreBootstrap bootstrap(List<ScoreSample> samples, int reference) {
        return new ScoreBootstrap(samples, reference, estimator.scale().calibrated(), plan.resampling());
    }

    private ScoreGrouping analyse(Grouping grouping, long all) {
        List<Integer> places =
                grouping.attributes().stream().map(cells.attributes()::indexOf).toList();
        Map<String, ScoreTally> groups = new TreeMap<>();
        long unknown = 0;
        for (ScoreCells.Cell cell : cells.cells()) {
            List<String> values = places.stream().map(cell.groups()::get).toList();
            if (values.contains("")) {
                unknown += cell.rows();
            } else {
                groups.computeIfAbsent(Grouping.groupKey(values), _ -> tally()).add(cell);
            }
        }
        List<ScoreSample> samples = new ArrayList<>();
        groups.forEach((name, tally) ->
                samples.add(tally.sample(name, plan.groupRules().eligible(tally.rows(), all))));
        return compare(grouping, samples, unknown);
    }

    private ScoreGrouping compare(Grouping grouping, List<ScoreSample> samples, long unknown) {
        ChosenReference chosen =
                ChosenReference.among(samples.stream().map(this::candidate).toList(), grouping.reference());
        int reference = chosen instanceof ChosenReference.Found(var name)
                ? samples.stream().map(ScoreSample::group).toList().indexOf(name)
                : -1;
        var bootstrap = bootstrap(samples, reference);
        var gaps = new ScoreGaps(estimator, bootstrap);
        return new ScoreGrouping(
                grouping,
                chosen.group(),
                IntStream.range(0, samples.size())
                        .mapToObj(place -> estimator.group(samples.get(place), bootstrap, place))
                        .toList(),
                unknown,
                ScoreTests.adjusted(IntStream.range(0, samples.size())
                        .filter(place -> !samples.get(place).group().equals(chosen.group()))
                        .mapToObj(place -> switch (chosen) {
                            case ChosenReference.Missing missing -> ScoreGaps.none(samples.get(place), missing);
                            case ChosenReference.Found _ -> gaps.gap(samples.get(place), samples.get(reference), place);
                        })
                        .toList()));
    }

    private ChosenReference.Candidate candidate(ScoreSample sample) {
        ScoreStep.Amount scores = sample.total();
        double mean = scores.mean();
        return new ChosenReference.Candidate(
                sample.group(),
                sample.eligible(),
                scores.rows(),
                OptionalDouble.of(plan.highIsWanted() ? mean : -mean));
    }
}
