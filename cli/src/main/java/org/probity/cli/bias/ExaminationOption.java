package org.probity.cli.bias;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.probity.bias.examination.ExaminationPlan;
import org.probity.bias.examination.Part;

/// The parts that `--examine` names.
final class ExaminationOption {

    private static final String ALL = "all";

    private ExaminationOption() {}

    /// The names of the parts, for the help.
    static final class Parts implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Part.values()).map(ExaminationOption::name).iterator();
        }
    }

    static ExaminationPlan plan(List<String> options, List<String> features) throws BadInput {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String option : options) {
            for (String name : option.split(",", -1)) {
                if (name.strip().equals(ALL)) {
                    parts.addAll(EnumSet.allOf(Part.class));
                } else {
                    parts.add(part(name.strip()));
                }
            }
        }
        return new ExaminationPlan(parts, features);
    }

    private static Part part(String name) throws BadInput {
        return Arrays.stream(Part.values())
                .filter(part -> name(part).equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.usage("--examine knows no '%s'; it knows %s and all"
                        .formatted(name, String.join(", ", new Parts()))));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
