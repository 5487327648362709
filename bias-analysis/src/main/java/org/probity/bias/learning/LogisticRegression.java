package org.probity.bias.learning;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/// Logistic regression, several labels one against the rest.
///
/// Regularised with L2, C = 1, tolerance 1e-4, by trust region Newton steps, which need no random numbers
/// (R.-E. Fan and others, LIBLINEAR, Journal of Machine Learning Research 9 (2008) 1871-1874). Stochastic gradient
/// descent will not do: its mean residual is not zero, and clean data raise an alarm.
public final class LogisticRegression {

    private static final LabelFactory LABELS = new LabelFactory();
    private static final double COST = 1;
    private static final double TOLERANCE = 1e-4;

    /// A fixed moment, since results must not depend on when they were computed.
    private static final SimpleDataSourceProvenance SOURCE =
            new SimpleDataSourceProvenance("rows", OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), LABELS);

    // Held here because a logger that nobody holds forgets its level.
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private LogisticRegression() {}

    /// An empty set of examples to learn from.
    public static MutableDataset<Label> examples() {
        return new MutableDataset<>(SOURCE, LABELS);
    }

    /// Learns from examples of at least two labels.
    public static Model<Label> learned(MutableDataset<Label> examples) {
        return new LibLinearClassificationTrainer(new LinearClassificationType(LinearType.L2R_LR), COST, TOLERANCE)
                .train(examples);
    }
}
