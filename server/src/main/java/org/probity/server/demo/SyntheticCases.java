package org.probity.server.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.server.demo.DemoCase.DemoGroup;
import org.probity.server.demo.DemoCase.Feature;
import org.probity.server.demo.DemoCase.Population;

/// Draws fictional cases from a population: the same seed gives the same cases on every machine.
final class SyntheticCases {

    /// The model's cut: scores from here on get the favourable answer.
    private static final double CUT = 0.5;

    private final Population population;
    private final RandomGenerator random;

    SyntheticCases(Population population, long stream) {
        this.population = population;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(population.seed() * 1_000_003 + stream);
    }

    /// One drawn case.
    record Case(DemoGroup group, Map<String, Object> features, boolean label, boolean decision, double score) {}

    /// How a later day differs from the data the model was validated on; see [DemoCase.DemoDeployment].
    record Change(double shift, double lost) {

        static final Change NONE = new Change(0, 0);
    }

    Case draw(Change change) {
        DemoGroup group = group();
        Map<String, Object> features = new LinkedHashMap<>();
        population.features().forEach(feature -> features.put(feature.name(), value(feature, change.shift())));
        boolean label = random.nextDouble() < group.base();
        double chance = label ? group.truePositive() : group.falsePositive();
        boolean decision =
                random.nextDouble() < chance && (group.sex().equals("man") || random.nextDouble() >= change.lost());
        double within = (random.nextDouble() + random.nextDouble()) / 2;
        return new Case(group, features, label, decision, (decision ? CUT : 0) + within * CUT);
    }

    /// Returns a table of cases as CSV with a header.
    String csv(int rows) {
        String features = population.features().stream().map(Feature::name).collect(Collectors.joining(","));
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                ",", "case_id", "sex", "age", features, "score", population.label(), population.decision()));
        for (int row = 1; row <= rows; row++) {
            lines.add(line(row, draw(Change.NONE)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(int row, Case one) {
        Stream<String> values = one.features().values().stream().map(String::valueOf);
        return Stream.of(
                        Stream.of(
                                String.valueOf(row),
                                one.group().sex(),
                                one.group().age()),
                        values,
                        Stream.of(scored(one.score()), bit(one.label()), bit(one.decision())))
                .flatMap(part -> part)
                .collect(Collectors.joining(","));
    }

    private DemoGroup group() {
        double at = random.nextDouble();
        for (DemoGroup group : population.groups()) {
            at -= group.share();
            if (at < 0) {
                return group;
            }
        }
        return population.groups().getLast();
    }

    private Object value(Feature feature, double shift) {
        if (!feature.words().isEmpty()) {
            return feature.words().get(random.nextInt(feature.words().size()));
        }
        return Math.round(Math.max(0, feature.mean() + feature.spread() * (random.nextGaussian() + shift)));
    }

    static String scored(double score) {
        return String.format(Locale.ROOT, "%.4f", score);
    }

    private static String bit(boolean value) {
        return value ? "1" : "0";
    }
}
