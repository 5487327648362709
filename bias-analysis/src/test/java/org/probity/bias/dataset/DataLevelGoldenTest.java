package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.MetricValue;
import org.probity.bias.SharedFiles;
import org.probity.bias.Significance;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;

/// The checks of the data itself against values of SciPy, base R and published tables.
class DataLevelGoldenTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void womenAreThirtyThreePercentWhereHalfIsStated() {
        JsonNode expected = SharedFiles.golden("data_level").path("representation");
        Map<String, Double> shares = new HashMap<>();
        names(expected.path("reference"))
                .forEach(name ->
                        shares.put(name, expected.path("reference").path(name).asDouble()));

        Representation found = Representation.of(adult(), new ReferencePopulation("sex", shares));

        assertThat(found.groups()).hasSize(2).allSatisfy(group -> {
            assertThat(group.rows())
                    .isEqualTo(expected.path("observed").path(group.group()).asLong());
            near(group.share(), expected.path("share").path(group.group()));
            near(group.ratio(), expected.path("ratio").path(group.group()));
        });
        var fit = (TestResult.Tested) found.fit();
        assertThat(fit.statistic()).isCloseTo(expected.path("chi2").asDouble(), within(1e-8));
        assertThat(fit.p()).isZero();
        near(found.divergence(), expected.path("kl_obs_ref_nats"));
        near(found.variation(), expected.path("tvd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workclass", "occupation", "native-country"})
    void valuesAreMissingAtDifferentRates(String column) {
        JsonNode expected = SharedFiles.golden("data_level").path("missing");

        MissingValues found = MissingValues.of(adult(), column, List.of("sex", "race"));

        missing(found.byAttribute().get(0), expected.path(column), 2);
        missing(found.byAttribute().get(1), expected.path(column + "|race"), 5);
        for (GroupRates.GroupRate each : found.byAttribute().get(0).groups()) {
            relative(
                    ((Significance.Tested) each.significance()).holm(),
                    expected.path(column).path("fisher_p"));
        }
    }

    private static void missing(GroupRates found, JsonNode expected, int groups) {
        assertThat(found.groups()).hasSize(groups).allSatisfy(each -> {
            JsonNode group = expected.path(each.group());
            assertThat(each.rows()).isEqualTo(group.path("n").asLong());
            assertThat(each.part()).isEqualTo(group.path("missing").asLong());
            near(each.rate(), group.path("rate"));
        });
    }

    @Test
    void singleColumnsGiveSexAway() {
        JsonNode areas = SharedFiles.golden("data_level").path("proxy_auc_for_sex");
        JsonNode associations = SharedFiles.golden("data_level").path("proxy_cramers_for_sex");
        Table adult = adult();

        assertThat(names(areas))
                .hasSize(7)
                .allSatisfy(column -> near(Proxy.of(adult, column, "sex").area(), areas.path(column)));
        assertThat(names(associations))
                .hasSize(7)
                .allSatisfy(
                        column -> associated(Proxy.of(adult, column, "sex").association(), associations.path(column)));
    }

    @ParameterizedTest
    @CsvSource({"compas_two_year, 10", "adult_lr, 8", "german_lr, 3"})
    void everyPairOfColumnsOfTheCasesIsAssociatedAsItShould(String name, int pairs) {
        JsonNode expected = SharedFiles.golden(name).path("proxies");
        Table table = SharedFiles.table(name);

        assertThat(names(expected)).hasSize(pairs).allSatisfy(pair -> {
            String[] columns = pair.split("~", -1);
            associated(Proxy.of(table, columns[1], columns[0]).association(), expected.path(pair));
        });
    }

    private static void associated(Association found, JsonNode expected) {
        var measured = (Association.Measured) found;
        assertThat(measured.chiSquare().statistic())
                .isCloseTo(expected.path("chi2").asDouble(), within(1e-8));
        assertThat(measured.chiSquare().degrees())
                .isEqualTo(expected.path("dof").asLong());
        relative(measured.chiSquare().p(), expected.path("p"));
        assertThat(measured.cramersV()).isCloseTo(expected.path("cramers_v").asDouble(), within(TOLERANCE));
        assertThat(measured.corrected())
                .isCloseTo(expected.path("cramers_v_bias_corrected").asDouble(), within(TOLERANCE));
        assertThat(measured.mutualInformation())
                .isCloseTo(expected.path("mutual_information_nats").asDouble(), within(TOLERANCE));
    }

