package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Shape;

/// A table in a record: texts are texts and counts are whole numbers; every other cell is an object that says what it
/// is by its fields.
final class TableJson {

    private TableJson() {}

    static ObjectNode write(ReportTable table) {
        ObjectNode node = JsonValues.object().put("name", table.name()).put("when_empty", table.whenEmpty());
        ArrayNode columns = node.putArray("columns");
        for (Column column : table.columns()) {
            columns.addObject()
                    .put("title", column.title())
                    .put("width", column.width())
                    .put("shape", column.shape().name().toLowerCase(Locale.ROOT));
        }
        ArrayNode rows = node.putArray("rows");
        for (List<Cell> cells : table.rows()) {
            ArrayNode row = rows.addArray();
            cells.forEach(cell -> row.add(cell(cell)));
        }
        return node;
    }

    private static JsonNode cell(Cell cell) {
        ObjectNode node = JsonValues.object();
        return switch (cell) {
            case ReportTable.Words(var text) -> JsonNodeFactory.instance.textNode(text);
            case ReportTable.Count(var number) -> JsonNodeFactory.instance.numberNode(number);
            case ReportTable.Digest(var digest) -> node.put("digest", digest);
            case ReportTable.Decimal(var number, var decimals) ->
                node.put("number", number).put("decimals", decimals);
            case ReportTable.Bound(var sign, var value) ->
                node.put("bound", value).put("sign", sign);
            case ReportTable.Chance(var p) -> node.put("p", p);
            case ReportTable.Measured(var figure, var decimals) ->
                figure(figure).put("decimals", decimals);
            case ReportTable.Judged(var verdict, var remark) ->
                node.put("verdict", verdict).put("remark", remark);
            case ReportTable.Moment(var at) -> node.put("moment", at.toString());
            case ReportTable.Window(var start) -> node.put("window", start.toString());
            case ReportTable.Day(var day) -> node.put("day", day.toString());
        };
    }

    static ObjectNode figure(Figure figure) {
        ObjectNode node = JsonValues.object();
        return switch (figure) {
            case Figure.Exact(var value) -> node.put("value", value);
            case Figure.Estimate(var value, var low, var high) ->
                node.put("value", value).put("low", low).put("high", high);
            case Figure.Undefined(var reason) -> node.put("undefined", reason);
        };
    }

    static ReportTable read(JsonNode node) {
        return new ReportTable(
                node.path("name").asText(),
                SectionJson.stream(node.path("columns")).map(TableJson::column).toList(),
                SectionJson.stream(node.path("rows"))
                        .map(row -> SectionJson.stream(row).map(TableJson::cell).toList())
                        .toList(),
                node.path("when_empty").asText());
    }

    private static Column column(JsonNode node) {
        return new Column(
                node.path("title").asText(),
                node.path("width").asInt(),
                Shape.valueOf(node.path("shape").asText().toUpperCase(Locale.ROOT)));
    }

    private static Cell cell(JsonNode node) {
        if (node.isTextual()) {
            return new ReportTable.Words(node.asText());
        }
        if (node.isIntegralNumber()) {
            return new ReportTable.Count(node.asLong());
        }
        return switch (node.properties().iterator().next().getKey()) {
            case "digest" -> new ReportTable.Digest(node.path("digest").asText());
            case "number" ->
                new ReportTable.Decimal(
                        node.path("number").asDouble(), node.path("decimals").asInt());
            case "bound" ->
                new ReportTable.Bound(
                        node.path("sign").asText(), node.path("bound").asDouble());
            case "p" -> new ReportTable.Chance(node.path("p").asDouble());
            case "verdict" ->
                new ReportTable.Judged(
                        node.path("verdict").asText(), node.path("remark").asText());
            case "moment" ->
                new ReportTable.Moment(Instant.parse(node.path("moment").asText()));
            case "window" ->
                new ReportTable.Window(Instant.parse(node.path("window").asText()));
            case "day" -> new ReportTable.Day(LocalDate.parse(node.path("day").asText()));
            default ->
                new ReportTable.Measured(figure(node), node.path("decimals").asInt());
        };
    }

    static Figure figure(JsonNode node) {
        if (node.has("undefined")) {
            return new Figure.Undefined(node.path("undefined").asText());
        }
        return node.path("low").isNumber()
                ? new Figure.Estimate(
                        node.path("value").asDouble(),
                        node.path("low").asDouble(),
                        node.path("high").asDouble())
                : new Figure.Exact(node.path("value").asDouble());
    }
}
