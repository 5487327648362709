package org.probity.bias.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.Criterion.Comparison;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Resampling;
import org.probity.bias.Scope;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;

class TaskAnalysisTest {

    private static final Question NUMBERS = new Question.Numbers("y", "p", Resampling.DEFAULT);
    private static final Question CLASSES = new Question.Classes("y", "p", Resampling.DEFAULT);
    private static final Question ORDER = new Question.Order("y", Optional.of("p"), Optional.empty(), List.of(3, 50));

    @TempDir
    private Path folder = Path.of("");

    private static TaskPlan plan(Question question, TaskCriterion... criteria) {
        return new TaskPlan(question, List.of(Grouping.of("g")), new GroupRules(2, 0), List.of(criteria));
    }

    private TaskOutcome run(TaskPlan plan, String rows, Observer observer) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), rows);
        var engine = new DuckDbCells(file, "0".repeat(64), EngineLimits.DEFAULT);
        return TaskAnalysis.run(new TaskData(engine, file), plan, observer);
    }

    private TaskReport report(TaskPlan plan, String rows) throws IOException {
        return ((TaskOutcome.Reported) run(plan, rows, Observer.NOBODY)).report();
    }

    private static String many() {
        StringBuilder text = new StringBuilder("y,p,g\n");
        for (int row = 0; row < 60_000; row++) {
            text.append("%d.25,%d.75,%s\n".formatted(row, row, row % 2 == 0 ? "a" : "b"));
        }
        return text.toString();
    }

    /// Hears every percentage and stops at the first one from a bound on.
    private record Listener(List<Integer> heard, int bound) implements Observer {

        @Override
        public void reached(int percent) {
            heard.add(percent);
        }

        @Override
        public boolean wantsToStop() {
            return heard.stream().anyMatch(percent -> percent >= bound);
        }
    }

    @Test
    void whoeverWaitsHearsHowMuchIsReadAndNeverLessThanBefore() throws IOException {
        var listener = new Listener(new ArrayList<>(), 101);

        TaskOutcome outcome = run(plan(NUMBERS), many(), listener);

        assertThat(outcome).isInstanceOf(TaskOutcome.Reported.class);
        assertThat(listener.heard()).isSorted().endsWith(100).anyMatch(percent -> percent > 20 && percent < 80);
    }

    @Test
    void whoeverWaitsMayEndItInTheMiddle() throws IOException {
        var listener = new Listener(new ArrayList<>(), 40);

        assertThat(run(plan(NUMBERS), many(), listener)).isInstanceOf(TaskOutcome.Stopped.class);
        assertThat(listener.heard()).allMatch(percent -> percent < 80);
        assertThat(run(plan(CLASSES), "y,p,g\nx,y,a\n", new Listener(new ArrayList<>(List.of(1)), 0)))
                .isInstanceOf(TaskOutcome.Stopped.class);
    }

    @Test
    void aTopThatIsLongerThanTheOrderIsRemarkedAndAMissingRelevanceCounted() throws IOException {
        TaskReport report = report(plan(ORDER), "y,p,g\n5,1,a\n4,,a\n3,2,b\n3,0,b\n,1,b\n");

        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.everybody().rows()).isEqualTo(4);
        assertThat(report.remarks())
                .containsExactly(
                        new TaskRemark(TaskRemark.Code.ROWS_WITHOUT_SCORE, "y", 1),
                        new TaskRemark(TaskRemark.Code.SCORES_TIED, "y", 2),
                        new TaskRemark(TaskRemark.Code.RELEVANCE_MISSING, "p", 1),
                        new TaskRemark(TaskRemark.Code.TOP_TOO_LONG, "top 50", 4));
        assertThat(report.everybody().values()).hasSize(1);
    }

    /// Mean ranks are 1.5 and 3.5; an order has no sampling, so 2 is exactly 2.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"AT_MOST, 2, MET", "AT_MOST, 1.9, NOT_MET", "AT_LEAST, 2, MET", "AT_LEAST, 2.1, NOT_MET"})
    void theDistanceOfGroupsInAnOrderIsJudgedAsItIs(Comparison comparison, double bound, String verdict)
            throws IOException {
        TaskMetric rank = TaskMetric.named("mean_rank", ORDER).orElseThrow();
        var criterion = new TaskCriterion("c", rank, new Scope.WorstGap("g"), comparison, bound);

        TaskReport report = report(plan(ORDER, criterion), "y,p,g\n5,1,a\n4,0,a\n3,2,b\n2,0,b\n");

        assertThat(report.criteria()).extracting(each -> each.verdict().kind()).containsExactly(verdict);
    }

    @Test
    void aCriterionThatHasNoValueIsRefusedBeforeTheDataAreRead() {
        TaskMetric rank = TaskMetric.named("mean_rank", ORDER).orElseThrow();
        TaskMetric gain = TaskMetric.named("ndcg_at_3", ORDER).orElseThrow();
        TaskMetric error = TaskMetric.named("mae", NUMBERS).orElseThrow();

        assertThatThrownBy(() -> new TaskCriterion("c", rank, new Scope.Overall(), Comparison.AT_MOST, 1))
                .hasMessageContaining("name a grouping");
        assertThatThrownBy(() -> new TaskCriterion("c", gain, new Scope.WorstGap("g"), Comparison.AT_MOST, 1))
                .hasMessageContaining("no single group");
        var elsewhere = new TaskCriterion("c", error, new Scope.WorstGap("h"), Comparison.AT_MOST, 1);
        assertThatThrownBy(() -> plan(NUMBERS, elsewhere)).hasMessageContaining("no grouping h");
    }
}
