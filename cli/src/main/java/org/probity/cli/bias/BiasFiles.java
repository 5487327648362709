package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.data.Reading;

/// The file under analysis and, if there is one, its approved version.
record BiasFiles(Dataset data, Optional<Dataset> baseline) implements AutoCloseable {

    static BiasFiles open(Path data, Optional<Path> baseline, Reading reading) throws IOException, BadInput {
        Dataset current = Dataset.open(data, reading);
        return new BiasFiles(
                current, baseline.isPresent() ? Optional.of(Dataset.open(baseline.get(), reading)) : Optional.empty());
    }

    @Override
    public void close() throws IOException {
        if (baseline.isPresent()) {
            baseline.get().close();
        }
        data.close();
    }
}
