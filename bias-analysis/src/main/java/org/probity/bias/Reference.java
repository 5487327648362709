package org.probity.bias;

/// The group that the others of an attribute are compared with.
public sealed interface Reference {

    /// Which case this is, for records written outside Java.
    String kind();

    /// A group fixed before the results were seen.
    record Named(String group) implements Reference {

        public Named {
            if (group.isBlank()) {
                throw new IllegalArgumentException("a reference group needs a name");
            }
        }

        @Override
        public String kind() {
            return "NAMED";
        }
    }

    /// The eligible group with the highest selection rate, as 29 CFR 1607.4(D) compares.
    record BestEligible() implements Reference {

        @Override
        public String kind() {
            return "BEST_ELIGIBLE";
        }
    }
}
