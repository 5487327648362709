package org.probity.bias.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Resampling;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.Intake;
import org.probity.bias.data.Limits;
import org.probity.bias.data.Reading;
import org.probity.bias.disparity.DisparityAnalysis;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.DuckDbParquet;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;
import org.probity.bias.score.ScoreAnalysis;
import org.probity.bias.score.ScorePlan;

/// Everything that one file of decisions can be asked: rates with weights, gaps, scores, a thousand replicates, from
/// the file to the reports, beside the bare grouping query over the same file in the same run.
public final class EndToEndBenchmark {

    private static final int RUNS = 3;
    private static final Grouping[] GROUPINGS = {
        Grouping.of("sex"), Grouping.of("race"), Grouping.of("age_band"), Grouping.of("sex", "race", "age_band")
    };

    private final Path file;
    private final String reader;

    private EndToEndBenchmark(Path file, String reader) {
        this.file = file;
        this.reader = reader;
    }

    /// A piece of work whose time is taken.
    private interface Work {

        long run() throws IOException, SQLException;
    }

    /// Rows, and `csv` or `parquet`.
    public static void main(String[] arguments) throws IOException, SQLException {
        long rows = Long.parseLong(arguments[0]);
        boolean parquet = arguments[1].equals("parquet");
        Path csv = Files.createTempFile("probity-bench", ".csv");
        Path packed = csv.resolveSibling(csv.getFileName() + ".parquet");
        try {
            AuditTable.write(csv, rows);
            if (parquet) {
                try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                        Statement statement = database.createStatement()) {
                    statement.execute("COPY (SELECT * FROM read_csv('%s')) TO '%s'".formatted(csv, packed));
                }
            }
            System.out.printf("%,d rows, %s, seed %d%n", rows, arguments[1], AuditTable.SEED);
            new EndToEndBenchmark(parquet ? packed : csv, parquet ? "read_parquet" : "read_csv").measure();
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(packed);
        }
    }

    private void measure() throws IOException, SQLException {
        double bare = best("bare grouping query", this::bareQuery);
        best("counted and reported, 100 replicates", () -> reported(new Resampling(100, 1)));
        double whole = best("counted and reported, 1,000 replicates", () -> reported(new Resampling(1000, 1)));
        best("the same without scores", () -> reported(plan(new Resampling(1000, 1))));
        System.out.printf("ratio %.2f, %s%n", whole / bare, peak());
    }

    private static double best(String what, Work work) throws IOException, SQLException {
        double[] wall = new double[RUNS];
        double[] cpu = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            long used = processNanos();
            work.run();
            wall[i] = (System.nanoTime() - start) / 1e9;
            cpu[i] = (processNanos() - used) / 1e9;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf("%-40s CPU %.2f s (to %.2f), wall %.2f s%n", what, cpu[0], cpu[RUNS - 1], wall[0]);
        return cpu[0];
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean own
                ? own.getProcessCpuTime()
                : 0;
    }

    private long bareQuery() throws SQLException {
        try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + EngineLimits.DEFAULT.threads());
            long groups = 0;
            try (ResultSet rows = statement.executeQuery("""
                SELECT sex, race, age_band, y_true, y_pred, count(*), sum(weight) FROM %s('%s')
                GROUP BY sex, race, age_band, y_true, y_pred\
                """.formatted(reader, file))) {
                while (rows.next()) {
                    groups++;
                }
            }
            return groups;
        }
    }

    private static AnalysisPlan plan(Resampling resampling) {
        return AnalysisPlan.of(new DecisionColumns("y_true", "y_pred", "1", "1"), GROUPINGS)
                .weighted("weight")
                .withResampling(resampling);
    }

    private long reported(Resampling resampling) throws IOException {
        return reported(plan(resampling).scored("y_score"));
    }

    private long reported(AnalysisPlan plan) throws IOException {
        try (DatasetFile dataset = taken()) {
            return switch (new DuckDbCells(dataset, EngineLimits.DEFAULT).count(plan, Observer.NOBODY)) {
                case CellOutcome.Counted counted -> reported(plan, counted);
                case CellOutcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
                case CellOutcome.Stopped() -> throw new IllegalStateException("nobody stopped it");
            };
        }
    }

    private DatasetFile taken() throws IOException {
        return switch (new Intake(Limits.NONE, new DuckDbParquet(EngineLimits.DEFAULT)).take(file, Reading.AS_FOUND)) {
            case Intake.Outcome.Taken(var taken) -> taken;
            case Intake.Outcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
        };
    }

    private static long reported(AnalysisPlan plan, CellOutcome.Counted counted) {
        var report = ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(counted.cells(), plan)).report();
        long figures = DisparityAnalysis.of(report).groupings().size() + report.rows();
        if (counted.scores().isPresent()) {
            var scores = ScorePlan.of("1", GROUPINGS).withResampling(plan.resampling());
            figures += ScoreAnalysis.run(counted.scores().get(), scores) instanceof ReportOutcome.Completed ? 1 : 0;
        }
        return figures;
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }
}
