package org.probity.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern WHERE = Pattern.compile("^\\| Where [^|]*\\| `([^`]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

    @Test
    void everyAnswerToWhereIsAndEveryPictureExists() throws IOException {
        Path root = Path.of("..");
        String readme = Files.readString(root.resolve("README.md"));

        List<String> places =
                WHERE.matcher(readme).results().map(ReadmeTest::place).toList();
        List<String> pictures =
                PICTURE.matcher(readme).results().map(ReadmeTest::place).toList();

        assertThat(places)
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(place -> assertThat(root.resolve(place)).exists());
        assertThat(pictures)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(root.resolve(picture)).exists());
    }

    private static String place(MatchResult match) {
        return match.group(1);
    }
}
