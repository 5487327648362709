package org.probity.bias;

/// What the data at hand could have shown, and how much more would be needed.
public sealed interface PowerOutlook {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The smallest distance from the bound that these rows reveal with this power, and about how many further rows
    /// (of the groups concerned, mixed as now) would settle the criterion if the observed value is the true one.
    record Estimated(double smallestDetectable, double power, long furtherRows) implements PowerOutlook {

        @Override
        public String kind() {
            return "ESTIMATED";
        }
    }

    /// No estimate, and why.
    record NotAvailable(String reason) implements PowerOutlook {

        @Override
        public String kind() {
            return "NOT_AVAILABLE";
        }
    }
}
