package org.probity.reports.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.probity.aiact.Tier;
import org.probity.bias.Criterion.Comparison;

/// How the report says numbers, moments and codes: as the screens do, and never by the machine's locale or zone.
public final class Wording {

    /// As many decimals of a rate as the screens show.
    public static final int RATE_DECIMALS = 4;

    /// As many decimals of an effect as the screens show.
    public static final int EFFECT_DECIMALS = 3;

    public static final String AT_LEAST = "\u2265 ";
    public static final String AT_MOST = "\u2264 ";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Wording() {}

    public static String moment(Instant at) {
        return MOMENT.format(at) + " UTC";
    }

    /// A moment in a table, whose zone is said once in the notes on methods.
    public static String shortMoment(Instant at) {
        return MOMENT.format(at);
    }

    /// The date of a window, with the hour where windows are hours.
    public static String windowStart(Instant at) {
        String text = at.toString();
        return text.endsWith("T00:00:00Z")
                ? text.substring(0, 10)
                : text.substring(0, 13).replace('T', ' ') + " h";
    }

    public static String longDay(Instant at) {
        return LONG_DAY.format(at);
    }

    public static String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "no date" : day.toString();
    }

    /// As many decimals as figures of this size deserve: four below ten, none from ten thousand on.
    public static int decimals(double largest) {
        int digits = 0;
        for (double rest = Math.abs(largest); rest >= 10 && digits < RATE_DECIMALS; rest /= 10) {
            digits++;
        }
        return RATE_DECIMALS - digits;
    }

    public static String decimal(double value, int decimals) {
        return minus(
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /// A probability: as small as it is when it is small, never a bare zero.
    public static String chance(double p) {
        return p < 0.0001 ? "<\u00A00.0001" : decimal(p, RATE_DECIMALS);
    }

    public static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> AT_LEAST;
            case AT_MOST -> AT_MOST;
        };
    }

    /// A bound as it was typed: without digits that nobody wrote.
    public static String limit(double bound) {
        return minus(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString());
    }

    /// A hyphen would let a line end between the sign and its number.
    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }

    /// A figure as the screens show it, for example `0.3100 [0.2800; 0.3400]`.
    public static String figure(Figure figure, int decimals) {
        return switch (figure) {
            case Figure.Exact(var value) -> decimal(value, decimals);
            case Figure.Estimate(var value, var low, var high) ->
                decimal(value, decimals) + " [" + decimal(low, decimals) + ";\u00A0" + decimal(high, decimals) + "]";
            case Figure.Undefined(var reason) -> "undefined: " + reason;
        };
    }

    public static String tier(Tier tier) {
        return switch (tier) {
            case PROHIBITED -> "Prohibited";
            case HIGH_RISK -> "High-risk";
            case EXEMPT_6_3 -> "Exempt 6(3)";
            case TRANSPARENCY -> "Transparency";
            case MINIMAL -> "Minimal";
            case OUT_OF_SCOPE -> "Out of scope";
            case GPAI -> "GPAI";
            case GPAI_SYSTEMIC -> "GPAI systemic";
        };
    }

    /// A code such as `NOT_REQUESTED` in words.
    public static String words(Enum<?> code) {
        return words(code.name());
    }

    public static String words(String code) {
        String text = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /// The beginning of a digest, where the whole one stands elsewhere in the report.
    public static String shortened(String digest) {
        return digest.length() <= 16 ? digest : digest.substring(0, 16) + "\u2026";
    }
}
