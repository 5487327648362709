package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaFileTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
        {id: x, metric: accuracy, comparison: at_least, bound: 0.1}                                   ~ 0 ~ MET
        {id: x, metric: accuracy, comparison: at_least, bound: 0.99}                                  ~ 1 ~ NOT MET
        {id: x, metric: accuracy, grouping: group, group: a, comparison: at_least, bound: 0.600}       ~ 2 ~ INCONCLUSIVE
        {id: x, metric: precision, grouping: group, comparison: at_most, bound: 0.9}                  ~ 0 ~ MET
        {id: x, metric: accuracy, grouping: group*sex, group: 'a|f', comparison: at_least, bound: 0.1} ~ 0 ~ MET
        {id: x, metric: accuracy, grouping: group, group: zz, comparison: at_least, bound: 0.1}       ~ 2 ~ UNDEFINED
        """)
    void theExitCodeIsTheVerdict(String entry, int exit, String verdict) throws IOException {
        Shell shell = judged("- " + entry);
        assertThat(shell.exit()).as(shell.said() + shell.complained()).isEqualTo(exit);
        assertThat(shell.said()).contains(verdict + " ", "x: ");
    }

    @Test
    void oneBrokenCriterionOutweighsTheOthers() throws IOException {
        Shell shell = judged("""
            - {id: met, metric: accuracy, comparison: at_least, bound: 0.1}
            - {id: open, metric: accuracy, grouping: group, group: zz, comparison: at_least, bound: 0.1}
            - {id: broken, metric: accuracy, comparison: at_least, bound: 0.99}
            """);
        assertThat(shell.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
        {id: x, metric: fairness, comparison: at_least, bound: 1}        ~ entry 1 ('x'), field 'metric'
        {metric: accuracy, comparison: at_least, bound: 1}               ~ entry 1, field 'id': is missing
        {id: x, metric: accuracy, comparison: above, bound: 1}           ~ entry 1 ('x'), field 'comparison'
        {id: x, metric: accuracy, comparison: at_least, bound: much}     ~ entry 1 ('x'), field 'bound'
        {id: x, metric: accuracy, comparison: at_least, bound: .nan}     ~ entry 1 ('x'), field 'bound'
        {id: x, metric: accuracy, comparison: at_least}                  ~ entry 1 ('x'), field 'bound': is missing
        {id: x, metric: accuracy, group: a, comparison: at_least, bound: 1} ~ entry 1 ('x'), field 'grouping': is missing
        {id: x, metric: accuracy, grouping: age, comparison: at_least, bound: 1} ~ field 'grouping': there is no grouping 'age'
        {id: x, metric: disparate_impact_ratio, comparison: at_least, bound: 1} ~ entry 1 ('x'), field 'grouping'
        {id: x, metrik: accuracy}                                        ~ entry 1 ('x'), field 'metrik'
        text                                                             ~ entry 1: fields are expected
        """)
    void aMistakeIsNamedByEntryAndField(String entry, String complaint) throws IOException {
        Shell shell = judged("- " + entry);
        assertThat(shell.exit()).isEqualTo(65);
        assertThat(shell.complained()).contains("criteria.yaml", complaint);
    }

    @Test
    void anIdThatOccursTwiceIsNamed() throws IOException {
        String entry = "- {id: x, metric: accuracy, comparison: at_least, bound: 0.1}\n";
        assertThat(judged(entry + entry).complained()).contains("entry 2 ('x'), field 'id': 'x' occurs twice");
    }

    @Test
    void whatIsNoYamlIsSaidToBeNone() throws IOException {
        Shell shell = judged("- {id: [");
        assertThat(shell.exit()).isEqualTo(65);
        assertThat(shell.complained()).contains("is no YAML");
    }

    private Shell judged(String yaml) throws IOException {
        Path criteria = Files.writeString(folder.resolve("criteria.yaml"), yaml);
        return Shell.bias(
                People.in(folder).toString(),
                "--label",
                "y",
                "--prediction",
                "p",
                "--protected",
                "group,sex",
                "--criteria",
                criteria.toString());
    }
}
