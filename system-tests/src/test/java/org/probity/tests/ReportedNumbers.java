package org.probity.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Numbers as the API tells them, in the form in which a report shows them.
final class ReportedNumbers {

    private ReportedNumbers() {}

    /// The numbers of rows by what names them: value, limits and reason.
    static Map<List<Object>, List<Object>> numbers(List<Map<String, Object>> rows, List<String> names) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> names.stream().map(row::get).toList(),
                        row -> Stream.of("Value", "Lower limit", "Upper limit", "Why undefined")
                                .map(row::get)
                                .toList()));
    }

    static Map<List<Object>, List<Object>> rates(JsonNode report) {
        return Stream.concat(
                        named("everybody", report.path("overall")),
                        stream(report.path("groupings"))
                                .flatMap(grouping -> stream(grouping.path("groups"))
                                        .flatMap(group ->
                                                named(grouping.path("key").asText(), group))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<List<Object>, List<Object>>> named(String by, JsonNode group) {
        return stream(group.path("rates"))
                .map(rate -> Map.entry(
                        List.of(
                                by,
                                group.path("group").asText().isEmpty()
                                        ? "everybody"
                                        : group.path("group").asText(),
                                rate.path("title").asText()),
                        cells(rate.path("number"))));
    }

    static Map<List<Object>, List<Object>> gaps(JsonNode report) {
        return stream(report.path("groupings"))
                .flatMap(grouping -> stream(grouping.path("gaps"))
                        .map(gap -> Map.entry(
                                List.<Object>of(
                                        grouping.path("key").asText(),
                                        gap.path("group").asText(),
                                        gap.path("title").asText()),
                                cells(gap.path("number")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Map<List<Object>, List<Object>> verdicts(JsonNode report) {
        return stream(report.path("criteria"))
                .collect(Collectors.toMap(
                        one -> List.of(
                                one.path("id").asText(),
                                words(one.path("verdict").asText())),
                        one -> cells(one.path("number"))));
    }

    private static String words(String code) {
        return switch (code) {
            case "MET" -> "Met";
            case "NOT_MET" -> "Not met";
            case "UNDEFINED" -> "Undefined";
            default -> "Inconclusive";
        };
    }

    private static List<Object> cells(JsonNode number) {
        return number.has("value")
                ? Stream.of("value", "low", "high")
                        .map(name ->
                                number.has(name) ? (Object) number.path(name).asDouble() : "")
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(),
                                found -> Stream.concat(found.stream(), Stream.of(""))
                                        .toList()))
                : List.of("", "", "", number.path("reason").asText());
    }

    /// A number as the screens show it.
    static String shown(JsonNode number, int decimals) {
        if (!number.has("value")) {
            return "undefined: " + number.path("reason").asText();
        }
        String value = decimal(number.path("value").asDouble(), decimals);
        return number.has("low")
                ? "%s [%s; %s]"
                        .formatted(
                                value,
                                decimal(number.path("low").asDouble(), decimals),
                                decimal(number.path("high").asDouble(), decimals))
                : value;
    }

    static String decimal(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static <T> List<T> all(Iterable<JsonNode> nodes, Function<JsonNode, T> what) {
        return StreamSupport.stream(nodes.spliterator(), false).map(what).toList();
    }
}
