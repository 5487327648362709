package org.probity.bias.engine;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// The programs that speak to databases: those that come with the product, and jars that somebody put beside it.
///
/// A jar is loaded by a class loader of its own, above which there is only the JDK: it can bring what it likes and
/// changes nothing for anybody else.
public final class JdbcDrivers {

    /// Those that come with the product.
    public static final JdbcDrivers BUNDLED = new JdbcDrivers(List.of(JdbcDrivers.class.getClassLoader()));

    private final List<ClassLoader> loaders;

    private JdbcDrivers(List<ClassLoader> loaders) {
        this.loaders = loaders;
    }

    /// Looks into these jars first, together, and then at what comes with the product.
    ///
    /// @throws IOException if one of them cannot be read
    public static JdbcDrivers with(List<Path> jars) throws IOException {
        if (jars.isEmpty()) {
            return BUNDLED;
        }
        URL[] places = new URL[jars.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(jars.get(i));
        }
        // Open for as long as somebody may connect, which nobody can tell.
        var jarLoader = new URLClassLoader("jdbc-drivers", places, ClassLoader.getPlatformClassLoader());
        return new JdbcDrivers(List.of(jarLoader, JdbcDrivers.class.getClassLoader()));
    }

    private static URL place(Path jar) throws IOException {
        if (!Files.isRegularFile(jar) || !Files.isReadable(jar)) {
            throw new IOException("there is no driver '%s' that can be read".formatted(jar));
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IOException(impossible);
        }
    }

    /// The first one that understands the address.
    Optional<Driver> speaking(JdbcAddress address) throws SQLException {
        for (ClassLoader loader : loaders) {
            for (Driver driver : drivers(loader)) {
                if (driver.acceptsURL(address.url())) {
                    return Optional.of(driver);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Driver> drivers(ClassLoader loader) throws SQLException {
        try {
            return ServiceLoader.load(Driver.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError broken) {
            throw new SQLException("a driver cannot be loaded", broken);
        }
    }
}
