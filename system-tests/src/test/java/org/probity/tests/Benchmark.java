package org.probity.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.probity.tests.Caller.Answer;

/// Measures start, memory and pages for `docs/benchmarks.md`; run by `bin/bench`, never by the build.
final class Benchmark {

    private static final long SEED = 7;
    private static final int STARTS = Integer.parseInt(System.getenv().getOrDefault("BENCH_STARTS", "3"));
    private static final int SYSTEMS = 1000;
    private static final int SYSTEMS_PER_PROJECT = 50;
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 500;
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured) .*used (\\d+)K");

    private Benchmark() {}

    public static void main(String[] pages) throws IOException, InterruptedException {
        Path home = ProbityServer.newHome();
        System.out.println("## Start\n\n| start | seconds | CPU seconds |\n|---|---|---|");
        for (int run = 1; run <= STARTS; run++) {
            home = ProbityServer.newHome();
            timedStart("first start, loads the demo portfolio, run " + run, home)
                    .close();
            timedStart("next start, keeps it, run " + run, home).close();
        }
        try (ProbityServer server = ProbityServer.start(home, Map.of())) {
            memory(server);
            System.out.println("""

                ## Pages

                | database | page | bytes | p50 ms | p95 ms | server's CPU ms a request |
                |---|---|---|---|---|---|\
                """);
            pages("H2", server, pages);
        }
        var postgres = PostgresCluster.start(PostgresCluster.installed().orElseThrow());
        try (ProbityServer server = ProbityServer.start(ProbityServer.newHome(), postgres.settings())) {
            pages("PostgreSQL", server, pages);
        } finally {
            postgres.stop();
        }
    }

    private static ProbityServer timedStart(String what, Path home) throws IOException {
        long start = System.nanoTime();
        ProbityServer server = ProbityServer.start(home, Map.of());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("| %s | %.1f | %.1f |%n", what, seconds, cpuMillis(server) / 1e3);
        return server;
    }

    private static void memory(ProbityServer server) throws IOException, InterruptedException {
        Thread.sleep(Duration.ofSeconds(10));
        String pid = Long.toString(server.java().pid());
        System.out.println("\n## Memory\n\n| at rest, demo portfolio | MiB |\n|---|---|");
        System.out.printf("| resident set, 10 s after ready | %d |%n", residentKib(pid) / 1024);
        jcmd(pid, "GC.run");
        long usedKib = USED.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
        System.out.printf("| heap in use after a full collection | %d |%n", usedKib / 1024);
    }

    /// Steadier than time on a clock where others use the machine too.
    private static long cpuMillis(ProbityServer server) {
        return server.java().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static long residentKib(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static String jcmd(String pid, String command) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(program.toString(), pid, command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jcmd failed: " + said);
        }
        return said;
    }

    private static void pages(String database, ProbityServer server, String[] pages) {
        fill(Caller.signedIn(server.address(), "olivia"));
        Caller board = Caller.signedIn(server.address(), "boris");
        for (String page : pages) {
            measure(database, server, board, page);
        }
    }

    /// Registers systems through the API until the portfolio has 1,000, in projects of 50, with seeded names.
    private static void fill(Caller owner) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Map<String, Object> description = owner.system("");
        String project = "";
        for (int number = present(owner); number < SYSTEMS; number++) {
            if (project.isEmpty() || number % SYSTEMS_PER_PROJECT == 0) {
                project = owner.post("projects", Caller.project("Project %04d".formatted(number)))
                        .id();
            }
            Map<String, Object> system = new HashMap<>(description);
            system.put("name", "System %04d %08x".formatted(number, random.nextInt()));
            require(owner.post("projects/" + project + "/systems", system), 201);
        }
    }

    /// The list is an array, or one page that tells how many there are.
    private static int present(Caller owner) {
        JsonNode list = require(owner.get("systems"), 200).body();
        return list.isArray() ? list.size() : list.path("total").asInt();
    }

    private static void measure(String database, ProbityServer server, Caller caller, String page) {
        for (int i = 0; i < WARM_UP; i++) {
            require(caller.get(page), 200);
        }
        int bytes = caller.get(page).response().body().getBytes(StandardCharsets.UTF_8).length;
        long cpu = cpuMillis(server);
        long[] nanos = LongStream.generate(() -> timed(caller, page))
                .limit(REQUESTS)
                .sorted()
                .toArray();
        System.out.printf(
                "| %s | `%s` | %d | %.1f | %.1f | %.1f |%n",
                database,
                page,
                bytes,
                nanos[REQUESTS / 2] / 1e6,
                nanos[REQUESTS * 95 / 100] / 1e6,
                (cpuMillis(server) - cpu) / (double) REQUESTS);
    }

    private static long timed(Caller caller, String page) {
        long start = System.nanoTime();
        require(caller.get(page), 200);
        return System.nanoTime() - start;
    }

    private static Answer require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
