package org.probity.reports.layout;

import java.util.List;
import org.probity.reports.layout.ReportTable.Cell;

/// A table in a page, with a caption and headers that a screen reader announces.
public final class HtmlTable {

    private HtmlTable() {}

    public static String of(ReportTable table) {
        if (table.rows().isEmpty()) {
            return "<p class=\"empty\">%s</p>\n".formatted(Html.text(table.whenEmpty()));
        }
        var text = new StringBuilder("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">\n"
                .formatted(Html.text(table.name())));
        text.append("<table><caption>%s</caption>\n<thead><tr>".formatted(Html.text(table.name())));
        for (int at = 0; at < table.columns().size(); at++) {
            String place = table.rows().getFirst().get(at).numeric() ? " class=\"number\"" : "";
            text.append("<th scope=\"col\"%s>%s</th>"
                    .formatted(place, Html.text(table.columns().get(at).title())));
        }
        text.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            text.append("<tr>");
            row.forEach(cell -> text.append(cell(cell)));
            text.append("</tr>\n");
        }
        return text.append("</tbody></table></div>\n").toString();
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case ReportTable.Words(var text) -> words("", text);
            case ReportTable.Digest(var digest) -> words(" class=\"digest\"", digest);
            case ReportTable.Count(var number) -> number("%,d".formatted(number));
            case ReportTable.Decimal(var number, var decimals) -> number(Wording.decimal(number, decimals));
            case ReportTable.Chance(var p) -> number(Wording.chance(p));
            case ReportTable.Bound(var sign, var bound) -> number(sign + Wording.limit(bound));
            case ReportTable.Moment(var at) -> words("", Wording.shortMoment(at));
            case ReportTable.Window(var start) -> words("", Wording.windowStart(start));
            case ReportTable.Day(var day) -> words("", Wording.day(day));
            case ReportTable.Measured(var figure, var decimals) -> figure(figure, decimals);
            case ReportTable.Judged(var verdict, var remark) -> judged(verdict, remark);
        };
    }

    private static String words(String attributes, String text) {
        return "<td%s>%s</td>".formatted(attributes, Html.text(text).replace("\n", "<br>"));
    }

    private static String number(String text) {
        return "<td class=\"number\">%s</td>".formatted(Html.text(text));
    }

    private static String figure(Figure figure, int decimals) {
        String text = Wording.figure(figure, decimals);
        return switch (figure) {
            case Figure.Exact _ -> number(text);
            case Figure.Undefined _ -> words(" class=\"undefined\"", text);
            case Figure.Estimate _ -> {
                int limits = text.indexOf(" [");
                yield "<td class=\"number\">%s <small>%s</small></td>"
                        .formatted(Html.text(text.substring(0, limits)), Html.text(text.substring(limits + 1)));
            }
        };
    }

    private static String judged(String verdict, String remark) {
        VerdictLook look = VerdictLook.of(verdict);
        String why = remark.isBlank() ? "" : "<br><small>%s</small>".formatted(Html.text(remark));
        return "<td class=\"verdict\" style=\"background:#%s;color:#%s\"><strong>%s %s</strong>%s</td>"
                .formatted(look.background(), look.ink(), look.sign(), Html.text(Wording.words(verdict)), why);
    }
}
