package org.probity.bias.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Scoring;
import org.probity.bias.dataset.ReferencePopulation;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;

class ExaminationTest {

    private static final AnalysisPlan PLAN =
            AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("sex"));

    @TempDir
    Path folder;

    /// Hears everything, and stops when told to.
    private static final class Listener implements Observer {

        private final List<Integer> heard = new ArrayList<>();
        private final boolean impatient;

        private Listener(boolean impatient) {
            this.impatient = impatient;
        }

        @Override
        public void reached(int percent) {
            heard.add(percent);
        }

        @Override
        public boolean wantsToStop() {
            return impatient;
        }
    }

    @Test
    void onlyWhatWasAskedForIsExamined() throws IOException {
        Findings some = examined(wish(Part.GAPS, Part.MITIGATION), materials(PLAN));
        Findings all = examined(wish(Part.values()), materials(scored()));

        assertThat(some.gaps()).isPresent();
        assertThat(some.advice()).hasSize(1);
        assertThat(some.scores()).isEmpty();
        assertThat(some.subgroups()).isEmpty();
        assertThat(some.data()).isEmpty();
        assertThat(some.tampering()).isEmpty();
        assertThat(some.individuals()).isEmpty();
        assertThat(all.scores()).isPresent();
        assertThat(all.subgroups()).hasSize(3);
        assertThat(all.data()).isPresent();
        assertThat(all.tampering()).isPresent();
        assertThat(all.individuals()).isPresent();
        assertThat(all.advice().getFirst().thresholds()).hasSize(3);
    }

    @Test
    void whoeverWaitsMayEndItAndHearsNoProgressButThatOfTheCount() throws IOException {
        var patient = new Listener(false);
        Materials materials = materials(PLAN);

        assertThat(Examination.run(wish(Part.TAMPERING), materials, patient))
                .isInstanceOf(ExaminationOutcome.Examined.class);
        assertThat(patient.heard).isEmpty();
        assertThat(Examination.run(wish(Part.GAPS), materials, new Listener(true)))
                .isInstanceOf(ExaminationOutcome.Stopped.class);
    }

    @Test
    void whereOnlyCountsAreThereAPartThatNeedsRowsIsRefused() throws IOException {
        Materials rows = materials(PLAN);
        var counts = new Materials(rows.report(), rows.cells(), rows.scores(), Optional.empty(), Optional.empty());

        assertThat(examined(wish(Part.GAPS, Part.SUBGROUPS, Part.MITIGATION), counts)
                        .subgroups())
                .hasSize(3);
        assertThat(refusal(wish(Part.DATA), counts)).contains("needs a file");
    }

    @Test
    void whatDoesNotFitTheDataIsRefusedByName() throws IOException {
        Materials materials = materials(PLAN);

        assertThat(refusal(with(List.of("nowhere"), List.of()), materials)).contains("no column nowhere");
        assertThat(refusal(with(List.of(), List.of(new ReferencePopulation("age", Map.of("a", 1.0)))), materials))
                .contains("age", "no protected attribute");
    }

    private static ExaminationPlan wish(Part... parts) {
        Set<Part> asked = EnumSet.noneOf(Part.class);
        asked.addAll(List.of(parts));
        return new ExaminationPlan(asked, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static ExaminationPlan with(List<String> features, List<ReferencePopulation> populations) {
        return new ExaminationPlan(
                Set.of(Part.DATA), features, List.of(), populations, Optional.empty(), Optional.empty());
    }

    private static AnalysisPlan scored() {
        return new AnalysisPlan(
                PLAN.columns(),
                PLAN.weighting(),
                new Scoring.ByColumn("s"),
                PLAN.groupings(),
                PLAN.confidence(),
                PLAN.groupRules(),
                PLAN.criteria(),
                PLAN.resampling());
    }

    private static Findings examined(ExaminationPlan wish, Materials materials) throws IOException {
        return ((ExaminationOutcome.Examined) Examination.run(wish, materials, Observer.NOBODY)).findings();
    }

    private static String refusal(ExaminationPlan wish, Materials materials) throws IOException {
        return ((ExaminationOutcome.Refused) Examination.run(wish, materials, Observer.NOBODY))
                .problem()
                .message();
    }

    private Materials materials(AnalysisPlan plan) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), people());
        var counted = (CellOutcome.Counted)
                new DuckDbCells(file, "0".repeat(64), EngineLimits.DEFAULT).count(plan, Observer.NOBODY);
        var report = ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(counted.cells(), plan)).report();
        return new Materials(report, counted.cells(), counted.scores(), Optional.of(file), Optional.empty());
    }

    private static String people() {
        var text = new StringBuilder("sex,y,p,s,x\n");
        for (int row = 0; row < 400; row++) {
            boolean label = row * 7919 % 10 < 4;
            text.append("%s,%d,%d,0.%03d,%d\n"
                    .formatted(
                            row % 2 == 0 ? "a" : "b",
                            label ? 1 : 0,
                            row % 3 == 0 ? 1 : 0,
                            (label ? 300 : 100) + row % 601,
                            row * 31 % 17));
        }
        return text.toString();
    }
}
