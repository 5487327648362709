package org.probity.cli.bias;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.GroupResult;
import org.probity.bias.Verdict;
import org.probity.bias.examination.Findings;
import org.probity.reports.bias.BiasAccount;
import org.probity.reports.bias.Makers;
import org.probity.reports.bias.sections.ExaminationSections;

/// A report with what it was made from.
///
/// @param unknown by grouping, the rows without a value in one of its attributes, where there are any
record BiasResult(
        Dataset dataset,
        BiasRequest request,
        String engine,
        BiasReport report,
        Map<String, GroupResult> unknown,
        Findings findings) {

    BiasResult {
        unknown = Map.copyOf(unknown);
    }

    Optional<GroupResult> unknown(String grouping) {
        return Optional.ofNullable(unknown.get(grouping));
    }

    /// The result as it is written down.
    BiasAccount account() {
        return new BiasAccount(
                dataset.source(report),
                Makers.of(engine),
                RequestJson.account(request),
                report,
                unknown,
                ExaminationSections.of(dataset.remarks(), findings));
    }

    /// One broken criterion outweighs open ones; a criterion on a value that does not exist is open.
    BiasExit exit() {
        List<Verdict> verdicts =
                report.criteria().stream().map(each -> each.verdict()).toList();
        if (verdicts.stream().anyMatch(Verdict.NotMet.class::isInstance)) {
            return BiasExit.SOME_NOT_MET;
        }
        return verdicts.stream().allMatch(Verdict.Met.class::isInstance) ? BiasExit.ALL_MET : BiasExit.INCONCLUSIVE;
    }
}
