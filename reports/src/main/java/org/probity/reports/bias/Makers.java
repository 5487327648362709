package org.probity.reports.bias;

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

/// The programs behind a report with their versions; nothing in it depends on the machine or the hour.
public record Makers(String engine, String probity, SortedMap<String, String> libraries) {

    /// The libraries that could change a figure or its form, by the names they give themselves.
    private static final Set<String> LIBRARIES =
            Set.of("org.duckdb.duckdb_jdbc", "de.siegmar.fastcsv", "com.fasterxml.jackson.core.jackson-databind");

    public Makers {
        libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
    }

    /// The programs behind a report that this engine counted.
    public static Makers of(String engine) {
        return new Makers(engine, version(), found());
    }

    private static String version() {
        var version = new Properties();
        try (InputStream file = Makers.class.getResourceAsStream("version.properties")) {
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
    private static SortedMap<String, String> found() {
        SortedMap<String, String> found = new TreeMap<>();
        try {
            for (URL each : Collections.list(Makers.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
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
