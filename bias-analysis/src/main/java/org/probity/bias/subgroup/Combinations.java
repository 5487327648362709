package org.probity.bias.subgroup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Numbers the different combinations of codes over rows, refining one attribute at a time.
final class Combinations {

    private static final int DENSE = 1 << 22;

    private int[] numbers;
    private int different;

    Combinations(int rows) {
        this.numbers = new int[rows];
        this.different = rows == 0 ? 0 : 1;
    }

    /// Parts rows that differ in these codes, which lie below `codes`; a negative code takes a row out.
    void refine(int[] of, int codes) {
        long size = (long) different * codes;
        numbers = size <= DENSE ? dense(of, codes, (int) size) : sparse(of, codes);
    }

    private int[] dense(int[] of, int codes, int size) {
        int[] known = new int[size];
        Arrays.fill(known, -1);
        int next = 0;
        int[] refined = new int[of.length];
        for (int row = 0; row < of.length; row++) {
            if (numbers[row] < 0 || of[row] < 0) {
                refined[row] = -1;
                continue;
            }
            int place = numbers[row] * codes + of[row];
            if (known[place] < 0) {
                known[place] = next++;
            }
            refined[row] = known[place];
        }
        different = next;
        return refined;
    }

    private int[] sparse(int[] of, int codes) {
        Map<Long, Integer> known = new HashMap<>();
        int[] refined = new int[of.length];
        for (int row = 0; row < of.length; row++) {
            refined[row] = numbers[row] < 0 || of[row] < 0
                    ? -1
                    : known.computeIfAbsent((long) numbers[row] * codes + of[row], _ -> known.size());
        }
        different = known.size();
        return refined;
    }

    /// The number of the combination of each row, in the order of first occurrence; below 0 for rows
    /// taken out.
    int[] numbers() {
        return numbers;
    }

    int different() {
        return different;
    }
}
