package org.probity.cli.bias;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/// What a report was made from and by; nothing in it depends on the machine or the hour.
final class Provenance {

    /// The libraries that could change a figure or its form, by the names they give themselves.
    private static final Set<String> LIBRARIES =
            Set.of("org.duckdb.duckdb_jdbc", "de.siegmar.fastcsv", "com.fasterxml.jackson.core.jackson-databind");

    private Provenance() {}

    static ObjectNode of(BiasResult result) {
        ObjectNode node = JsonValues.object();
        node.putObject("dataset")
                .put("sha256", result.dataset().sha256())
                .put("bytes", result.dataset().bytes())
                .put("rows", result.report().rows());
        node.putObject("engine")
                .put("name", result.engine())
                .put("analysis", result.report().engineVersion());
        node.put("probity", version());
        node.put("seed", result.request().resampling().seed());
        ObjectNode libraries = node.putObject("libraries");
        libraries().forEach(libraries::put);
        return node;
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
    private static Map<String, String> libraries() {
        Map<String, String> found = new TreeMap<>();
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
