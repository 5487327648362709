package org.probity.bias.task;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.CsvTrouble;
import org.probity.bias.data.NormalCsv.Fault;
import org.probity.bias.data.NumberRule;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.Observer;
import org.probity.bias.multiclass.MulticlassAnalysis;
import org.probity.bias.multiclass.MulticlassReport;
import org.probity.bias.ranking.RankingAnalysis;
import org.probity.bias.ranking.RankingReport;
import org.probity.bias.regression.RegressionAnalysis;
import org.probity.bias.regression.RegressionReport;

/// Reads or counts the data once and makes the report that the question asks for.
public final class TaskAnalysis {

    /// Rows times columns, at four bytes each and their texts.
    private static final long MOST_CELLS = 60_000_000;

    /// Stands for any class in a plan that is only counted by; no count depends on it.
    private static final String SOME_CLASS = "class";

    private final TaskData data;
    private final TaskPlan plan;
    private final Observer observer;

    private TaskAnalysis(TaskData data, TaskPlan plan, Observer observer) {
        this.data = data;
        this.plan = plan;
        this.observer = observer;
    }

    /// The observer wanted no more of it.
    private static final class Ended extends RuntimeException {}

    /// Answers the question of a plan.
    ///
    /// @throws IOException if the data cannot be reached at all
    public static TaskOutcome run(TaskData data, TaskPlan plan, Observer observer) throws IOException {
        try {
            return new TaskAnalysis(data, plan, observer).outcome();
        } catch (Ended ended) {
            return new TaskOutcome.Stopped();
        }
    }

    private TaskOutcome outcome() throws IOException {
        return switch (plan.question()) {
            case Question.Classes classes -> counted(classes);
            case Question.Numbers numbers ->
                read(table -> switch (RegressionAnalysis.run(table, plan.of(numbers))) {
                    case ReportOutcome.Completed<RegressionReport>(var report) ->
                        new TaskOutcome.Reported(new NumbersReport(plan, report).report());
                    case ReportOutcome.Refused<RegressionReport>(var problem) -> new TaskOutcome.Refused(problem);
                });
            case Question.Order order ->
                read(table -> switch (RankingAnalysis.run(table, plan.of(order))) {
                    case ReportOutcome.Completed<RankingReport>(var report) ->
                        new TaskOutcome.Reported(new OrderReport(plan, report, table).report());
                    case ReportOutcome.Refused<RankingReport>(var problem) -> new TaskOutcome.Refused(problem);
                });
        };
    }

    private TaskOutcome counted(Question.Classes classes) throws IOException {
        return switch (data.engine().count(plan.of(classes).against(SOME_CLASS), observer)) {
            case CellOutcome.Refused(var problem) -> new TaskOutcome.Refused(problem);
            case CellOutcome.Stopped() -> new TaskOutcome.Stopped();
            case CellOutcome.Counted(var cells, var _) -> {
                goOn();
                yield switch (MulticlassAnalysis.run(cells, plan.of(classes))) {
                    case ReportOutcome.Completed<MulticlassReport>(var report) ->
                        new TaskOutcome.Reported(new ClassesReport(plan, report, cells).report());
                    case ReportOutcome.Refused<MulticlassReport>(var problem) -> new TaskOutcome.Refused(problem);
                };
            }
        };
    }

    private void goOn() {
        if (observer.wantsToStop()) {
            throw new Ended();
        }
    }

    /// What is made of rows.
    private interface OfRows {

        TaskOutcome of(Table table);
    }

    private TaskOutcome read(OfRows analysis) throws IOException {
        TableOutcome outcome = new TableReader(MOST_CELLS)
                .read(data.rows(), plan.columns(), Set.copyOf(plan.question().numeric()), percent -> {
                    goOn();
                    observer.reached(percent);
                });
        return switch (outcome) {
            case TableOutcome.Refused(var problem) -> new TaskOutcome.Refused(problem);
            case TableOutcome.Read(var table) -> {
                Optional<AnalysisProblem> fault = fault(table);
                if (fault.isPresent()) {
                    yield new TaskOutcome.Refused(fault.get());
                }
                observer.reached(100);
                goOn();
                yield analysis.of(table);
            }
        };
    }

    // The analyses know the column only; whoever has to correct a file needs the line.
    private Optional<AnalysisProblem> fault(Table table) throws IOException {
        for (String name : plan.question().numeric()) {
            Optional<Numbers> numbers = table.numbers(name);
            if (numbers.isEmpty()) {
                return located(name, Numbers.RULE);
            }
            if (IntStream.range(0, table.rows()).allMatch(numbers.get()::missing)) {
                return Optional.of(new AnalysisProblem(
                        Code.NO_VALUES, name, "column '%s' has no value in any row".formatted(name)));
            }
        }
        Optional<String> relevance =
                plan.question() instanceof Question.Order order ? order.relevance() : Optional.empty();
        return relevance.isPresent() && belowZero(table, relevance.get())
                ? located(relevance.get(), NOT_BELOW_ZERO)
                : Optional.empty();
    }

    private static final NumberRule NOT_BELOW_ZERO = new NumberRule(
            "a relevance is below zero",
            raw -> raw.strip().startsWith("-")
                    ? Optional.of("the relevance '%s' is below zero".formatted(raw.strip()))
                    : Optional.empty());

    private static boolean belowZero(Table table, String name) {
        Numbers numbers = table.numbers(name).orElseThrow();
        for (int row = 0; row < table.rows(); row++) {
            if (!numbers.missing(row) && numbers.at(row) < 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<AnalysisProblem> located(String column, NumberRule rule) throws IOException {
        Optional<Fault> fault = CsvTrouble.firstFault(data.rows(), column, rule);
        String where = Stream.of(fault.map(Fault::line).filter(line -> line > 0).map("line %d, "::formatted))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        String what = fault.map(Fault::reason).orElse(rule.complaint());
        return Optional.of(new AnalysisProblem(
                Code.VALUE_NOT_A_NUMBER, column, "%scolumn '%s': %s".formatted(where, column, what)));
    }

    /// What every report says of its groupings.
    static List<TaskRemark> remarks(List<TaskGrouping> groupings) {
        return groupings.stream()
                .flatMap(grouping -> Stream.concat(
                        grouping.unknownRows() == 0
                                ? Stream.empty()
                                : Stream.of(new TaskRemark(
                                        TaskRemark.Code.ROWS_WITHOUT_GROUP,
                                        grouping.grouping().key(),
                                        grouping.unknownRows())),
                        grouping.groups().stream()
                                .filter(group -> !group.eligible())
                                .map(group -> new TaskRemark(
                                        TaskRemark.Code.SMALL_GROUP,
                                        "%s: %s".formatted(grouping.grouping().key(), group.group()),
                                        group.rows()))))
                .toList();
    }
}
