package org.probity.bias.score;

import java.util.List;
import org.probity.bias.UndefinedReason;

/// Whether scores mean what they say: a reliability curve, where scores are probabilities.
public sealed interface Calibration {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The bins that hold rows, in ascending order.
    record Measured(List<CalibrationBin> bins) implements Calibration {

        public Measured {
            bins = List.copyOf(bins);
        }

        @Override
        public String kind() {
            return "MEASURED";
        }
    }

    /// No curve, and why.
    record Unmeasured(UndefinedReason reason) implements Calibration {

        @Override
        public String kind() {
            return "UNMEASURED";
        }
    }
}
