package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.probity.bias.MetricValue;
import org.probity.bias.Significance;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// A gap between two groups over everybody, and the same gap between people who are alike in one
/// column.
///
/// Sources of the paradox: E. H. Simpson, Journal of the Royal Statistical Society B 13 (1951) 238-241;
/// P. J. Bickel, E. A. Hammel, J. W. O'Connell, Science 187 (1975) 398-404 (Berkeley).
///
/// @param unused rows of the two groups without an outcome
public record StratifiedGap(
        Question question, Stratum overall, List<Stratum> strata, CommonEffect common, long unused) {

    /// From here on a gap counts as one; the report says it, and every p-value stands beside it.
    public static final double LEVEL = 0.05;

    /// Who is compared with whom, in which outcome, within the layers of which column.
    public record Question(String attribute, String group, String reference, OutcomeColumn outcome, String stratum) {}

    /// What becomes of a gap between people who are alike.
    public enum Finding {
        REVERSED("The gap over everybody is turned round between people who are alike in this column."),
        EXPLAINED("The gap over everybody is not there between people who are alike in this column."),
        HIDDEN("There is no gap over everybody, but one between people who are alike in this column."),
        HOLDS("The gap is there over everybody and between people who are alike in this column."),
        NO_GAP("There is no gap, neither over everybody nor between people who are alike in this column."),
        UNDECIDED("No layer holds both groups and both outcomes.");

        private final String text;

        Finding(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public StratifiedGap {
        strata = List.copyOf(strata);
    }

    /// Counts both groups in every layer of a column.
    public static StratifiedGap of(Table table, Question question) {
        Strata strata = Strata.of(table.column(question.stratum()));
        Column groups = table.column(question.attribute());
        Column outcome = table.column(question.outcome().column());
        boolean[] hits = question.outcome().hits(table);
        long[][] counts = new long[strata.size()][4];
        long unused = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean group = groups.text(row).equals(question.group());
            if (group || groups.text(row).equals(question.reference())) {
                if (outcome.missing(row)) {
                    unused++;
                } else {
                    int place = group ? 0 : 2;
                    counts[strata.of(row)][place] += hits[outcome.code(row)] ? 1 : 0;
                    counts[strata.of(row)][place + 1]++;
                }
            }
        }
        return of(question, strata, counts, unused);
    }

    private static StratifiedGap of(Question question, Strata strata, long[][] counts, long unused) {
        List<Stratum> layers = new ArrayList<>();
        IntStream.range(0, counts.length)
                .filter(code -> counts[code][1] + counts[code][3] > 0)
                .mapToObj(code -> new Stratum(
                        strata.name(code), counts[code][0], counts[code][1], counts[code][2], counts[code][3]))
                .sorted(Comparator.comparing(Stratum::name))
                .forEach(layers::add);
        Stratum overall = layers.stream().reduce(new Stratum("", 0, 0, 0, 0), Stratum::plus);
        return new StratifiedGap(question, overall, layers, CommonEffect.of(layers), unused);
    }

    /// What becomes of the gap, both tests taken at 5 %.
    public Finding finding() {
        if (!(overall.significance() instanceof Significance.Tested(var all, var _, var _, var _))
                || !(common.test() instanceof TestResult.Tested(var _, var _, var within))) {
            return Finding.UNDECIDED;
        }
        boolean gap = all < LEVEL;
        boolean gapWithin = within < LEVEL;
        if (!gap) {
            return gapWithin ? Finding.HIDDEN : Finding.NO_GAP;
        }
        if (!gapWithin) {
            return Finding.EXPLAINED;
        }
        return turned() ? Finding.REVERSED : Finding.HOLDS;
    }

    /// Whether the common difference has the other sign than the difference over everybody.
    public boolean turned() {
        return sign(overall.difference()) * sign(common.difference()) < 0;
    }

    /// Whether the layers disagree about the size of the gap, at 5 %.
    public boolean heterogeneous() {
        return common.homogeneity() instanceof TestResult.Tested(var _, var _, var p) && p < LEVEL;
    }

    /// The layers whose difference has the other sign than the one over everybody.
    public List<Stratum> against() {
        return strata.stream()
                .filter(each -> sign(each.difference()) * sign(overall.difference()) < 0)
                .toList();
    }

    private static double sign(MetricValue value) {
        return value instanceof MetricValue.Defined(var number, var _) ? Math.signum(number) : 0;
    }
}
