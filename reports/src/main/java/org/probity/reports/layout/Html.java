package org.probity.reports.layout;

/// Text in a page.
public final class Html {

    private Html() {}

    /// People's text so that nothing of it is taken for a mark.
    public static String text(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
