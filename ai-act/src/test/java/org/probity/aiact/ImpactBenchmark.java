package org.probity.aiact;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Measures what `docs/benchmarks.md` states; it is run by hand and asserts nothing.
final class ImpactBenchmark {
    private static final int SYSTEMS = 10_000;
    private static final long SEED = 20261125;

    private ImpactBenchmark() {}

    static void main() {
        AiActClassifier classifier = AiActClassifier.load();
        RandomFacts random = new RandomFacts(classifier, SEED);
        List<Impact.Described> portfolio = IntStream.range(0, SYSTEMS)
                .mapToObj(i -> new Impact.Described("S" + i, "System " + i, random.complete(), Reading.CURRENT))
                .toList();
        Reading planned = new Reading(RuleSetId.AIA_2024, Layers.withoutDraft());
        for (int round = 1; round <= 3; round++) {
            measure(
                    "impact on %,d systems, seed %d".formatted(SYSTEMS, SEED),
                    1,
                    () -> new Impact(classifier).of(portfolio, planned));
            measure(
                    "a complete classification",
                    3000,
                    () -> classifier.classify(portfolio.getFirst().facts(), RuleSetId.AIA_2026_OMNIBUS, Layers.all()));
            measure(
                    "preview of an empty questionnaire",
                    30,
                    () -> classifier.classify(Facts.NONE, RuleSetId.AIA_2026_OMNIBUS, Layers.all()));
        }
    }

    /// Processor time stands beside elapsed time, because machines that measure are rarely idle.
    private static void measure(String what, int times, Supplier<?> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long startOfWork = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            if (work.get() == null) {
                throw new IllegalStateException("nothing was computed");
            }
        }
        double elapsed = (System.nanoTime() - start) / 1e6 / times;
        double worked = (threads.getCurrentThreadCpuTime() - startOfWork) / 1e6 / times;
        System.out.printf("%s: %.3f ms elapsed, %.3f ms of processor time%n", what, elapsed, worked);
    }
}
