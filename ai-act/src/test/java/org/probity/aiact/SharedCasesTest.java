package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the worked cases that are exchanged with other tools, where they lie beside the checkout.
class SharedCasesTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();

    static Stream<CaseFile.Case> cases() throws IOException {
        return sharedCases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everySharedCaseGivesItsExpectedResult(CaseFile.Case one) {
        one.check(CLASSIFIER);
    }

    @Test
    void noSharedCaseIsLeftOut() throws IOException {
        long cases = cases().count();

        // 173 cases under the default rule set, and 29 expectations under another one or without a layer.
        assertThat(cases).isEqualTo(202);
    }

    private static CaseFile sharedCases() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("shared/ai-act/cases.json");
            if (Files.exists(file)) {
                return CaseFile.parse(Files.readString(file), CLASSIFIER);
            }
            folder = folder.getParent();
        }
        return abort("skipped: no folder shared/ai-act beside this checkout");
    }
}
