package org.probity.bias.individual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.BiasReport;
import org.probity.bias.Comparison;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GoldenCase;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.SharedFiles;
import org.probity.bias.Tables;
import org.probity.bias.TwoGroups;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.individual.CounterfactualReport.Exchange;
import org.probity.bias.individual.InequalityReport.GroupingInequality;
import org.probity.bias.statistics.Interval;

class IndividualTest {

    private final Comparison comparison = new Comparison();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void benefitsAreSharedAsUnequallyAsTheLibrariesSay(String name) {
        GoldenCase golden = GoldenCase.of(name);
        List<String> keys = GoldenCase.names(golden.expected().path("aif360"));
        Grouping[] groupings = keys.stream().map(Grouping::of).toArray(Grouping[]::new);
        String wanted = golden.expected().path("favorable_prediction").asText();
        InequalityReport favourable = inequality(golden, wanted, groupings);
        InequalityReport coded = inequality(golden, "1", groupings);

        for (String key : keys) {
            JsonNode block = golden.expected().path("aif360").path(key);
            GroupingInequality found =
                    InequalityAnalysis.of(TwoGroups.report(golden, key)).grouping(key);
            number(favourable.everybody(), InequalityMetric.GENERALIZED_ENTROPY, block, "generalized_entropy_index");
            number(favourable.everybody(), InequalityMetric.THEIL_INDEX, block, "theil_index");
            number(
                    favourable.everybody(),
                    InequalityMetric.COEFFICIENT_OF_VARIATION,
                    block,
                    "coefficient_of_variation");
            number(
                    found.between(),
                    InequalityMetric.GENERALIZED_ENTROPY,
                    block,
                    "between_group_generalized_entropy_index");
            number(found.between(), InequalityMetric.THEIL_INDEX, block, "between_group_theil_index");
            number(
                    found.between(),
                    InequalityMetric.COEFFICIENT_OF_VARIATION,
                    block,
                    "between_group_coefficient_of_variation");
            JsonNode other = golden.expected().path("aif360_sklearn").path(key);
            List<InequalityValue> all = coded.grouping(key).all();
            number(all, InequalityMetric.GENERALIZED_ENTROPY, other, "generalized_entropy_error_alpha2");
            number(all, InequalityMetric.THEIL_INDEX, other, "generalized_entropy_error_alpha1");
            number(
                    coded.grouping(key).between(),
                    InequalityMetric.GENERALIZED_ENTROPY,
                    other,
                    "between_group_generalized_entropy_error_alpha2");
            number(
                    coded.grouping(key).between(),
                    InequalityMetric.THEIL_INDEX,
                    other,
                    "between_group_generalized_entropy_error_alpha1");
        }
        assertThat(comparison.compared()).isEqualTo(10 * keys.size());
    }

    private void number(List<InequalityValue> values, InequalityMetric metric, JsonNode block, String name) {
        assertThat(block.path(name).isNumber()).as(name).isTrue();
        comparison.number(
                name, InequalityReport.value(values, metric), block.path(name).asDouble());
    }

    private static InequalityReport inequality(GoldenCase golden, String wanted, Grouping... groupings) {
        BiasReport report = golden.report(
                new DecisionColumns("y_true", "y_pred", "1", wanted),
                List.of(groupings),
                plan -> plan.withGroupRules(1, 0));
        return InequalityAnalysis.of(report);
    }

    /// Entropy and Theil index come apart into a part within the groups and one between them.
    @Test
    void entropyWithinAndBetweenGroupsAddsUp() {
        GoldenCase golden = GoldenCase.of("compas_two_year");
        GroupingInequality race = inequality(golden, "0", Grouping.of("race")).grouping("race");
        BiasReport report = golden.report(
                new DecisionColumns("y_true", "y_pred", "1", "0"), List.of(Grouping.of("race")), plan -> plan);

        double within = 0;
        double allRows = 0;
        double allBenefits = 0;
        for (var group : report.grouping("race").groups()) {
            allRows += group.rows();
            allBenefits += benefits(group);
        }
        for (var group : report.grouping("race").groups()) {
            double share = benefits(group) / group.rows() / (allBenefits / allRows);
            double theil = defined(race.groups().stream()
                    .filter(each -> each.group().equals(group.group()))
                    .map(each -> InequalityReport.value(each.values(), InequalityMetric.THEIL_INDEX))
                    .findFirst()
                    .orElseThrow());
            within += group.rows() / allRows * share * theil;
        }
        double all = defined(InequalityReport.value(race.all(), InequalityMetric.THEIL_INDEX));
        double between = defined(InequalityReport.value(race.between(), InequalityMetric.THEIL_INDEX));
        assertThat(within + between).isCloseTo(all, within(1e-12));
    }

