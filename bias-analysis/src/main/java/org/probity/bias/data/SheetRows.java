package org.probity.bias.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the XML of a sheet and hands on its rows: the first one that is not blank names the columns, blank ones are
/// left out as in a CSV file.
final class SheetRows extends DefaultHandler {

    /// Where the values are text: of the cell itself, or inline; what says how words are spoken is not text.
    private static final Set<String> TEXTS = Set.of("v", "t");

    private final Meanings meanings;
    private final Limits limits;
    private final Consumer<List<String>> rows;

    private final TreeMap<Integer, String> row = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> header = List.of();
    private long rowNumber;
    private long read;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean inText;
    private boolean inReading;
    private long errors;

    SheetRows(Meanings meanings, Limits limits, Consumer<List<String>> rows) {
        this.meanings = meanings;
        this.limits = limits;
        this.rows = rows;
    }

    /// What the texts and numbers in a sheet stand for.
    record Meanings(SharedStrings texts, CellFormats formats) {}

    List<String> header() {
        return header;
    }

    /// How many cells hold an error.
    long errors() {
        return errors;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row.clear();
                column = -1;
                rowNumber = number(attributes.getValue("r"), rowNumber + 1);
            }
            case "c" -> startCell(attributes);
            case "rPh" -> inReading = true;
            default -> inText = TEXTS.contains(name) && !inReading;
        }
    }

    private void startCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        if (column < 0 || column >= limits.columns()) {
            throw new Spreadsheet.Refused("row %d: more than %d columns".formatted(rowNumber, limits.columns()));
        }
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = (int) number(attributes.getValue("s"), -1);
        text.setLength(0);
    }

    private static long number(@Nullable String text, long otherwise) {
        return text == null ? otherwise : Long.parseLong(text);
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inText) {
            text.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "c" -> endCell();
            case "row" -> endRow();
            case "rPh" -> inReading = false;
            default -> inText = false;
        }
    }

    private void endCell() {
        String value = value(text.toString());
        if (!value.isBlank()) {
            row.put(column, value);
        }
    }

    private String value(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> meanings.texts().getItemAt(Integer.parseInt(raw)).getString();
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "e" -> error();
            case "n" -> meanings.formats().number(raw, style);
            default -> raw;
        };
    }

    private String error() {
        errors++;
        return "";
    }

    private void endRow() {
        if (row.isEmpty()) {
            return;
        }
        if (header.isEmpty()) {
            header = named();
            rows.accept(header);
            return;
        }
        if (row.lastKey() >= header.size()) {
            throw new Spreadsheet.Refused(
                    "cell %s holds a value beyond the last column with a name".formatted(cell(row.lastKey())));
        }
        if (++read > limits.rows()) {
            throw new Spreadsheet.Refused("row %d: more than %d rows".formatted(rowNumber, limits.rows()));
        }
        rows.accept(values(header.size()));
    }

    private List<String> named() {
        List<String> names = values(row.lastKey() + 1);
        if (names.contains("")) {
            throw new Spreadsheet.Refused(
                    "cell %s should hold the name of a column".formatted(cell(names.indexOf(""))));
        }
        return names;
    }

    private List<String> values(int count) {
        List<String> values = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            values.add(row.getOrDefault(place, ""));
        }
        return values;
    }

    private String cell(int place) {
        return CellReference.convertNumToColString(place) + rowNumber;
    }
}
