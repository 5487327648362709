package org.probity.aiact.rules;

import java.util.List;
import java.util.stream.Stream;

/// A statement about facts, tiers, triggers or flags that a rule needs in order to apply.
public sealed interface Condition {

    /// A condition that holds when every part holds; without parts it always holds.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// A condition that holds when at least one part holds.
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// A condition that holds when its part does not.
    record Not(Condition part) implements Condition {}

    /// A comparison of one fact, asked or derived, with named values.
    record FactTest(String fact, Operator operator, List<String> values) implements Condition {
        public FactTest {
            values = List.copyOf(values);
        }
    }

    /// A condition that holds once the tier was assigned.
    record HasTier(String tier) implements Condition {}

    /// A condition that holds while none of the tiers was assigned.
    record NoTierOf(List<String> tiers) implements Condition {
        public NoTierOf {
            tiers = List.copyOf(tiers);
        }
    }

    /// A condition that holds once the legal trigger was recorded.
    record HasTrigger(String trigger) implements Condition {}

    /// A condition that holds while the reviewer flag was not raised.
    record NotFlag(String flag) implements Condition {}

    /// Every comparison of a fact inside this condition, in reading order.
    default Stream<FactTest> factTests() {
        return switch (this) {
            case All all -> all.parts().stream().flatMap(Condition::factTests);
            case Any any -> any.parts().stream().flatMap(Condition::factTests);
            case Not not -> not.part().factTests();
            case FactTest test -> Stream.of(test);
            case HasTier _, NoTierOf _, HasTrigger _, NotFlag _ -> Stream.empty();
        };
    }
}
