package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.probity.reports.layout.CurvePlot;
import org.probity.reports.layout.ForestPlot;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.TrendPlot;

/// Sections written to a record and read again without loss.
final class SectionJson {

    private SectionJson() {}

    static ArrayNode write(List<Section> sections) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Section section : sections) {
            ObjectNode node = all.addObject().put("id", section.id()).put("title", section.title());
            section.sentences().forEach(node.putArray("sentences")::add);
            ArrayNode plots = node.putArray("plots");
            section.plots().forEach(plot -> plots.add(plot(plot)));
            ArrayNode tables = node.putArray("tables");
            section.tables().forEach(table -> tables.add(TableJson.write(table)));
        }
        return all;
    }

    private static ObjectNode plot(Plot plot) {
        return switch (plot) {
            case CurvePlot(var title, var across, var up, var curves) -> {
                ObjectNode node = JsonValues.object()
                        .put("kind", "curves")
                        .put("title", title)
                        .put("across", across)
                        .put("up", up);
                ArrayNode all = node.putArray("curves");
                for (CurvePlot.Curve curve : curves) {
                    ArrayNode points = all.addObject().put("name", curve.name()).putArray("points");
                    curve.points()
                            .forEach(point -> points.addArray().add(point.x()).add(point.y()));
                }
                yield node;
            }
            case ForestPlot(var title, var rows) -> {
                ObjectNode node = JsonValues.object().put("kind", "forest").put("title", title);
                ArrayNode all = node.putArray("rows");
                for (ForestPlot.Row row : rows) {
                    ObjectNode one = all.addObject().put("label", row.label());
                    one.set("figure", TableJson.figure(row.figure()));
                    row.bounds().forEach(one.putArray("bounds")::add);
                }
                yield node;
            }
            case TrendPlot trend -> throw new IllegalArgumentException("a bias report has no trend: " + trend.title());
        };
    }

    static List<Section> read(JsonNode sections) {
        return stream(sections)
                .map(node -> new Section(
                        node.path("id").asText(),
                        node.path("title").asText(),
                        stream(node.path("sentences")).map(JsonNode::asText).toList(),
                        stream(node.path("plots")).map(SectionJson::plot).toList(),
                        stream(node.path("tables")).map(TableJson::read).toList()))
                .toList();
    }

    private static Plot plot(JsonNode node) {
        String title = node.path("title").asText();
        if (node.path("kind").asText().equals("curves")) {
            List<CurvePlot.Curve> curves = stream(node.path("curves"))
                    .map(curve -> new CurvePlot.Curve(curve.path("name").asText(), points(curve.path("points"))))
                    .toList();
            return new CurvePlot(
                    title, node.path("across").asText(), node.path("up").asText(), curves);
        }
        return new ForestPlot(
                title,
                stream(node.path("rows"))
                        .map(row -> new ForestPlot.Row(
                                row.path("label").asText(),
                                TableJson.figure(row.path("figure")),
                                stream(row.path("bounds"))
                                        .map(JsonNode::asDouble)
                                        .toList()))
                        .toList());
    }

    private static List<CurvePlot.Point> points(JsonNode points) {
        List<CurvePlot.Point> all = new ArrayList<>();
        points.forEach(point -> all.add(
                new CurvePlot.Point(point.path(0).asDouble(), point.path(1).asDouble())));
        return all;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// The tables of sections in their order.
    static List<ReportTable> tables(List<Section> sections) {
        return sections.stream().flatMap(section -> section.tables().stream()).toList();
    }
}
