package org.probity.bias.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A table of decisions with 60 groups and known biases, the same bytes for the same number of rows everywhere.
///
/// Each value is drawn in the order in which it is written; the first rows of a longer table are a shorter table.
final class AuditTable {

    static final long SEED = 42;
    static final String HEADER = "y_true,y_pred,y_score,sex,race,age_band,region,weight";

    private static final String[] RACES = {"White", "Black", "Hispanic", "Asian", "Native", "Other"};
    private static final double[] RACE_LIMITS = {.60, .75, .90, .96, .97, 1.0};
    private static final double[] RACE_TERMS = {-0.3, 0.1, 0.0, -0.5, 0.2, -0.1};
    private static final double[] RACE_SHIFTS = {0, 0.45, 0.2, -0.1, 0.3, 0};
    private static final String[] AGES = {"<25", "25-34", "35-49", "50-64", "65+"};
    private static final double[] AGE_LIMITS = {.14, .34, .62, .85, 1.0};
    private static final double[] AGE_TERMS = {0.5, 0.2, 0, -0.3, -0.6};

    private final SplittableRandom random = new SplittableRandom(SEED);

    static void write(Path file, long rows) throws IOException {
        var table = new AuditTable();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write('\n');
            for (long row = 0; row < rows; row++) {
                out.write(table.row());
                out.write('\n');
            }
        }
    }

    private String row() {
        boolean woman = random.nextDouble() < 0.48;
        int race = pick(RACE_LIMITS);
        int age = pick(AGE_LIMITS);
        int region = random.nextInt(20);
        double logit = RACE_TERMS[race] + AGE_TERMS[age] + (woman ? -0.1 : 0.25);
        int label = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
        double first = 1 - random.nextDouble();
        double second = random.nextDouble();
        double noise = Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second);
        double inner = logit + 1.12 * (2 * label - 1) + noise + RACE_SHIFTS[race] + (woman ? -0.08 : 0);
        long score = Math.round(1 / (1 + Math.exp(-inner)) * 1_000_000);
        long weight = Math.round((0.5 + 1.5 * random.nextDouble()) * 10_000);
        return label + "," + (score >= 500_000 ? 1 : 0) + "," + decimal(score, 1_000_000, 6) + ","
                + (woman ? "Female" : "Male") + "," + RACES[race] + "," + AGES[age] + ",R"
                + (region < 10 ? "0" : "") + region + "," + decimal(weight, 10_000, 4);
    }

    private int pick(double[] limits) {
        double drawn = random.nextDouble();
        int place = 0;
        while (drawn >= limits[place]) {
            place++;
        }
        return place;
    }

    private static String decimal(long value, long unit, int digits) {
        String fraction = Long.toString(value % unit);
        return value / unit + "." + "0".repeat(digits - fraction.length()) + fraction;
    }
}
