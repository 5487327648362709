package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.bias.Grouping;
import org.probity.bias.Metric;
import org.probity.bias.UndefinedReason;
import org.probity.bias.task.Task;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.Wording;

/// A written report, read again; everything that is rendered comes from here.
public final class BiasRecord {

    /// Of every file that is made from a record; which one it is, its digest says.
    static final String TITLE = "Bias report";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode report;

    private BiasRecord(JsonNode report) {
        this.report = report;
    }

    /// Reads what [BiasReportFile] has written.
    ///
    /// @throws IllegalArgumentException if it is something else
    public static BiasRecord read(byte[] file) {
        try {
            JsonNode report = JSON.readTree(file);
            if (!report.path("format").asText().equals(BiasReportFile.FORMAT)) {
                throw new IllegalArgumentException("not a bias report of the form " + BiasReportFile.FORMAT);
            }
            return new BiasRecord(report);
        } catch (IOException broken) {
            throw new IllegalArgumentException("not a bias report, and no JSON either", broken);
        }
    }

    /// A group with the grouping it belongs to; everybody belongs to none.
    ///
    /// @param known false for the rows that lack a value in one of the attributes
    record Group(String grouping, String name, boolean known, JsonNode node) {

        long rows() {
            return node.path("n").asLong();
        }

        boolean eligible() {
            return node.path("eligible").asBoolean();
        }

        Figure figure(Metric metric) {
            return BiasRecord.figure(node.path("metrics").path(MetricName.of(metric)));
        }
    }

    /// What the figures are about: a file by its digest, or a table by its name and the digest of its counts.
    public BiasAccount.Source source() {
        return at("provenance", "dataset").has("table")
                ? new BiasAccount.Source.Table(
                        text("provenance", "dataset", "connection"),
                        text("provenance", "dataset", "table"),
                        text("provenance", "dataset", "cells"))
                : new BiasAccount.Source.File(
                        text("provenance", "dataset", "sha256"),
                        at("provenance", "dataset", "bytes").asLong());
    }

    /// What was asked; a record that does not say so is about decisions.
    Task task() {
        return Task.named(report.path("task").asText()).orElse(Task.BINARY);
    }

    /// What was analysed, in a few words.
    String subject() {
        return task() == Task.RANKING
                ? "Ranking by " + text("plan", "score")
                : text("plan", "prediction") + " against " + text("plan", "label");
    }

    String text(String... path) {
        return at(path).asText();
    }

    JsonNode at(String... path) {
        JsonNode node = report;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    Stream<JsonNode> all(String name) {
        return SectionJson.stream(report.path(name));
    }

    Group everybody() {
        return new Group("", "everybody", true, report.path("groups").path(0));
    }

    List<Group> groups() {
        return all("groups").skip(1).map(BiasRecord::group).toList();
    }

    /// The keys of the groupings in their order.
    List<String> groupings() {
        return groups().stream().map(Group::grouping).distinct().toList();
    }

    public List<Section> sections() {
        return SectionJson.read(report.path("sections"));
    }

    /// What a screen shows from the record: what was found beyond decisions by group, or all of another task.
    public List<Section> shown() {
        return task() == Task.BINARY ? sections() : pages();
    }

    /// The whole record as sections.
    List<Section> pages() {
        return new BiasSections(this).all();
    }

    private static Group group(JsonNode node) {
        JsonNode attributes = node.path("attributes");
        boolean known = SectionJson.stream(attributes).noneMatch(JsonNode::isNull);
        return new Group(grouping(attributes), known ? name(attributes) : "no value", known, node);
    }

    static String grouping(JsonNode attributes) {
        return attributes.properties().stream().map(one -> one.getKey()).collect(Collectors.joining("*"));
    }

    /// The values of a group as one name.
    static String name(JsonNode attributes) {
        return attributes.isNull()
                ? ""
                : Grouping.groupKey(attributes.properties().stream()
                        .map(one -> one.getValue().asText())
                        .toList());
    }

    static Optional<Metric> metric(JsonNode node) {
        return MetricName.metric(node.path("metric").asText());
    }

    static String title(JsonNode node) {
        return metric(node)
                .map(Metric::title)
                .orElseGet(() -> Wording.words(node.path("metric").asText()));
    }

    static Figure figure(JsonNode node) {
        if (node.has("undefined")) {
            return new Figure.Undefined(reason(node.path("undefined").asText()));
        }
        return node.path("value").isNumber() ? TableJson.figure(node) : new Figure.Undefined("not computed");
    }

    private static String reason(String code) {
        return Stream.of(UndefinedReason.values())
                .filter(reason -> reason.name().equals(code))
                .map(UndefinedReason::text)
                .findFirst()
                .orElse(code);
    }
}