    @Test
    void theGapOfBerkeleyIsGoneWithinDepartmentsWhichDisagree() {
        JsonNode expected = SharedFiles.golden("simpson_ucb_and_ricci").path("ucb");
        JsonNode common = expected.path("mantel_haenszel");

        List<StratifiedGap> found = SimpsonSearch.of(
                SharedFiles.table("ucb_admissions"), "gender", new OutcomeColumn("y_true", "1"), List.of("dept"));

        StratifiedGap gap = found.getFirst();
        assertThat(gap.finding()).isEqualTo(StratifiedGap.Finding.EXPLAINED);
        assertThat(gap.turned()).isTrue();
        assertThat(gap.heterogeneous()).isTrue();
        assertThat(gap.against()).extracting(Stratum::name).containsExactly("A", "B", "D", "F");
        assertThat(List.of(
                        gap.overall().groupHits(),
                        gap.overall().groupRows(),
                        gap.overall().referenceHits(),
                        gap.overall().referenceRows()))
                .containsExactly(557L, 1835L, 1198L, 2691L);
        relative(((Significance.Tested) gap.overall().significance()).p(), expected.path("fisher_all_p"));
        near(gap.common().oddsRatio(), common.path("odds_ratio"));
        near(gap.common().rateRatio(), common.path("risk_ratio"));
        tested(gap.common().test(), common, "cmh_chi2", "cmh_p");
        tested(gap.common().corrected(), common, "cmh_chi2_corrected", "cmh_p_corrected");
        tested(gap.common().homogeneity(), common, "breslow_day_chi2", "breslow_day_p");
        // Base R gives the same limits for men to women: .77190736175935, 1.06032976443666.
        var limits = (Interval.Bounds) ((MetricValue.Defined) gap.common().oddsRatio()).interval();
        assertThat(1 / limits.high()).isCloseTo(0.77190736175935, within(TOLERANCE));
        assertThat(1 / limits.low()).isCloseTo(1.06032976443666, within(TOLERANCE));
        assertThat(gap.strata()).hasSize(6).allSatisfy(each -> {
            JsonNode department = expected.path("by_dept").path(each.name());
            assertThat(each.groupHits())
                    .isEqualTo(department.path("Female").path("admitted").asLong());
            assertThat(each.referenceRows())
                    .isEqualTo(department.path("Male").path("n").asLong());
        });
    }

    @Test
    void promotionInNewHavenGoesAsThePublishedTableSays() {
        JsonNode expected = SharedFiles.golden("simpson_ucb_and_ricci").path("ricci");
        Table ricci = SharedFiles.table("ricci");

        for (String group : List.of("B", "H")) {
            StratifiedGap gap = StratifiedGap.of(
                    ricci,
                    new StratifiedGap.Question("race", group, "W", new OutcomeColumn("y_pred", "1"), "position"));
            passed(gap.overall(), expected.path("both"), group);
            assertThat(gap.strata()).hasSize(2).allSatisfy(each -> passed(each, expected.path(each.name()), group));
        }
    }

    private static void passed(Stratum found, JsonNode expected, String group) {
        assertThat(found.groupHits())
                .isEqualTo(expected.path(group).path("passed").asLong());
        assertThat(found.groupRows()).isEqualTo(expected.path(group).path("n").asLong());
        assertThat(found.referenceHits())
                .isEqualTo(expected.path("W").path("passed").asLong());
        relative(
                ((Significance.Tested) found.significance()).p(),
                expected.path(group).path("fisher_p_vs_W"));
    }

    @ParameterizedTest
    @CsvSource({"adult_lr, 12", "compas_two_year, 12", "ucb, 2"})
    void conditionalDisparitySkipsLayersOfOneOutcomeAndSaysSo(String name, int least) {
        boolean ucb = name.equals("ucb");
        JsonNode block = ucb
                ? SharedFiles.golden("simpson_ucb_and_ricci").path("ucb")
                : SharedFiles.golden(name).path("cdd");
        Table table = SharedFiles.table(ucb ? "ucb_admissions" : name);
        List<String> compared = new ArrayList<>();
        if (ucb) {
            disparities(table, block.path("cdd_female_given_dept"), "gender|dept", "y_true", compared);
        } else {
            for (String pair : names(block)) {
                disparities(table, block.path(pair).path("label"), pair, "y_true", compared);
                disparities(table, block.path(pair).path("prediction"), pair, "y_pred", compared);
            }
        }

        assertThat(compared).hasSizeGreaterThanOrEqualTo(least);
    }

    private static void disparities(
            Table table, JsonNode expected, String pair, String outcome, List<String> compared) {
        String[] columns = pair.split("\\|", -1);
        for (String group : names(expected)) {
            ConditionalDisparity found =
                    ConditionalDisparity.of(table, columns[0], group, new OutcomeColumn(outcome, "1"), columns[1]);
            near(found.plain(), expected.path(group).path("dd"));
            near(found.conditional(), expected.path(group).path("cdd"));
            assertThat(found.skipped())
                    .isEqualTo(expected.path(group)
                            .path("strata_skipped_one_class")
                            .asInt());
            compared.add(pair + group + outcome);
        }
    }

    private static void tested(TestResult found, JsonNode expected, String statistic, String p) {
        var tested = (TestResult.Tested) found;
        assertThat(tested.statistic()).isCloseTo(expected.path(statistic).asDouble(), within(TOLERANCE));
        relative(tested.p(), expected.path(p));
    }

    private static void near(MetricValue found, JsonNode expected) {
        assertThat(expected.isNumber()).isTrue();
        assertThat(found).isInstanceOf(MetricValue.Defined.class);
        assertThat(((MetricValue.Defined) found).value()).isCloseTo(expected.asDouble(), within(TOLERANCE));
    }

    private static void relative(double found, JsonNode expected) {
        assertThat(expected.isNumber()).isTrue();
        double tolerance = expected.asDouble() < 1e-100 ? 1e-6 : TOLERANCE;
        assertThat(Math.abs(found - expected.asDouble()))
                .as("%s against %s", found, expected)
                .isLessThanOrEqualTo(tolerance * expected.asDouble());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Table adult() {
        return SharedFiles.unpacked("poison/S01_adult_clean/v2.csv.gz");
    }
}
