package org.probity.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The cases that journeys upload: COMPAS where the shared files lie beside the checkout, otherwise rows of our own.
final class CaseFile {

    private static final String HEADER =
            "row_id,y_true,y_pred,y_score,sex,race,age_cat,age,priors_count,c_charge_degree";
    private static final int OWN_ROWS = 3_000;

    private CaseFile() {}

    static Path write(Path file) throws IOException {
        return Files.writeString(file, content());
    }

    static long rows() {
        return content().lines().count() - 1;
    }

    private static String content() {
        try {
            Optional<Path> compas = compas();
            return compas.isPresent() ? Files.readString(compas.get()) : own();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Optional<Path> compas() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder.getParent() != null, Path::getParent)
                .map(folder -> folder.resolve("shared/fairness/data/compas_two_year.csv"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /// Two races treated as differently as in COMPAS, so that the journey reads the same.
    private static String own() {
        return IntStream.range(0, OWN_ROWS)
                .mapToObj(i -> {
                    boolean black = i % 2 == 0;
                    int truth = i % 20 < 9 ? 1 : 0;
                    int predicted = (truth == 1 ? i % 3 != 0 : black && i % 5 < 2) ? 1 : 0;
                    return "%d,%d,%d,%d,%s,%s,25 - 45,%d,%d,F"
                            .formatted(
                                    i,
                                    truth,
                                    predicted,
                                    1 + i % 10,
                                    i % 4 < 3 ? "Male" : "Female",
                                    black ? "African-American" : "Caucasian",
                                    20 + i % 40,
                                    i % 12);
                })
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }
}
