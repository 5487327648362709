package org.probity.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void charactersThatNoFileCanCarryAreLeftOut() {
        assertThat(PlainText.of("a\u0000b\u0008c\u001Fd\uD800e\uFFFEf\u007Fg")).isEqualTo("abcdefg");
    }

    @Test
    void lineBreaksStayWhoeverWroteThem() {
        assertThat(PlainText.of("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAreLeftOut() {
        assertThat(PlainText.of("not \u202Edevorppa\u202C yet")).isEqualTo("not devorppa yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "\u0645\u0631\u062D\u0628\u0627 123", "\uD83D\uDE80 emoji", "a\u200Db"})
    void whatPeopleWroteStays(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void theFirstLetterWithADirectionDecides() {
        assertThat(PlainText.rightToLeft("12 \u05E9\u05DC\u05D5\u05DD abc")).isTrue();
        assertThat(PlainText.rightToLeft("abc \u05E9\u05DC\u05D5\u05DD")).isFalse();
        assertThat(PlainText.rightToLeft("12")).isFalse();
    }
}
