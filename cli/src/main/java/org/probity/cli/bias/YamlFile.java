package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A YAML file that a person wrote.
final class YamlFile {

    private YamlFile() {}

    /// @param what how complaints call a file that is not there
    /// @return maps, lists and plain values; nothing else is ever made of it
    @SuppressWarnings("MissingSummary")
    static @Nullable Object read(Path file, String what) throws BadInput {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new BadInput(BiasExit.NO_INPUT, "cannot read the %s file '%s'".formatted(what, file));
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(false).build();
            return new Load(settings).loadFromString(text);
        } catch (YamlEngineException broken) {
            throw BadInput.data("%s is no YAML: %s".formatted(file, broken.getMessage()));
        }
    }
}