    private static double benefits(org.probity.bias.GroupResult group) {
        var seen = group.counts().mirrored();
        return seen.truePositives() + seen.trueNegatives() + 2.0 * seen.falsePositives();
    }

    private static double defined(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }

    @ParameterizedTest(name = "{0} neighbours, {1}")
    @CsvSource({"1, label", "1, pred", "5, label", "5, pred", "10, label", "10, pred"})
    void alikePeopleAreTreatedAlikeAsOftenAsItWasComputed(int neighbours, String outcome) {
        JsonNode golden = SharedFiles.golden("individual_consistency_german");
        Table raw = SharedFiles.table("german_raw");
        Table decided = SharedFiles.table("german_lr");
        List<String> features =
                raw.names().stream().filter(name -> !name.equals("credit")).toList();
        ConsistencyReport report = consistency(
                joined(raw, decided, outcome.equals("pred") ? "y_pred" : "y_true"),
                ConsistencyPlan.of(features, "v", "1")
                        .withNeighbours(neighbours)
                        .withScaling(ConsistencyPlan.Scaling.NONE));

        String key = "k%d_%s".formatted(neighbours, outcome);
        comparison.number(
                key,
                report.withoutSelf(),
                golden.path("self_excluded_ties_lowest_row_first").path(key).asDouble());
        comparison.number(
                key,
                report.withSelf(),
                golden.path("self_included_ties_lowest_row_first").path(key).asDouble());
        assertThat(defined(report.withSelf()))
                .isCloseTo(
                        golden.path("aif360_self_included")
                                .path("consistency_" + key)
                                .asDouble(),
                        within(5e-4));
        assertThat(report.sampled()).isFalse();
    }

    private static ConsistencyReport consistency(Table table, ConsistencyPlan plan) {
        return ((ReportOutcome.Completed<ConsistencyReport>) ConsistencyAnalysis.run(table, plan)).report();
    }

    private static Table joined(Table raw, Table decided, String outcome) {
        List<String> names = new ArrayList<>(raw.names());
        names.add("v");
        var table = new Table.Builder(names);
        for (int i = 0; i < raw.rows(); i++) {
            int row = i;
            List<String> values = new ArrayList<>(
                    raw.names().stream().map(name -> raw.column(name).text(row)).toList());
            values.add(decided.column(outcome).text(row));
            table.row(values);
        }
        return table.build();
    }

    @Test
    void aSampleOfRowsIsSaidToBeOneAndHoldsTheWholeWithinItsLimits() {
        Table table = SharedFiles.table("german_lr");
        ConsistencyPlan plan = ConsistencyPlan.of(List.of("sex", "age_group", "housing", "y_score"), "y_true", "1");
        ConsistencyReport whole = consistency(table, plan);
        ConsistencyReport sample = consistency(table, plan.withMostPairs(200_000));

        assertThat(sample.sampled()).isTrue();
        assertThat(sample.looked()).isEqualTo(200);
        var limits = (Interval.Bounds) ((MetricValue.Defined) sample.withoutSelf()).interval();
        assertThat(defined(whole.withoutSelf())).isBetween(limits.low(), limits.high());
        assertThat(consistency(table, plan.withMostPairs(200_000))).isEqualTo(sample);
    }

