package org.probity.bias;

import java.util.List;

/// The result of one analysis of one dataset version: figures, comparisons, verdicts and what limits them.
///
/// Two analyses of the same cells and plan are equal in every field and in every order.
public record BiasReport(
        String engineVersion,
        String datasetDigest,
        AnalysisPlan plan,
        long rows,
        GroupResult overall,
        List<GroupingResult> groupings,
        List<CriterionResult> criteria,
        List<Remark> remarks) {

    public BiasReport {
        groupings = List.copyOf(groupings);
        criteria = List.copyOf(criteria);
        remarks = List.copyOf(remarks);
    }

    public GroupingResult grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no grouping " + key));
    }

    public Verdict verdict(String criterionId) {
        return criteria.stream()
                .filter(each -> each.criterion().id().equals(criterionId))
                .map(CriterionResult::verdict)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no criterion " + criterionId));
    }
}
