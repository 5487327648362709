package org.probity.cli.bias;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small file of 400 people: group a is selected more often than group b, and ten have no group.
final class People {

    private static final int ROWS = 400;

    private People() {}

    static String csv() {
        StringBuilder text = new StringBuilder("y,p,group,sex,w\n");
        for (int i = 0; i < ROWS; i++) {
            String group = i % 40 == 7 ? "" : i % 2 == 0 ? "a" : "b";
            boolean label = i % 3 == 0;
            boolean chosen = label ? i % 5 != 0 : group.equals("a") && i % 4 == 0;
            text.append("%d,%d,%s,%s,%s%n"
                    .formatted(label ? 1 : 0, chosen ? 1 : 0, group, i % 7 < 3 ? "f" : "m", i % 2 == 0 ? "1.5" : "2"));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /// The same people with scores; whoever has the positive label has a higher one on average.
    static String scoredCsv() {
        List<String> lines = csv().lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(at ->
                        lines.get(at) + (at == 0 ? ",s" : ",0." + (lines.get(at).startsWith("1") ? 30 : 10) + at % 61))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static Path in(Path folder) throws IOException {
        return write(folder, csv());
    }

    static Path write(Path folder, String text) throws IOException {
        return Files.write(folder.resolve("people.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