    @Test
    void oneRowHasNobodyToBeAlike() {
        ConsistencyReport report =
                consistency(Tables.of("a,v", "1,1", "2,?"), ConsistencyPlan.of(List.of("a"), "v", "1"));

        assertThat(report.withoutSelf()).isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_ROWS));
    }

    /// By hand: rows at 0, 1, 1, 5; the nearest to 0 is the first of the two at 1.
    @Test
    void equalDistancesAreBrokenByTheLowestRow() {
        Table table = Tables.of("a,v", "0,1", "1,1", "1,0", "5,0");

        ConsistencyReport report = consistency(
                table,
                ConsistencyPlan.of(List.of("a"), "v", "1").withNeighbours(1).withScaling(ConsistencyPlan.Scaling.NONE));

        // 0 has a 1 like itself; the rows at 1 have each other and differ; 5 has the first at 1 and differs.
        comparison.number("by hand", report.withoutSelf(), 0.25);
    }

    private static final CounterfactualPlan BY_SEX = CounterfactualPlan.of("sex", List.of("sex", "income"));

    private static CounterfactualReport counterfactual(Table table, CounterfactualPlan plan, Scorer scorer)
            throws IOException {
        return ((ReportOutcome.Completed<CounterfactualReport>) CounterfactualAnalysis.run(table, plan, scorer))
                .report();
    }

    @Test
    void decisionsThatTurnWithTheAttributeAloneAreCountedByDirection() throws IOException {
        Table table = Tables.of("sex,income", "f,1", "f,5", "f,9", "m,1", "m,5", "m,5", "?,5");

        CounterfactualReport report = counterfactual(
                table,
                BY_SEX,
                rows -> rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.getOrDefault("income", ""))
                                        >= ("f".equals(row.get("sex")) ? 8 : 4)
                                ? 1
                                : 0)
                        .toArray());

        assertThat(report.rows()).isEqualTo(6);
        comparison.number("flips", report.flipRate(), 0.5);
        assertThat(report.exchanges()).extracting(Exchange::from).containsExactly("f", "m");
        assertThat(report.exchanges().getFirst().toYes()).isEqualTo(1);
        assertThat(report.exchanges().getFirst().toNo()).isZero();
        assertThat(report.exchanges().getLast().toNo()).isEqualTo(2);
        comparison.number("change", report.exchanges().getLast().scoreChange(), -2.0 / 3);
    }

    @Test
    void aModelLearnedFromBiasedAnswersTurnsWithTheAttributeAndAFairOneDoesNot() throws IOException {
        var random = new Random(3);
        var biased = new Table.Builder(List.of("sex", "income", "y"));
        var fair = new Table.Builder(List.of("sex", "income", "y"));
        for (int row = 0; row < 2000; row++) {
            String sex = random.nextBoolean() ? "f" : "m";
            double income = random.nextGaussian();
            biased.row(List.of(sex, String.valueOf(income), income + (sex.equals("m") ? 1 : -1) > 0 ? "1" : "0"));
            fair.row(List.of(sex, String.valueOf(income), income > 0 ? "1" : "0"));
        }

        assertThat(defined(learned(biased.build()).flipRate())).isGreaterThan(0.5);
        assertThat(defined(learned(fair.build()).flipRate())).isLessThan(0.02);
    }

    private static CounterfactualReport learned(Table table) throws IOException {
        var scorer = ((ReportOutcome.Completed<TrainedScorer>)
                        TrainedScorer.learn(table, List.of("sex", "income"), "y", "1"))
                .report();
        return counterfactual(table, BY_SEX, scorer);
    }

    @Test
    void aScorerThatAnswersTooLittleFailsInsteadOfBeingCounted() {
        Table table = Tables.of("sex,income", "f,1", "m,5");

        assertThatThrownBy(() -> CounterfactualAnalysis.run(table, BY_SEX, _ -> new double[] {1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 rows were given 1 scores");
    }

    @Test
    void anAttributeWithOneValueHasNothingToExchange() throws IOException {
        var refused = (ReportOutcome.Refused<CounterfactualReport>)
                CounterfactualAnalysis.run(Tables.of("sex,income", "f,1"), BY_SEX, rows -> new double[rows.size()]);

        assertThat(refused.problem().code()).isEqualTo(AnalysisProblem.Code.NO_VALUES);
        assertThat(refused.problem().subject()).isEqualTo("sex");
    }
}
