package org.probity.bias.data;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Whether a workbook counts its days from 1904, as workbooks from old Macs do.
final class WorkbookDates extends DefaultHandler {

    private static final Set<String> YES = Set.of("1", "true", "on");

    private boolean from1904;

    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String flag = attributes.getValue("date1904");
            from1904 = flag != null && YES.contains(flag);
        }
    }
}
