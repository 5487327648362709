package org.probity.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every Java source of every module to the one layout; `bin/format` rewrites instead of failing.
///
/// A test and not a build plugin: a plugin parses with the JDK that runs Maven, which may be older than
/// the language used here, while tests run in the selected JDK.
class SourceFormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everySourceOfTheModuleHasTheOneLayout(Path module) throws IOException, FormatterException {
        for (Path file : sourcesOf(module)) {
            String written = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(written);
            if ("apply".equals(System.getProperty("format"))) {
                rewrite(file, written, formatted);
            } else {
                assertThat(written)
                        .as("layout of %s (bin/format rewrites it)", file)
                        .isEqualTo(formatted);
            }
        }
    }

    private static void rewrite(Path file, String written, String formatted) throws IOException {
        if (!written.equals(formatted)) {
            Files.writeString(file, formatted);
        }
    }

    private static List<Path> sourcesOf(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .sorted()
                    .toList();
        }
    }
}
