package org.probity.bias.subgroup;

import java.util.List;
import java.util.SplittableRandom;
import org.probity.bias.data.Table;

/// Tables of people with a decision that is fair but for one planted subgroup of three conditions.
///
/// @param effect what is added to the chance of the favourable answer inside the subgroup; 0 plants
///     nothing
public record PlantedSubgroup(int rows, double effect, long seed) {

    public static final List<String> ATTRIBUTES = List.of("region", "sex", "age", "job", "origin", "home");

    public static final Rule RULE =
            new Rule(List.of(new Condition("region", "r3"), new Condition("job", "j2"), new Condition("origin", "o1")));

    private static final int[] SIZES = {4, 2, 4, 5, 5, 3};
    private static final double BASE = 0.55;

    public Table table() {
        var random = new SplittableRandom(seed);
        List<String> names = List.of("region", "sex", "age", "job", "origin", "home", "y_pred");
        var table = new Table.Builder(names);
        String[] values = new String[names.size()];
        for (int row = 0; row < rows; row++) {
            for (int a = 0; a < SIZES.length; a++) {
                values[a] = names.get(a).charAt(0) + Integer.toString(drawn(random, SIZES[a]));
            }
            boolean inside = values[0].equals("r3") && values[3].equals("j2") && values[4].equals("o1");
            values[6] = random.nextDouble() < BASE + (inside ? effect : 0) ? "1" : "0";
            table.row(List.of(values));
        }
        return table.build();
    }

    // The larger of two draws makes values of a column unequally frequent, as they are among people.
    private static int drawn(SplittableRandom random, int size) {
        int first = random.nextInt(size);
        int second = random.nextInt(size);
        return Math.max(first, second);
    }
}
