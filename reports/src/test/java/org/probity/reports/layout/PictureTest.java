package org.probity.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    private static final int END = 14;

    private final ForestPlot plot = new ForestPlot(
            "Gaps",
            List.of(
                    new ForestPlot.Row("female", new Figure.Estimate(-0.15, -0.2, -0.1), List.of(-0.1, 0.1)),
                    new ForestPlot.Row(
                            "a very long name \u05E9 ".repeat(9), new Figure.Undefined("too few"), List.of())));

    @Test
    void aMetafileIsAChainOfRecordsAsLongAndAsManyAsItsHeaderSays() {
        byte[] bytes = plot.picture().bytes();
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

        List<Integer> records = records(header);

        assertThat(header.getInt(40)).isEqualTo(0x464D4520);
        assertThat(header.getInt(48)).isEqualTo(bytes.length);
        assertThat(header.getInt(52)).isEqualTo(records.size());
        assertThat(records).startsWith(1).endsWith(END).containsOnlyOnce(END);
    }

    @Test
    void theNumbersStandInThePictureAsLetters() {
        String picture = new String(plot.picture().bytes(), StandardCharsets.UTF_16LE);

        assertThat(picture).contains("female", "\u22120.1500 [\u22120.2000;\u00A0\u22120.1000]", "undefined");
    }

    @Test
    void thePictureInWordsSaysEveryNumberAndReason() {
        assertThat(plot.alternative())
                .contains("female: \u22120.1500 [\u22120.2000;\u00A0\u22120.1000] (bound \u22120.1 and 0.1)")
                .contains("undefined: too few");
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"-0.37, 0.49", "0.2, 0.2", "0, 0", "-3, -1", "0.001, 0.0042", "0, 12345"})
    void aScaleHoldsItsNumbersAndZeroBetweenRoundTicks(double low, double high) {
        var scale = Scale.of(DoubleStream.of(low, high), 100, 1100);

        assertThat(scale.at(low)).isBetween(100, 1100);
        assertThat(scale.at(high)).isBetween(100, 1100);
        assertThat(scale.at(0)).isBetween(100, 1100);
        assertThat(scale.ticks()).contains(0.0).hasSizeBetween(2, 12);
    }

    private static List<Integer> records(ByteBuffer metafile) {
        List<Integer> types = new ArrayList<>();
        for (int at = 0; at < metafile.capacity(); at += metafile.getInt(at + 4)) {
            types.add(metafile.getInt(at));
            assertThat(metafile.getInt(at + 4))
                    .isPositive()
                    .satisfies(size -> assertThat(size % 4).isZero());
        }
        return types;
    }
}
