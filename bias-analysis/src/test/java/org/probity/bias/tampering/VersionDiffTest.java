package org.probity.bias.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.bias.data.Table;

class VersionDiffTest {

    private static final List<String> NAMES = List.of("id", "sex", "age", "label");
    private static final TamperingPlan PLAN =
            TamperingPlan.of(new BinaryLabel("label", "yes"), "id", List.of("sex"), NAMES);

    @Test
    void everyRowIsRelabelledRemovedAddedChangedOrTheSame() {
        Table baseline = table(IntStream.range(0, 100), VersionDiffTest::approved);
        Table current = table(IntStream.range(1, 102), i -> switch (i) {
            case 10 -> List.of("r10", "Female", "30", "no");
            case 11 -> List.of("r11", "Male", "99", "yes");
            default -> approved(i);
        });

        VersionDiff diff = VersionDiff.of(Versions.of(PLAN, baseline, current));

        assertThat(diff.relabelled().ids()).containsExactly("r10");
        assertThat(diff.changed().ids()).containsExactly("r11");
        assertThat(diff.removed().ids()).containsExactly("r0");
        assertThat(diff.added().ids()).containsExactly("r100", "r101");
        assertThat(diff.unchanged()).isFalse();
    }

    @Test
    void theDigestIsOfTheContentAndNotOfTheOrder() {
        Table forwards = table(IntStream.range(0, 50), VersionDiffTest::approved);
        Table backwards = table(IntStream.range(0, 50).map(i -> 49 - i), VersionDiffTest::approved);
        Table other = table(IntStream.range(0, 50), i -> i == 7 ? List.of("r7", "Male", "27", "") : approved(i));

        VersionDiff same = VersionDiff.of(Versions.of(PLAN, forwards, backwards));
        VersionDiff different = VersionDiff.of(Versions.of(PLAN, forwards, other));

        assertThat(same.unchanged()).isTrue();
        assertThat(same.baselineDigest()).hasSize(64).isEqualTo(same.currentDigest());
        assertThat(different.currentDigest()).isNotEqualTo(different.baselineDigest());
        assertThat(different.relabelled().ids()).containsExactly("r7");
    }

    @Test
    void labelsTakenFromOneGroupAreConcentratedThere() {
        Table baseline = table(IntStream.range(0, 400), VersionDiffTest::approved);
        Table current = table(
                IntStream.range(0, 400),
                i -> i % 20 == 0 ? List.of("r" + i, "Female", Integer.toString(20 + i % 40), "no") : approved(i));

        List<TestRun> runs = Versions.of(PLAN, baseline, current).concentrations();

        TamperingFinding first = runs.getFirst().findings().getFirst();
        assertThat(first.test()).isEqualTo(TamperingTest.RELABELLED_ROWS);
        assertThat(first.where()).containsExactly(new Condition("sex", "Female"));
        assertThat(first.side()).isEqualTo(LabelSide.NEGATIVE);
        assertThat(first.grade()).isEqualTo(TamperingVerdict.SUSPICIOUS);
        assertThat(first.rows().total()).isEqualTo(20);
        assertThat(runs.get(1)).isInstanceOf(TestRun.NotRun.class);
        assertThat(runs.get(2)).isInstanceOf(TestRun.NotRun.class);
    }

    @Test
    void correctionsHereAndThereAreConcentratedNowhere() {
        Table baseline = table(IntStream.range(0, 400), VersionDiffTest::approved);
        Table current = table(
                IntStream.range(0, 400),
                i -> i % 23 == 0
                        ? List.of(
                                "r" + i,
                                i % 2 == 0 ? "Female" : "Male",
                                Integer.toString(20 + i % 40),
                                i % 5 < 2 ? "no" : "yes")
                        : approved(i));

        List<TestRun> runs = Versions.of(PLAN, baseline, current).concentrations();

        assertThat(runs.getFirst()).isInstanceOf(TestRun.Made.class);
        assertThat(runs).allSatisfy(run -> assertThat(run.findings()).isEmpty());
    }

    private static List<String> approved(int i) {
        return List.of(
                "r" + i, i % 2 == 0 ? "Female" : "Male", Integer.toString(20 + i % 40), i % 5 < 2 ? "yes" : "no");
    }

    private static Table table(IntStream ids, IntFunction<List<String>> row) {
        var table = new Table.Builder(NAMES);
        ids.forEach(i -> table.row(row.apply(i)));
        return table.build();
    }
}
