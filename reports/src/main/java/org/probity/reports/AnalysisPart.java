package org.probity.reports;

import java.time.Instant;
import java.util.List;
import org.probity.bias.Criterion.Comparison;
import org.probity.bias.Metric;
import org.probity.reports.layout.Figure;

/// A bias analysis as it was stored: groups with their rates, gaps between them, and verdicts.
public record AnalysisPart(
        Run run,
        String reportDigest,
        Data data,
        String engineVersion,
        long rows,
        GroupLine overall,
        List<GroupingPart> groupings,
        List<JudgedCriterion> criteria) {

    public AnalysisPart {
        groupings = List.copyOf(groupings);
        criteria = List.copyOf(criteria);
    }

    /// What was counted.
    ///
    /// @param table  the table and where it lies; empty for a stored file
    /// @param digest of the file, or of the counts in a table
    public record Data(String table, String digest) {}

    /// Who asked for the analysis, and when.
    public record Run(String by, Instant at) {}

    /// A metric of one group.
    public record Rate(Metric metric, Figure figure) {}

    /// A group; one that is too small is shown and takes no part in comparisons.
    public record GroupLine(String group, long rows, boolean eligible, List<Rate> rates) {

        public GroupLine {
            rates = List.copyOf(rates);
        }
    }

    /// A gap between a group and the one it is compared with.
    public record GapLine(Metric metric, String group, String against, Figure figure) {}

    /// One protected attribute, or an intersection.
    public record GroupingPart(
            String key, String reference, long unknownRows, List<GroupLine> groups, List<GapLine> gaps) {

        public GroupingPart {
            groups = List.copyOf(groups);
            gaps = List.copyOf(gaps);
        }
    }

    /// A sealed criterion with its verdict, the number it rests on and what must be said about it.
    public record JudgedCriterion(
            String id,
            String metric,
            String scope,
            Comparison comparison,
            double bound,
            String verdict,
            Figure figure,
            String remark) {}
}
