package org.probity.bias.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;
import org.probity.bias.engine.Observer;
import org.probity.bias.tampering.ApprovedVersion;
import org.probity.bias.tampering.BinaryLabel;
import org.probity.bias.tampering.TamperingOutcome;
import org.probity.bias.tampering.TamperingPlan;
import org.probity.bias.tampering.TamperingReview;

/// How often an attack is found, and how often clean data raise an alarm, over random splits of one dataset.
///
/// Each split makes an approved version of 60 % of the rows and a batch of the others; each attack changes the batch
/// (or the approved rows), and the whole review decides, from two tables to its verdict.
public final class TamperingStudy {

    private static final long SEED = 11_000;

    /// A trigger that more people have by nature does not work, as most of their labels contradict it.
    private static final int RARE = 20;

    /// The search within one version looks at triples of values too, and is made for one split in so many.
    private static final int ALONE = 4;

    private final Map<String, AttackRates> rates = new TreeMap<>();

    private TamperingStudy() {}

    public static void main(String[] arguments) throws IOException {
        int splits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Path cases = shared().resolve("golden/poison");
        Table adult = unpacked(cases.resolve("S01_adult_clean/v2.csv.gz"));
        Table german = unpacked(cases.resolve("S09_german_clean/v2.csv.gz"));
        var study = new TamperingStudy();
        long start = System.nanoTime();
        for (int split = 0; split < splits; split++) {
            study.adult(adult, split);
            study.german(german, split);
            System.err.printf("split %d of %d, %.0f s%n", split + 1, splits, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf("%d splits of %,d and %,d rows, seed %d%n%n", splits, adult.rows(), german.rows(), SEED);
        System.out.println("| attack | " + AttackRates.heading() + " |");
        System.out.println("|---" + "|---".repeat(AttackRates.heading().split("\\|", -1).length) + "|");
        study.rates.forEach(
                (attack, rate) -> System.out.printf("| %s | %s |%n", attack.substring(attack.indexOf(' ') + 1), rate));
    }

    private static Path shared() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(parent -> parent != null)
                .map(parent -> parent.resolve("shared/fairness"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the shared golden files are not beside this checkout"));
    }

    private static Table unpacked(Path packed) throws IOException {
        Path file = Files.createTempFile("probity-tampering", ".csv");
        try (InputStream text = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
            return switch (new TableReader(Long.MAX_VALUE).read(file)) {
                case TableOutcome.Read(var table) -> table;
                case TableOutcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
            };
        } finally {
            Files.delete(file);
        }
    }

    private void adult(Table people, int number) {
        var split = new AttackedSplit(people, SEED + number);
        TamperingPlan plan = plan(people, "sex", "race");
        var part = new ApprovedVersion(split.approved(), plan);
        judge("00 none", part, split.clean());
        judge("01 none, but 2 % of all added labels wrong", part, split.noise(0.02));
        judge("02 none, but 5 % of all added labels wrong", part, split.noise(0.05));
        for (int flips : new int[] {25, 50, 75, 100, 200}) {
            String place = "%03d".formatted(flips);
            String rows = flips + " rows";
            judge("1" + place + " women 1 to 0, " + rows, part, split.flips("sex", "Female", "1", flips));
            judge("2" + place + " women 0 to 1, " + rows, part, split.flips("sex", "Female", "0", flips));
        }
        for (int rows : new int[] {8, 15, 30}) {
            judge("3%02d backdoor, %d rows".formatted(rows, rows), part, split.backdoor(rows, RARE));
        }
        judge("331 backdoor, 15 rows, trigger of up to 60 others", part, split.backdoor(15, 60));
        var whole = new ApprovedVersion(people, plan);
        judge("40 none, 150 labels corrected at random", whole, split.relabelled(0, 150));
        judge("41 60 women relabelled, 90 labels corrected at random", whole, split.relabelled(60, 90));
        judge("42 a third of the women with label 1 deleted", whole, split.deleted(1.0 / 3));
        if (number % ALONE == 0) {
            alone("60 alone: none, 60 % of the rows", plan, new AttackedSplit.Attack(split.approved(), Map.of()));
            alone("61 alone: backdoor, 15 rows", plan, split.backdoor(15, RARE));
            alone("62 alone: women 1 to 0, 200 rows", plan, split.flips("sex", "Female", "1", 200));
            alone("63 alone: 5 % of 40 % of the labels wrong", plan, split.noise(0.05));
        }
    }

    private void german(Table people, int number) {
        var split = new AttackedSplit(people, SEED + number);
        var part = new ApprovedVersion(split.approved(), plan(people, "sex", "age_group"));
        judge("50 German: none", part, split.clean());
        judge("51 German: young 1 to 0, 20 rows", part, split.flips("age_group", "upto25", "1", 20));
        judge("52 German: young 1 to 0, 30 rows", part, split.flips("age_group", "upto25", "1", 30));
    }

    private static TamperingPlan plan(Table people, String... groups) {
        return TamperingPlan.of(new BinaryLabel("label", "1"), "row_id", List.of(groups), people.names());
    }

    private void judge(String name, ApprovedVersion approved, AttackedSplit.Attack attack) {
        add(name, attack, approved.review(attack.current(), Observer.NOBODY));
    }

    private void alone(String name, TamperingPlan plan, AttackedSplit.Attack attack) {
        add(name, attack, TamperingReview.run(attack.current(), Optional.empty(), plan, Observer.NOBODY));
    }

    private void add(String name, AttackedSplit.Attack attack, TamperingOutcome outcome) {
        switch (outcome) {
            case TamperingOutcome.Completed(var report) ->
                rates.computeIfAbsent(name, _ -> new AttackRates()).add(report, attack.trigger());
            case TamperingOutcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
            case TamperingOutcome.Stopped() -> throw new IllegalStateException("nobody stopped it");
        }
    }
}
