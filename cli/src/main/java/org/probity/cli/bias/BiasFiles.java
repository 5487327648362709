package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.data.Reading;

/// The data under analysis and, if there is one, its approved version.
record BiasFiles(Dataset data, Optional<FileDataset> baseline) implements AutoCloseable {

    static BiasFiles open(Path data, Optional<Path> baseline, Reading reading) throws IOException, BadInput {
        FileDataset current = FileDataset.open(data, reading);
        return new BiasFiles(
                current,
                baseline.isPresent() ? Optional.of(FileDataset.open(baseline.get(), reading)) : Optional.empty());
    }

    @Override
    public void close() throws IOException {
        if (baseline.isPresent()) {
            baseline.get().close();
        }
        data.close();
    }
}
