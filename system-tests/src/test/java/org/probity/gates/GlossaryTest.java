package org.probity.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every public type of the subject's modules is a term, and the first sentence of its doc is the term's meaning.
///
/// With `-Dformat=apply` the glossary is written anew instead.
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("..", "docs", "glossary.md");
    private static final List<String> MODULES =
            List.of("ai-act", "bias-analysis", "audit-log", "model-registry", "monitoring", "reports");
    private static final Pattern TYPE = Pattern.compile(
            "((?:^///.*\\n)+)(?:^[@ )].*\\n)*^public (?:[a-z-]+ )*(?:record|class|interface|enum) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern PUBLIC =
            Pattern.compile("^public (?:[a-z-]+ )*(?:record|class|interface|enum) ", Pattern.MULTILINE);
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^.*?[^.A-Z]\\.(?= |$)|^.*$");

    @Test
    void theGlossaryHoldsEveryTermOfTheCodeWithItsMeaning() throws IOException {
        String glossary = glossary();

        if (System.getProperty("format", "").equals("apply")) {
            Files.writeString(GLOSSARY, glossary);
        }

        assertThat(Files.readString(GLOSSARY))
                .as("docs/glossary.md differs from the code; bin/format writes it")
                .isEqualTo(glossary);
        assertThat(glossary).contains("| `Verdict` |", "| `AiSystem` |", "| `Checkpoint` |");
    }

    private static String glossary() {
        String modules = MODULES.stream().map(GlossaryTest::module).collect(Collectors.joining("\n"));
        return """
            # Glossary

            One word for one thing: the public types of the modules that know the subject, in the words of the code. \
            `bin/format` writes this page, and a test compares it.

            """ + modules;
    }

    private static String module(String name) {
        SortedMap<String, String> terms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("..", name, "src", "main", "java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> read(file, terms));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String rows = terms.entrySet().stream()
                .map(term -> "| `%s` | %s |\n".formatted(term.getKey(), term.getValue()))
                .collect(Collectors.joining());
        return "## `%s`\n\n| term | meaning |\n|---|---|\n%s".formatted(name, rows);
    }

    private static void read(Path file, SortedMap<String, String> terms) {
        try {
            String source = Files.readString(file);
            Matcher type = TYPE.matcher(source);
            if (type.find()) {
                terms.put(type.group(2), meaning(type.group(1)));
            } else {
                assertThat(PUBLIC.matcher(source).find())
                        .as("%s needs a doc, whose first sentence is its meaning", file)
                        .isFalse();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String meaning(String doc) {
        String text = doc.lines()
                .map(line -> line.substring(3).strip())
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        Matcher sentence = FIRST_SENTENCE.matcher(text);
        return (sentence.find() ? sentence.group() : text).replace("|", "\\|");
    }
}
