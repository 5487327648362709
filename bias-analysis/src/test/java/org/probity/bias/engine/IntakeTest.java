package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.DatasetFile.Format;
import org.probity.bias.data.Intake;
import org.probity.bias.data.Limits;
import org.probity.bias.data.Reading;
import org.probity.bias.data.Reading.DecimalMark;
import org.probity.bias.data.Reading.Encoding;
import org.probity.bias.data.Reading.Separator;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;

class IntakeTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String ROWS = """
        gruppe,y,p,s
        "Frauen; über 50",1,1,0.5
        Männer,0,1,0.25
        ,1,0,?
        """;
    private static final AnalysisPlan PLAN = AnalysisPlan.of(
                    new DecisionColumns("y", "p", "1", "1"), Grouping.of("gruppe"))
            .scored("s");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> forms() {
        String semicolons = ROWS.replace(',', ';');
        String tabs = ROWS.replace(',', '\t');
        String pipes = ROWS.replace(',', '|');
        Reading named = Reading.AS_FOUND;
        return Stream.of(
                Arguments.of("UTF-8", ROWS.getBytes(StandardCharsets.UTF_8), named),
                Arguments.of("UTF-8 with a mark", ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8), named),
                Arguments.of("semicolons", semicolons.getBytes(StandardCharsets.UTF_8), named),
                Arguments.of("tabs", tabs.getBytes(StandardCharsets.UTF_8), named),
                Arguments.of("pipes", pipes.getBytes(StandardCharsets.UTF_8), named),
                Arguments.of("UTF-16LE", ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_16LE), named),
                Arguments.of("UTF-16BE, tabs", ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16BE), named),
                Arguments.of(
                        "UTF-16BE without a mark",
                        ROWS.getBytes(StandardCharsets.UTF_16BE),
                        named.encodedAs(Encoding.UTF_16BE)),
                Arguments.of("Latin-1", ROWS.getBytes(StandardCharsets.ISO_8859_1), named.encodedAs(Encoding.LATIN_1)),
                Arguments.of(
                        "Windows, semicolons",
                        semicolons.getBytes(WINDOWS),
                        named.encodedAs(Encoding.WINDOWS_1252).separatedBy(Separator.SEMICOLON)),
                Arguments.of("packed", packed(ROWS.getBytes(StandardCharsets.UTF_8)), named),
                Arguments.of(
                        "packed UTF-16LE, pipes",
                        packed(("\uFEFF" + pipes).getBytes(StandardCharsets.UTF_16LE)),
                        named),
                Arguments.of(
                        "semicolons, decimal commas",
                        semicolons.replace("0.", "0,").getBytes(StandardCharsets.UTF_8),
                        named));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void everyFormOfAFileGivesTheSameCells(String form, byte[] bytes, Reading reading) throws IOException {
        Path usual = Files.writeString(folder.resolve("usual.csv"), ROWS);
        Path file = Files.write(folder.resolve("form"), bytes);

        try (DatasetFile taken = taken(file, reading)) {
            var counted =
                    (CellOutcome.Counted) new DuckDbCells(taken, EngineLimits.DEFAULT).count(PLAN, Observer.NOBODY);
            var expected =
                    (CellOutcome.Counted) new DuckDbCells(usual, "", EngineLimits.DEFAULT).count(PLAN, Observer.NOBODY);

            assertThat(counted.cells().cells()).isEqualTo(expected.cells().cells());
            assertThat(counted.scores()).isEqualTo(expected.scores());
            assertThat(counted.cells().datasetDigest())
                    .as("named by its original bytes")
                    .isEqualTo(sha256(bytes));
            assertThat(taken.remarks().isEmpty()).isEqualTo(form.startsWith("UTF-8"));
        }
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void aUsualFileIsCountedWhereItLies() throws IOException {
        Path file = Files.writeString(folder.resolve("usual.csv"), ROWS);

        try (DatasetFile taken = taken(file, Reading.AS_FOUND)) {
            assertThat(taken.file()).isEqualTo(file);
            assertThat(taken.header()).containsExactly("gruppe", "y", "p", "s");
        }
        assertThat(file).exists();
    }

    @Test
    void whatWasWrittenOnTheWayEndsWithTheDataset() throws IOException {
        Path file = Files.write(folder.resolve("packed"), packed(ROWS.getBytes(StandardCharsets.UTF_8)));

        DatasetFile taken = taken(file, Reading.AS_FOUND);
        Path written = taken.file();
        assertThat(written).exists();
        taken.close();

        assertThat(written.getParent()).doesNotExist();
    }

    @Test
    void whatWasDoneIsSaid() throws IOException {
        byte[] text = ("\uFEFF" + ROWS.replace(',', ';').replace("0.", "0,")).getBytes(StandardCharsets.UTF_16LE);
        Path file = Files.write(folder.resolve("packed"), packed(text));

        try (DatasetFile taken = taken(file, Reading.AS_FOUND)) {
            assertThat(taken.remarks())
                    .containsExactly(
                            "The file was unpacked.",
                            "The text was read as UTF-16LE, as its first bytes say.",
                            "The columns were separated by the sign semicolon.",
                            "Numbers with a decimal comma were read as such.");
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '!',
            value = {
                "in thousands!g;n~a;1,234~b;5,678!1,234 5,678",
                "beside points!g;n;m~a;0,5;0.5~b;0,25;1!0,5 0,25",
                "in text!g;n~a;0,5~b;x!0,5 x",
                "fractions!g;n~a;0,5~b;12!0.5 12",
                "fractions over a thousand!g;n~a;1.234,5~b;-0,5e3!1234.5 -0.5e3"
            })
    void decimalCommasAreTakenForSuchOnlyWithoutDoubt(String what, String text, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("numbers"), text.replace('~', '\n'));

        try (DatasetFile taken = taken(file, Reading.AS_FOUND)) {
            assertThat(values(taken, "n")).containsExactly(expected.split(" "));
        }
    }

    @Test
    void aPersonMaySayThatCommasAreDecimal() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers"), "g,n\na,\"1,234\"\nb,\"1.000,5\"\n");

        try (DatasetFile taken = taken(file, Reading.AS_FOUND.withDecimals(DecimalMark.COMMA))) {
            assertThat(values(taken, "n")).containsExactly("1.234", "1000.5");
        }
    }

    @Test
    void aPointWhereCommasAreSaidToBeDecimalIsRefusedByItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers"), "g;n\na;0,5\nb;1.234\n");

        assertThat(refusal(file, Reading.AS_FOUND.withDecimals(DecimalMark.COMMA)))
                .isEqualTo("line 3: column n has a number with a point, where fractions are to stand behind commas");
    }

    static Stream<Arguments> unfit() {
        Reading as = Reading.AS_FOUND;
        byte[] utf8 = ROWS.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(new byte[0], as, "the file is empty"),
                Arguments.of("\uFEFF".getBytes(StandardCharsets.UTF_8), as, "the file is empty"),
                Arguments.of("\n\n\n".getBytes(StandardCharsets.UTF_8), as, "the file is empty"),
                Arguments.of(packed(new byte[0]), as, "a packed file holds text, and this one does not"),
                Arguments.of(packed(packed(utf8)), as, "a packed file holds text, and this one does not"),
                Arguments.of(
                        Arrays.copyOf(packed(utf8), packed(utf8).length - 12),
                        as,
                        "the packed file is damaged or cut off"),
                Arguments.of(
                        "PAR1 and no more".getBytes(StandardCharsets.UTF_8),
                        as,
                        "the Parquet file is cut off: its end is missing"),
                Arguments.of("PAR1xxxxxxxxPAR1".getBytes(StandardCharsets.UTF_8), as, "the Parquet file is damaged"),
                Arguments.of(
                        "PK\u0003\u0004 no workbook".getBytes(StandardCharsets.UTF_8),
                        as,
                        "the workbook is damaged or protected"),
                Arguments.of(
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0},
                        as,
                        "the workbook is protected or of the old kind (.xls); save it as .xlsx"),
                Arguments.of(
                        ROWS.getBytes(StandardCharsets.UTF_16LE),
                        as,
                        "the file holds zero bytes: it is no text, or UTF-16 without a mark; name its encoding then"),
                Arguments.of(
                        ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_16LE),
                        as.encodedAs(Encoding.LATIN_1),
                        "the text is marked as UTF-16LE, not as ISO-8859-1"),
                Arguments.of(
                        new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'g', 0, ';', 0, 'y', 0, '\n', (byte) 0xD8, 0, 0, ';'},
                        as,
                        "the file is not UTF-16BE text"),
                Arguments.of(
                        "a;b\tc\n1;2\t3\n".getBytes(StandardCharsets.UTF_8),
                        as,
                        "line 1: several signs could separate the columns; say which one does"),
                Arguments.of(
                        "a;b;c\n1;2;3\n1;2\n".getBytes(StandardCharsets.UTF_8),
                        as,
                        "line 3: 2 values stand where the header has 3 columns"),
                Arguments.of(
                        "a;b\n1;2\n1;2\n1;2\n1;2\n".getBytes(StandardCharsets.UTF_8), as, "line 5: more than 3 rows"),
                Arguments.of(
                        "a,b,c,d,e,f,g\n".getBytes(StandardCharsets.UTF_8),
                        as,
                        "line 1: 7 columns, at most 6 are read"),
                Arguments.of(new byte[1001], as, "the file has 1001 bytes, at most 1000 are read"),
                Arguments.of(
                        packed("a,b\n".repeat(1000).getBytes(StandardCharsets.UTF_8)),
                        as,
                        "the file unpacks to more than 1000 bytes"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unfit")
    void whatIsNoDatasetIsRefusedInASentence(byte[] bytes, Reading reading, String sentence) throws IOException {
        Path file = Files.write(folder.resolve("unfit"), bytes);
        var intake = new Intake(new Limits(1000, 3, 6), new DuckDbParquet(EngineLimits.DEFAULT));

        var refused = (Intake.Outcome.Refused) intake.take(file, reading);

        assertThat(refused.problem().code()).isEqualTo(Code.FILE_UNREADABLE);
        assertThat(refused.problem().message()).startsWith(sentence);
    }

    @Test
    void latinLettersAreNeverGuessed() throws IOException {
        Path file = Files.write(folder.resolve("latin"), ROWS.getBytes(StandardCharsets.ISO_8859_1));

        try (DatasetFile taken = taken(file, Reading.AS_FOUND)) {
            CellOutcome outcome = new DuckDbCells(taken, EngineLimits.DEFAULT).count(PLAN, Observer.NOBODY);

            assertThat(((CellOutcome.Refused) outcome).problem().message()).isEqualTo("the file is not UTF-8 text");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"latin1, LATIN_1", "ISO-8859-1, LATIN_1", "cp1252, WINDOWS_1252", "utf8, UTF_8", "UTF-16LE, UTF_16LE"})
    void anEncodingIsNamedByAnyOfItsUsualNames(String name, Encoding encoding) {
        assertThat(Encoding.named(name)).contains(encoding);
        assertThat(Encoding.named("klingon")).isEmpty();
    }

    private static List<String> values(DatasetFile file, String column) throws IOException {
        var table = ((TableOutcome.Read) new TableReader(1_000).read(file, List.of(column))).table();
        return Stream.iterate(0, row -> row < table.rows(), row -> row + 1)
                .map(row -> table.column(column).text(row))
                .toList();
    }

    private static DatasetFile taken(Path file, Reading reading) throws IOException {
        DatasetFile taken = ((Intake.Outcome.Taken) intake().take(file, reading)).file();
        assertThat(taken.format()).isEqualTo(Format.CSV);
        return taken;
    }

    private static String refusal(Path file, Reading reading) throws IOException {
        return ((Intake.Outcome.Refused) intake().take(file, reading)).problem().message();
    }

    private static Intake intake() {
        return new Intake(Limits.DEFAULT, new DuckDbParquet(EngineLimits.DEFAULT));
    }

    private static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
