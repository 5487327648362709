package org.probity.server.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.probity.registry.data.ConnectionDetails;

/// Passwords as files that whoever runs the server puts into one folder; they are read when needed and never kept.
@ApplicationScoped
public class Secrets {

    private static final int LONGEST = 10_000;

    private final Path folder;

    @Inject
    public Secrets(@ConfigProperty(name = "probity.secrets") Path folder) {
        this.folder = folder;
    }

    /// A secret that is named somewhere and is not there; the message says no more than its name.
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String name) {
            super("the server has no secret %s that it can read".formatted(name));
        }
    }

    boolean has(String name) {
        return Files.isReadable(file(name)) && Files.isRegularFile(file(name));
    }

    /// Returns the password, without the line end that editors add.
    ///
    /// @throws Missing if there is no such file
    String read(String name) {
        try {
            if (!has(name) || Files.size(file(name)) > LONGEST) {
                throw new Missing(name);
            }
            return Files.readString(file(name)).strip();
        } catch (IOException unreadable) {
            // What the reader says would name the folder.
            throw new Missing(name);
        }
    }

    private Path file(String name) {
        if (!ConnectionDetails.isSecretName(name)) {
            throw new IllegalArgumentException("not the name of a secret");
        }
        return folder.resolve(name);
    }
}
