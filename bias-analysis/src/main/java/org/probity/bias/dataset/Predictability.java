package org.probity.bias.dataset;

import java.util.List;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;

/// How well a protected attribute can be guessed from all other columns together.
///
/// Out of fold: every row is guessed by a logistic regression that has not seen it. An area of one half
/// and an accuracy of the largest group's share mean that the columns give nothing away.
public sealed interface Predictability {

    int FOLDS = 5;

    /// A model needs so many rows of a group in every fold.
    int FEWEST_ROWS = 4 * FOLDS;

    /// Guesses an attribute from these columns; columns that name rows rather than describe them are
    /// left out.
    static Predictability of(Table table, String attribute, List<String> columns, long seed) {
        return GroupGuess.of(table, attribute, columns, seed);
    }

    String attribute();

    /// Which case this is, for records written outside Java.
    String kind();

    /// The guesses and how often they are right.
    ///
    /// @param columns what was guessed from
    /// @param leftOut groups of too few rows to be learned, in alphabetical order
    /// @param accuracy the share of right guesses, with Wilson's limits
    /// @param largestShare the share of right guesses of who always says the largest group
    /// @param areas each group against all others by the model's chance of it, with Hanley and McNeil's
    ///     limits
    record Guessed(
            String attribute,
            List<String> columns,
            long rows,
            long seed,
            List<String> leftOut,
            MetricValue accuracy,
            double largestShare,
            List<GroupArea> areas)
            implements Predictability {

        public Guessed {
            columns = List.copyOf(columns);
            leftOut = List.copyOf(leftOut);
            areas = List.copyOf(areas);
        }

        @Override
        public String kind() {
            return "GUESSED";
        }
    }

    /// How well one group is told from the others.
    record GroupArea(String group, long rows, MetricValue area) {}

    /// There is nothing to learn, and why.
    record NotGuessed(String attribute, UndefinedReason reason) implements Predictability {

        @Override
        public String kind() {
            return "NOT_GUESSED";
        }
    }
}
