package org.probity.cli.bias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A report in its one written form: fields in a fixed order, two blanks of indent, line feeds, and the shortest
/// decimals that give back each number to the last bit.
final class ReportFile {

    private static final String FORMAT = "probity-bias-report/1";

    private ReportFile() {}

    static byte[] bytes(BiasResult result) {
        var groups = new GroupsJson(result);
        var findings = new FindingsJson(result);
        ObjectNode report = JsonValues.object().put("format", FORMAT);
        report.set("provenance", Provenance.of(result));
        report.set("plan", RequestJson.write(result.request()));
        report.set("groups", groups.groups());
        report.set("comparisons", groups.comparisons());
        report.set("disparities", findings.disparities());
        report.set("four_fifths", findings.fourFifths());
        report.set("extremes", findings.extremes());
        report.set("power", findings.power());
        report.set("criteria", findings.criteria());
        report.set("remarks", findings.remarks());
        return text(report).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ObjectNode report) {
        var indent = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try {
            return JsonMapper.builder()
                            .build()
                            .writer(new DefaultPrettyPrinter(separators)
                                    .withObjectIndenter(indent)
                                    .withArrayIndenter(indent))
                            .writeValueAsString(report)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    /// Writes all of it or nothing: the file appears under its name only when it is whole.
    static void write(Path file, byte[] bytes) throws BadInput {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder == null || Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            Path part = folder.resolve(".%s.%d.part"
                    .formatted(file.getFileName(), ProcessHandle.current().pid()));
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new BadInput(BiasExit.CANNOT_WRITE, "cannot write '%s': %s".formatted(file, failure.getMessage()));
        }
    }
}
