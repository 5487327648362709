import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes the examples of classes, numbers and an order anew: `java docs/examples/Examples.java docs/examples`.
///
/// Nobody in them exists. What is wrong with each model is put in on purpose and said beside it.
final class Examples {

    private static final SplittableRandom DICE = new SplittableRandom(20_261_125);

    private Examples() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("waiting.csv"), waiting());
        Files.writeString(folder.resolve("triage.csv"), triage());
        Files.writeString(folder.resolve("shortlist.csv"), shortlist());
    }

    private static boolean chance(double share) {
        return DICE.nextDouble() < share;
    }

    /// Days until an appointment; in the south the model is three days too low and twice as far off.
    private static String waiting() {
        var text = new StringBuilder("days,predicted,region,insurance\n");
        for (int row = 0; row < 600; row++) {
            boolean south = chance(0.35);
            String insurance = chance(0.1) ? "none" : chance(0.3) ? "private" : "public";
            double days = Math.max(1, 20 + 8 * DICE.nextGaussian() + (insurance.equals("private") ? -6 : 0));
            double error = south ? -3 + 6 * DICE.nextGaussian() : 3 * DICE.nextGaussian();
            text.append(String.format(
                    Locale.ROOT, "%.1f,%.1f,%s,%s%n", days, days + error, south ? "south" : "north", insurance));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /// How urgent a case is; urgent cases of old people are called routine more often than others.
    private static String triage() {
        String[] classes = {"routine", "soon", "urgent"};
        var text = new StringBuilder("truth,said,age,sex\n");
        for (int row = 0; row < 900; row++) {
            boolean old = chance(0.4);
            int truth = chance(0.5) ? 0 : chance(0.6) ? 1 : 2;
            int said = chance(0.8) ? truth : DICE.nextInt(3);
            if (old && truth == 2 && chance(0.35)) {
                said = 0;
            }
            text.append(classes[truth] + "," + classes[said] + "," + (old ? "65 and over" : "under 65") + ","
                    + (chance(0.5) ? "f" : "m") + "\n");
        }
        return text.toString();
    }

    /// Applicants with a score and how well they did; who comes from abroad is scored half a point too low.
    private static String shortlist() {
        var text = new StringBuilder("applicant,score,rating,origin\n");
        for (int row = 1; row <= 400; row++) {
            boolean abroad = chance(0.3);
            double ability = DICE.nextGaussian();
            int rating = ability > 1 ? 3 : ability > 0.3 ? 2 : ability > -0.5 ? 1 : 0;
            double score = ability + 0.5 * DICE.nextGaussian() - (abroad ? 0.5 : 0);
            text.append(String.format(
                    Locale.ROOT, "%d,%.2f,%d,%s%n", row, score, rating, abroad ? "abroad" : "home"));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
