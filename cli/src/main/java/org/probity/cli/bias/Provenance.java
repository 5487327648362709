package org.probity.cli.bias;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.probity.reports.bias.BiasAccount.Makers;

/// What a report was made by; nothing in it depends on the machine or the hour.
final class Provenance {

    /// The libraries that could change a figure or its form, by the names they give themselves.
    private static final Set<String> LIBRARIES =
            Set.of("org.duckdb.duckdb_jdbc", "de.siegmar.fastcsv", "com.fasterxml.jackson.core.jackson-databind");

    private Provenance() {}

    /// The programs behind a report that this engine counted.
    static Makers makers(String engine) {
        return new Makers(engine, version(), libraries());
    }

    static String version() {
        var version = new Properties();
        try (InputStream file = Provenance.class.getResourceAsStream("version.properties")) {
            if (file == null) {
                throw new IllegalStateException("the build left out the version");
            }
            version.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return version.getProperty("probity", "");
    }

    // Each jar says in its manifest what it is; the build could be wrong about what runs.
    private static SortedMap<String, String> libraries() {
        SortedMap<String, String> found = new TreeMap<>();
        try {
            for (URL each : Collections.list(Provenance.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream file = each.openStream()) {
                    Attributes main = new Manifest(file).getMainAttributes();
                    String name = String.valueOf(main.getValue("Bundle-SymbolicName"));
                    if (LIBRARIES.contains(name)) {
                        found.put(name, String.valueOf(main.getValue("Bundle-Version")));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }
}
