package org.probity.reports.bias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/// A report in its one written form: fields in a fixed order, two blanks of indent, line feeds, and the shortest
/// decimals that give back each number to the last bit.
public final class BiasReportFile {

    static final String FORMAT = "probity-bias-report/1";

    private BiasReportFile() {}

    /// Equal accounts give equal bytes, as `docs/bias-report.schema.json` describes them.
    public static byte[] bytes(BiasAccount account) {
        var groups = new GroupsJson(account);
        var findings = new FindingsJson(account);
        ObjectNode report = JsonValues.object().put("format", FORMAT);
        report.set("provenance", provenance(account));
        report.set("plan", account.plan().json());
        report.set("groups", groups.groups());
        report.set("comparisons", groups.comparisons());
        report.set("disparities", findings.disparities());
        report.set("four_fifths", findings.fourFifths());
        report.set("extremes", findings.extremes());
        report.set("power", findings.power());
        report.set("criteria", findings.criteria());
        report.set("remarks", findings.remarks());
        report.set("sections", SectionJson.write(account.sections()));
        return written(report);
    }

    static byte[] written(ObjectNode report) {
        return text(report).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode provenance(BiasAccount account) {
        ObjectNode node = JsonValues.object();
        node.set(
                "dataset",
                dataset(account.source()).put("rows", account.report().rows()));
        node.putObject("engine")
                .put("name", account.makers().engine())
                .put("analysis", account.report().engineVersion());
        node.put("probity", account.makers().probity());
        node.put("seed", account.report().plan().resampling().seed());
        ObjectNode libraries = node.putObject("libraries");
        account.makers().libraries().forEach(libraries::put);
        return node;
    }

    private static ObjectNode dataset(BiasAccount.Source source) {
        return switch (source) {
            case BiasAccount.Source.File(var sha256, var bytes) ->
                JsonValues.object().put("sha256", sha256).put("bytes", bytes);
            case BiasAccount.Source.Table(var connection, var table, var cells) ->
                JsonValues.object()
                        .put("connection", connection)
                        .put("table", table)
                        .put("cells", cells);
        };
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
}
