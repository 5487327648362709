package org.probity.bias.score;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.probity.bias.score.ScoreStep.Amount;

/// A group while its scores are being analysed, its steps in ascending order of score.
record ScoreSample(String group, boolean eligible, List<ScoreStep> steps) {

    ScoreSample {
        steps = List.copyOf(steps);
    }

    long[] positives() {
        return steps.stream().mapToLong(step -> step.positives().rows()).toArray();
    }

    long[] negatives() {
        return steps.stream().mapToLong(step -> step.negatives().rows()).toArray();
    }

    Amount total(Function<ScoreStep, Amount> kind) {
        return sum(steps.stream().map(kind));
    }

    Amount total() {
        return sum(steps.stream().flatMap(step -> Stream.of(step.positives(), step.negatives(), step.unlabelled())));
    }

    long labelled() {
        return total(ScoreStep::positives).rows() + total(ScoreStep::negatives).rows();
    }

    private static Amount sum(Stream<Amount> amounts) {
        return amounts.reduce(
                new Amount(0, 0, 0),
                (a, b) -> new Amount(a.rows() + b.rows(), a.sum() + b.sum(), a.squares() + b.squares()));
    }
}
