package org.probity.aiact;

import java.util.Collection;
import java.util.Comparator;

/// A set of known names that finds the one a misspelt name most likely meant.
public record Names(Collection<String> known) {

    public Names {
        known = known.stream().sorted().distinct().toList();
    }

    /// The known name that takes the fewest single-letter edits; empty when no name is known.
    public String nearest(String misspelt) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(misspelt, name)))
                .orElse("");
    }

    /// The edits between two words after Levenshtein: letters inserted, deleted or replaced.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
