package org.probity.server.bias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Criterion;
import org.probity.bias.task.Task;
import org.probity.registry.InvalidField;
import org.probity.registry.people.Person;
import org.probity.registry.validation.AnalysisRun;
import org.probity.registry.validation.AnalysisRun.Digested;
import org.probity.server.connection.Databases;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.Json;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.security.Actor;

/// Does the work of one analysis that this server holds, and ends it with one entry in the log.
@ApplicationScoped
public class AnalysisRunner {

    private static final System.Logger LOG = System.getLogger(AnalysisRunner.class.getName());
    private static final int MOST_ATTEMPTS = 3;

    private final EntityManager entities;
    private final RowSources rows;
    private final AnalysisQueue queue;
    private final AuditedTransaction transaction;
    private final InstantSource clock;

    @Inject
    public AnalysisRunner(
            EntityManager entities,
            RowSources rows,
            AnalysisQueue queue,
            AuditedTransaction transaction,
            InstantSource clock) {
        this.entities = entities;
        this.rows = rows;
        this.queue = queue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Somebody else ended the analysis while it ran; there is nothing left to write.
    private static final class Superseded extends RuntimeException {}

    void run(RunningAnalysis running) {
        AnalysisRun run = entities.find(AnalysisRun.class, running.id());
        if (run == null || !run.heldBy(running.server())) {
            return;
        }
        try {
            if (run.attempts() > MOST_ATTEMPTS) {
                fail(
                        running,
                        problem(
                                Code.SERVER_DIED,
                                "",
                                "The server died %d times while it ran.".formatted(MOST_ATTEMPTS)));
            } else {
                work(running, run);
            }
        } catch (Superseded meanwhile) {
            LOG.log(System.Logger.Level.INFO, "analysis {0} was ended by somebody else", running.id());
        }
    }

    private void work(RunningAnalysis running, AnalysisRun run) {
        try {
            switch (outcome(running, run)) {
                case Computation.Outcome.Reported reported -> finish(running, reported);
                case Computation.Outcome.Answered(var record, var dataset) ->
                    finish(running, digested(record), dataset);
                case Computation.Outcome.Refused(var problem) -> fail(running, problem);
                case Computation.Outcome.Stopped() -> stopped(running);
            }
        } catch (Databases.Unreachable failure) {
            fail(running, problem(Code.ENGINE_FAILED, "", failure.explanation()));
        } catch (InvalidField gone) {
            fail(running, problem(Code.ENGINE_FAILED, "", gone.field() + " " + gone.problem()));
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.ERROR, "analysis " + running.id() + " failed", failure);
            fail(running, problem(Code.FILE_UNREADABLE, "", "The rows cannot be read."));
        }
    }

    private Computation.Outcome outcome(RunningAnalysis running, AnalysisRun run)
            throws IOException, Databases.Unreachable {
        AnalysisRequest wish = Json.read(run.request().planJson(), AnalysisRequest.class);
        return wish.wanted() == Task.BINARY
                ? computation(running, run).run(running)
                : new TaskComputation(rows.stored(run), wish.taskPlan()).run(running);
    }

    private Computation computation(RunningAnalysis running, AnalysisRun run) throws Databases.Unreachable {
        List<Criterion> criteria = Arrays.stream(Json.read(run.request().criteriaJson(), CriterionRequest[].class))
                .map(CriterionRequest::criterion)
                .toList();
        AnalysisRequest wish = Json.read(run.request().planJson(), AnalysisRequest.class);
        Optional<UUID> baseline = wish.beside().baseline();
        running.mayTake(rows.patience(wish));
        return new Computation(
                rows.of(run, wish),
                wish.plan(criteria),
                wish.beside().plan(baseline.map(rows::digest)),
                baseline.map(rows::csv));
    }

    private void finish(RunningAnalysis running, Computation.Outcome.Reported reported) {
        var shown = digested(Json.text(BiasReportView.of(reported.report())));
        var record = digested(reported.record());
        end(
                running,
                found -> found.finish(shown, record, clock.instant()),
                "analysis.completed",
                Map.of(
                        "report",
                        shown.digest(),
                        "record",
                        record.digest(),
                        "dataset",
                        reported.report().datasetDigest()));
    }

    private void finish(RunningAnalysis running, Digested record, String dataset) {
        end(
                running,
                found -> found.finish(record, clock.instant()),
                "analysis.completed",
                Map.of("record", record.digest(), "dataset", dataset));
    }

    private static Digested digested(String text) {
        return new Digested(text, CanonicalRecord.sha256(text));
    }

    private void stopped(RunningAnalysis running) {
        switch (running.stop()) {
            case DEADLINE ->
                fail(running, problem(Code.TOOK_TOO_LONG, "", "The analysis took longer than it may and was ended."));
            case SHUTDOWN -> queue.release(running.id(), running.server());
            case NO_LONGER_OURS, NO -> throw new Superseded();
        }
    }

    private void fail(RunningAnalysis running, AnalysisProblem problem) {
        String text = Json.text(problem);
        end(running, run -> run.fail(text, clock.instant()), "analysis.failed", Map.of("problem", text));
    }

    /// The row is locked while it is looked at, so a cancellation comes either before or after, never between.
    private void end(RunningAnalysis running, Consumer<AnalysisRun> change, String action, Map<String, String> after) {
        AnalysisRun seen = entities.find(AnalysisRun.class, running.id());
        transaction.run(requester(seen), trail -> {
            AnalysisRun run = entities.find(AnalysisRun.class, running.id(), LockModeType.PESSIMISTIC_WRITE);
            if (!run.heldBy(running.server())) {
                throw new Superseded();
            }
            change.accept(run);
            entities.flush();
            trail.append(new Event(action, "AnalysisRun", run.id(), after, ""));
            return run;
        });
    }

    /// The analysis runs on behalf of whoever asked for it.
    private Actor requester(AnalysisRun run) {
        Person person = entities.find(Person.class, run.request().by());
        return new Actor(person.id(), person.issuer(), person.subject(), person.displayName(), Set.of());
    }

    private static AnalysisProblem problem(Code code, String subject, String message) {
        return new AnalysisProblem(code, subject, message);
    }
}
