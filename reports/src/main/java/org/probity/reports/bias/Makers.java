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
    private static final Set<String> LIBRARIES = Set.of(
            "org.duckdb.duckdb_jdbc",
            "de.siegmar.fastcsv",
            "com.fasterxml.jackson.core.jackson-databind",
            "liblinear",
            "Apache POI");

    /// Tribuo's jars name their version only where Maven does.
    private static final String TRIBUO = "/META-INF/maven/org.tribuo/tribuo-classification-liblinear/pom.properties";

    public Makers {
        libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
    }

    /// The programs behind a report that this engine counted.
    public static Makers of(String engine) {
        return new Makers(engine, version(), found());
    }

    private static String version() {
        return property("version.properties", "probity");
    }

    private static String property(String resource, String name) {
        var properties = new Properties();
        try (InputStream file = Makers.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty(name, "");
    }

    // Each jar says in its manifest what it is; the build could be wrong about what runs.
    private static SortedMap<String, String> found() {
        SortedMap<String, String> found = new TreeMap<>();
        found.put("org.tribuo", property(TRIBUO, "version"));
        try {
            for (URL each : Collections.list(Makers.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream file = each.openStream()) {
                    Attributes main = new Manifest(file).getMainAttributes();
                    named(main, "Bundle-SymbolicName", "Bundle-Version", found);
                    named(main, "Implementation-Title", "Implementation-Version", found);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void named(Attributes main, String name, String version, SortedMap<String, String> found) {
        String own = String.valueOf(main.getValue(name));
        if (LIBRARIES.contains(own)) {
            found.put(own, String.valueOf(main.getValue(version)));
        }
    }
}
