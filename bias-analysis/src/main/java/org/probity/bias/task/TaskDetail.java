package org.probity.bias.task;

import org.probity.bias.multiclass.MulticlassReport;
import org.probity.bias.ranking.RankingReport;
import org.probity.bias.regression.RegressionReport;

/// What only one kind of analysis has: matrices and single classes, pairs of groups, places in an order.
public sealed interface TaskDetail {

    String engineVersion();

    /// Of classes.
    record Classes(MulticlassReport report) implements TaskDetail {

        @Override
        public String engineVersion() {
            return report.engineVersion();
        }
    }

    /// Of numbers.
    record Numbers(RegressionReport report) implements TaskDetail {

        @Override
        public String engineVersion() {
            return report.engineVersion();
        }
    }

    /// Of an order.
    record Order(RankingReport report) implements TaskDetail {

        @Override
        public String engineVersion() {
            return report.engineVersion();
        }
    }
}
