package org.probity.server.bias;

import java.util.Optional;
import org.probity.bias.Criterion;
import org.probity.bias.CriterionResult;
import org.probity.bias.PowerOutlook;
import org.probity.bias.Scope;
import org.probity.bias.Verdict;
import org.probity.server.bias.BiasReportView.CriterionView;
import org.probity.server.bias.BiasReportView.NumberView;

/// Turns a criterion with its verdict into what is stored and shown of it.
final class CriterionViews {

    private CriterionViews() {}

    static CriterionView criterion(CriterionResult result) {
        Criterion criterion = result.criterion();
        Optional<PowerOutlook.Estimated> outlook = outlook(result.verdict());
        return new CriterionView(
                criterion.id(),
                criterion.metric(),
                criterion.metric().title(),
                scope(criterion.scope()),
                grouping(criterion.scope()),
                criterion.scope() instanceof Scope.OneGroup(var _, var group) ? Optional.of(group) : Optional.empty(),
                criterion.comparison(),
                criterion.bound(),
                result.verdict().kind(),
                number(result.verdict()),
                outlook.map(PowerOutlook.Estimated::smallestDetectable),
                outlook.map(PowerOutlook.Estimated::furtherRows));
    }

    static String scope(Scope scope) {
        return switch (scope) {
            case Scope.Overall() -> "everybody";
            case Scope.OneGroup(var grouping, var group) -> grouping + ": " + group;
            case Scope.WorstGap(var grouping) -> "worst gap by " + grouping;
        };
    }

    private static Optional<String> grouping(Scope scope) {
        return switch (scope) {
            case Scope.Overall() -> Optional.empty();
            case Scope.OneGroup(var grouping, var _) -> Optional.of(grouping);
            case Scope.WorstGap(var grouping) -> Optional.of(grouping);
        };
    }

    private static Optional<PowerOutlook.Estimated> outlook(Verdict verdict) {
        return verdict instanceof Verdict.Inconclusive(var _, var _, PowerOutlook.Estimated estimated)
                ? Optional.of(estimated)
                : Optional.empty();
    }

    private static NumberView number(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met(var value) -> BiasReportView.number(value);
            case Verdict.NotMet(var value) -> BiasReportView.number(value);
            case Verdict.Inconclusive(var doubt, var value, var _) -> {
                NumberView number = BiasReportView.number(value);
                yield new NumberView(
                        number.value(), number.low(), number.high(), number.method(), Optional.of(doubt.text()));
            }
            case Verdict.Undefined(var reason) -> BiasReportView.undefined(reason.text());
        };
    }
}
