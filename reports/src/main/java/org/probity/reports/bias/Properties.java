package org.probity.reports.bias;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/// What a file says of itself: the same in every one, so that equal records give equal bytes.
final class Properties {

    private Properties() {}

    @SuppressWarnings("JavaUtilDate") // the library speaks of moments in no other way
    static void set(CoreProperties properties) {
        Optional<Date> noMoment = Optional.of(Date.from(Instant.EPOCH));
        properties.setTitle("Bias report");
        properties.setCreator("Probity");
        properties.setCreated(noMoment);
        properties.setModified(noMoment);
    }
}
