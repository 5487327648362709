package org.probity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameBytesTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void giveBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest(name = "in {0} at {1}")
    @CsvSource({"tr-TR, Pacific/Apia", "ar-EG-u-nu-arab, Asia/Kolkata", "th-TH-u-ca-buddhist, America/St_Johns"})
    void theSameReportGivesTheSameBytesInEveryLocaleAndZone(String language, String place) {
        byte[] document = under("en-US", "UTC", () -> AuditReportDocument.render(Samples.full(), Samples.RECORD));
        byte[] workbook = under("en-US", "UTC", () -> AuditReportWorkbook.render(Samples.full(), Samples.RECORD));

        assertThat(under(language, place, () -> AuditReportDocument.render(Samples.full(), Samples.RECORD)))
                .isEqualTo(document);
        assertThat(under(language, place, () -> AuditReportWorkbook.render(Samples.full(), Samples.RECORD)))
                .isEqualTo(workbook);
    }

    @Test
    void anotherReportGivesOtherBytes() {
        assertThat(AuditReportDocument.render(Samples.bare("A"), Samples.RECORD))
                .isNotEqualTo(AuditReportDocument.render(Samples.bare("B"), Samples.RECORD));
        assertThat(AuditReportWorkbook.render(Samples.bare("A"), Samples.RECORD))
                .isNotEqualTo(AuditReportWorkbook.render(Samples.bare("A"), "f".repeat(64)));
    }

    private static byte[] under(String language, String place, Supplier<byte[]> rendering) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        return rendering.get();
    }
}
