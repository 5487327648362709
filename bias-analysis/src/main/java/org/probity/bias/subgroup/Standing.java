package org.probity.bias.subgroup;

/// Whether a found rule says something that the others do not say already.
///
/// An effect counts as one where its statistic is beyond the family-wise limit at 95 %; this limit is
/// used for what is left of an effect too, since the rule was picked out of all of them.
public sealed interface Standing {

    /// Which case this is, for records written outside Java.
    String kind();

    /// It does.
    record OfItsOwn() implements Standing {

        @Override
        public String kind() {
            return "OF_ITS_OWN";
        }
    }

    /// The statistic is not beyond the limit, so there may be no effect at all.
    record MayBeChance() implements Standing {

        @Override
        public String kind() {
            return "MAY_BE_CHANCE";
        }
    }

    /// The shorter rule is found too, and among those who meet it this one makes no difference beyond
    /// chance.
    record PartOf(Rule shorter) implements Standing {

        @Override
        public String kind() {
            return "PART_OF";
        }
    }

    /// Without those who meet a stronger rule, too few rows are left or no effect beyond chance.
    record EchoOf(Rule stronger) implements Standing {

        @Override
        public String kind() {
            return "ECHO_OF";
        }
    }
}
