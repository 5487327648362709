package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with the input, the message names it and nothing is written.
class BadInputTest {

    private static final int BAD_DATA = 65;
    private static final int BAD_USAGE = 64;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
        refused(
                People.csv().replace("y,p,group", "truth,p,group"),
                "(row 1) has no column 'y'; it has truth, p, group");
    }

    @Test
    void aThirdLabelIsNamedWithItsColumnAndLine() throws IOException {
        refused(
                People.csv().replaceFirst("\n0,0,b,f,2\n", "\nmaybe,0,b,f,2\n"),
                "line 3, column 'y': 'maybe' is a third value beside '0' and '1'");
    }

    @Test
    void aThirdPredictionIsNamedWithItsColumn() throws IOException {
        refused(
                People.csv().replaceFirst("\n0,0,b,f,2\n", "\n0,2,b,f,2\n"),
                "line 3, column 'p': '2' is a third value");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        refused("", "people.csv: the file is empty");
    }

    @Test
    void aHeaderAloneHasNoRows() throws IOException {
        refused("y,p,group,sex,w\n", "there is no row below the header");
    }

    @Test
    void anAttributeWithoutAnyValueIsNamed() throws IOException {
        refused(People.csv().replaceAll(",[ab],", ",,"), "column 'group' has no value in any row");
    }

    @Test
    void labelsWithoutAnyValueAreNamed() throws IOException {
        refused(People.csv().replaceAll("\n[01],", "\n,"), "column 'y' has no label in any row");
    }

    @Test
    void aReferenceGroupWithoutRowsIsNamed() throws IOException {
        refused(People.csv(), "column 'group' has no row with the reference group 'c'", "--reference", "group=c");
    }

    @Test
    void aNegativeWeightIsNamedWithItsLine() throws IOException {
        refused(
                People.csv().replaceFirst("\n0,0,b,f,2\n", "\n0,0,b,f,-2\n"),
                "column 'w', line 3: the weight is no number from 0",
                "--weight",
                "w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "inf", "x", ""})
    void aWeightThatIsNoNumberIsNamedWithItsLine(String weight) throws IOException {
        refused(
                People.csv().replaceFirst("\n0,0,b,f,2\n", "\n0,0,b,f," + weight + "\n"),
                "column 'w', line 3: the weight is",
                "--weight",
                "w");
    }

    @Test
    void aColumnThatIsThereTwiceIsNotGuessed() throws IOException {
        refused(People.csv().replace("y,p,group,sex,w", "y,p,group,group,w"), "(row 1) has the column 'group' twice");
    }

    @Test
    void aRowThatIsTooLongIsNamed() throws IOException {
        refused(
                People.csv().replaceFirst("\n0,0,b,f,2\n", "\n0,0,b,f,2,9\n"),
                "line 3: 6 values stand where the header has 5 columns");
    }

    @Test
    void anEncodingThatNobodyCanReadIsRefused() throws IOException {
        Shell shell = Shell.people(People.in(folder), "--encoding", "klingon");

        assertThat(shell.exit()).isEqualTo(64);
        assertThat(shell.complained()).contains("--encoding 'klingon'");
    }

    @Test
    void anApprovedVersionNeedsAColumnThatNamesRows() throws IOException {
        Path file = People.in(folder);
        refused(64, "names each row", file, "--baseline", file.toString(), "--examine", "tampering");
        refused(65, "no column", file, "--baseline", file.toString(), "--examine", "tampering", "--row-id", "nobody");
    }

    private static void refused(int exit, String message, Path file, String... more) {
        Shell shell = Shell.people(file, more);
        assertThat(shell.exit()).as(shell.complained()).isEqualTo(exit);
        assertThat(shell.complained()).contains(message);
    }

    @Test
    void latin1IsNamedWithItsLine() throws IOException {
        refused(
                People.csv().replaceFirst("\n0,0,b,f,2\n", "\n0,0,bé,f,2\n"),
                StandardCharsets.ISO_8859_1,
                "line 3: the text is not UTF-8");
    }

    @Test
    void anAttributeWithAnotherValueInEveryRowIsNoGroup() throws IOException {
        StringBuilder many = new StringBuilder("y,p,group,sex,w\n");
        for (int i = 0; i < 100_010; i++) {
            many.append("%d,%d,g%d,f,1\n".formatted(i % 2, i % 2, i));
        }
        refused(many.toString(), "the column group has about ");
    }

    @Test
    void aFavourableValueThatNeverOccursIsRefused() throws IOException {
        refused(People.csv(), "the favourable value 'yes' occurs neither in column 'y'", "--favourable", "yes");
    }

    @Test
    void aFileThatIsNotThereIsNoInput() {
        Shell shell = Shell.bias(
                folder.resolve("nothing.csv").toString(), "--label", "y", "--prediction", "p", "--protected", "group");
        assertThat(shell.exit()).isEqualTo(66);
        assertThat(shell.complained()).contains("nothing.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--label y --prediction p",
                "--label y --prediction y --protected group",
                "--label y --prediction p --protected group,group",
                "--label y --prediction p --protected y",
                "--label y --prediction p --protected group --replicates 3",
                "--label y --prediction p --protected group --reference nobody",
                "--label y --prediction p --protected group --seed x",
                "--label y --prediction p --protected group --nonsense"
            })
    void wrongUseIsToldApartFromWrongData(String options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(People.in(folder).toString()));
        arguments.addAll(List.of(options.split(" ")));
        Shell shell = Shell.bias(arguments.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.complained()).isEqualTo(BAD_USAGE);
        assertThat(shell.complained()).isNotBlank();
    }

    @Test
    void quotesAndSqlInNamesAreOnlyNames() throws IOException {
        String name = "x\"; DROP TABLE t; --'";
        Path file = People.write(
                folder, People.csv().replace("y,p,group", "y,p,\"%s\"".formatted(name.replace("\"", "\"\""))));
        Shell shell = Shell.bias(file.toString(), "--label", "y", "--prediction", "p", "--protected", name);
        assertThat(shell.exit()).as(shell.complained()).isZero();
        assertThat(shell.said()).contains("x\"; DROP TABLE");
    }

    private void refused(String csv, String message, String... more) throws IOException {
        refused(csv, StandardCharsets.UTF_8, message, more);
    }

    private void refused(String csv, Charset charset, String message, String... more) throws IOException {
        Path file = Files.write(folder.resolve("people.csv"), csv.getBytes(charset));
        Path report = folder.resolve("report.json");
        String[] options = Stream.concat(Stream.of("--out", report.toString()), Stream.of(more))
                .toArray(String[]::new);
        Shell shell = Shell.people(file, options);
        assertThat(shell.exit()).as(shell.complained()).isEqualTo(BAD_DATA);
        assertThat(shell.complained()).contains(message);
        assertThat(shell.said()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
