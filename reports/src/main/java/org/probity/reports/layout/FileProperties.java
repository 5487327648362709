package org.probity.reports.layout;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/// What a file says of itself, none of it from the machine, so that equal reports give equal bytes.
public final class FileProperties {

    private FileProperties() {}

    @SuppressWarnings("JavaUtilDate") // the library speaks of moments in no other way
    public static void set(CoreProperties properties, String title, Instant at) {
        Optional<Date> moment = Optional.of(Date.from(at));
        properties.setTitle(PlainText.of(title));
        properties.setCreator("Probity");
        properties.setCreated(moment);
        properties.setModified(moment);
    }
}
