package org.probity.bias.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.Resampling;
import org.probity.bias.ranking.RankingPlan;

/// What is asked about a model's answers, and in which columns they stand.
public sealed interface Question {

    Task task();

    /// The columns that it needs beside those of the groups.
    List<String> columns();

    /// Those of them that hold numbers.
    List<String> numeric();

    /// How rows are drawn anew; empty where nothing is drawn.
    Optional<Resampling> draws();

    /// Which of several classes: the true one and the predicted one.
    record Classes(String label, String prediction, Resampling resampling) implements Question {

        @Override
        public Task task() {
            return Task.MULTICLASS;
        }

        @Override
        public List<String> columns() {
            return List.of(label, prediction);
        }

        @Override
        public List<String> numeric() {
            return List.of();
        }

        @Override
        public Optional<Resampling> draws() {
            return Optional.of(resampling);
        }
    }

    /// How much: the true number and the predicted one.
    record Numbers(String label, String prediction, Resampling resampling) implements Question {

        @Override
        public Task task() {
            return Task.REGRESSION;
        }

        @Override
        public List<String> columns() {
            return List.of(label, prediction);
        }

        @Override
        public List<String> numeric() {
            return columns();
        }

        @Override
        public Optional<Resampling> draws() {
            return Optional.of(resampling);
        }
    }

    /// Who comes first: the score that orders the rows, the highest first.
    ///
    /// @param relevance  how good a row truly is, from 0 on
    /// @param tieBreaker puts equal scores in order, the lowest first
    /// @param tops       the lengths of the tops that are looked at
    record Order(String score, Optional<String> relevance, Optional<String> tieBreaker, List<Integer> tops)
            implements Question {

        public static final List<Integer> USUAL_TOPS = List.of(10, 100);

        /// More would bury the figures that matter.
        public static final int MOST_TOPS = 10;

        public Order {
            tops = RankingPlan.of(score).withTops(tops).tops();
            if (tops.isEmpty() || tops.size() > MOST_TOPS) {
                throw new IllegalArgumentException("1 to %d tops are looked at".formatted(MOST_TOPS));
            }
        }

        @Override
        public Task task() {
            return Task.RANKING;
        }

        @Override
        public List<String> columns() {
            return Stream.of(Optional.of(score), relevance, tieBreaker)
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public List<String> numeric() {
            return Stream.of(Optional.of(score), relevance)
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public Optional<Resampling> draws() {
            return Optional.empty();
        }
    }
}
