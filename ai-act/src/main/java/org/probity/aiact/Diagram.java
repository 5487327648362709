package org.probity.aiact;

import java.util.Arrays;
import java.util.BitSet;

/// Truth over open answers, as reduced ordered binary decision diagrams.
///
/// Equal statements have equal numbers, so "holds for every completion of the answers" is a comparison
/// with [#TRUE]. The construction is Bryant's (IEEE Transactions on Computers C-35(8), 1986), without
/// complement edges. Nodes are numbers in flat arrays, because a preview builds some ten thousand of
/// them while a person waits.
final class Diagram {
    static final int FALSE = 0;
    static final int TRUE = 1;

    private static final int START = 256;

    private int[] variable = new int[START];
    private int[] low = new int[START];
    private int[] high = new int[START];
    private int size = 2;
    private int variables;

    /// Open addressing over node numbers; 0 marks a free place, as the constants are never looked up.
    private int[] places = new int[2 * START];

    private final Choices choices = new Choices();

    /// What was quantified out of a node in the current call of [#exists], valid where the mark is that
    /// call's.
    private int[] quantifiedTo = new int[0];

    private int[] quantifiedIn = new int[0];
    private int call;

    Diagram() {
        // The two constants stand below every variable.
        variable[FALSE] = Integer.MAX_VALUE;
        variable[TRUE] = Integer.MAX_VALUE;
    }

    /// A new open statement, ordered after all earlier ones.
    int variable() {
        return node(variables++, FALSE, TRUE);
    }

    /// The number of the variable that a statement from [#variable()] stands for.
    int variableOf(int statement) {
        return variable[statement];
    }

    /// How many different statements were made so far.
    int size() {
        return size;
    }

    int not(int statement) {
        return choose(statement, FALSE, TRUE);
    }

    int and(int one, int other) {
        return one <= other ? choose(one, other, FALSE) : choose(other, one, FALSE);
    }

    int or(int one, int other) {
        return one <= other ? choose(one, TRUE, other) : choose(other, TRUE, one);
    }

    int any(Iterable<Integer> statements) {
        int result = FALSE;
        for (int statement : statements) {
            result = or(result, statement);
        }
        return result;
    }

    int all(Iterable<Integer> statements) {
        int result = TRUE;
        for (int statement : statements) {
            result = and(result, statement);
        }
        return result;
    }

    private int choose(int test, int then, int otherwise) {
        if (test == TRUE || then == otherwise) {
            return then;
        }
        if (test == FALSE) {
            return otherwise;
        }
        if (then == TRUE && otherwise == FALSE) {
            return test;
        }
        int earlier = choices.find(test, then, otherwise);
        if (earlier >= 0) {
            return earlier;
        }
        int top = Math.min(variable[test], Math.min(variable[then], variable[otherwise]));
        int result = node(
                top,
                choose(low(test, top), low(then, top), low(otherwise, top)),
                choose(high(test, top), high(then, top), high(otherwise, top)));
        choices.keep(test, then, otherwise, result);
        return result;
    }

    /// Whether some completion of the given variables makes the statement hold, as a statement about
    /// the others.
    int exists(BitSet quantified, int statement) {
        if (quantifiedTo.length < size) {
            quantifiedTo = new int[variable.length];
            quantifiedIn = new int[variable.length];
        }
        call++;
        return quantify(quantified, statement);
    }

    private int quantify(BitSet quantified, int statement) {
        if (statement <= TRUE || variable[statement] >= quantified.length()) {
            return statement;
        }
        // The marks cover every node that existed at the call, and the walk never leaves those.
        if (quantifiedIn[statement] == call) {
            return quantifiedTo[statement];
        }
        int without = quantify(quantified, low[statement]);
        int with = quantify(quantified, high[statement]);
        int result = quantified.get(variable[statement]) ? or(without, with) : node(variable[statement], without, with);
        quantifiedTo[statement] = result;
        quantifiedIn[statement] = call;
        return result;
    }

    /// The variables a statement depends on.
    BitSet support(int statement) {
        BitSet support = new BitSet();
        collect(statement, support, new BitSet());
        return support;
    }

    private void collect(int statement, BitSet support, BitSet seen) {
        if (statement > TRUE && !seen.get(statement)) {
            seen.set(statement);
            support.set(variable[statement]);
            collect(low[statement], support, seen);
            collect(high[statement], support, seen);
        }
    }

    private int low(int statement, int top) {
        return variable[statement] == top ? low[statement] : statement;
    }

    private int high(int statement, int top) {
        return variable[statement] == top ? high[statement] : statement;
    }

    private int node(int top, int without, int with) {
        if (without == with) {
            return without;
        }
        int place = placeOf(top, without, with);
        if (places[place] != 0) {
            return places[place];
        }
        if (size == variable.length) {
            grow();
            place = placeOf(top, without, with);
        }
        variable[size] = top;
        low[size] = without;
        high[size] = with;
        places[place] = size;
        return size++;
    }

    private int placeOf(int top, int without, int with) {
        int place = spread(top, without, with) & (places.length - 1);
        for (int known = places[place]; known != 0; known = places[place]) {
            if (variable[known] == top && low[known] == without && high[known] == with) {
                return place;
            }
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private void grow() {
        variable = Arrays.copyOf(variable, 2 * size);
        low = Arrays.copyOf(low, 2 * size);
        high = Arrays.copyOf(high, 2 * size);
        places = new int[4 * size];
        for (int node = TRUE + 1; node < size; node++) {
            places[placeOf(variable[node], low[node], high[node])] = node;
        }
    }

    private static int spread(int one, int two, int three) {
        int mixed = (one * 0x9E3779B1 + two) * 0x85EBCA6B + three;
        mixed *= 0xC2B2AE35;
        return mixed ^ (mixed >>> 15);
    }

    /// Results of earlier choices; a newer one may push an older one out, which costs time and nothing
    /// else.
    private static final class Choices {
        private int[] kept = new int[4 * START];
        private int count;

        int find(int test, int then, int otherwise) {
            int at = at(test, then, otherwise);
            // The test of a kept choice is never a constant, so an empty place cannot be mistaken for one.
            return kept[at] == test && kept[at + 1] == then && kept[at + 2] == otherwise ? kept[at + 3] : -1;
        }

        void keep(int test, int then, int otherwise, int result) {
            if (++count > kept.length / 4) {
                enlarge();
            }
            put(test, then, otherwise, result);
        }

        private void put(int test, int then, int otherwise, int result) {
            int at = at(test, then, otherwise);
            kept[at] = test;
            kept[at + 1] = then;
            kept[at + 2] = otherwise;
            kept[at + 3] = result;
        }

        private void enlarge() {
            int[] earlier = kept;
            kept = new int[4 * earlier.length];
            for (int at = 0; at < earlier.length; at += 4) {
                if (earlier[at] != 0) {
                    put(earlier[at], earlier[at + 1], earlier[at + 2], earlier[at + 3]);
                }
            }
        }

        private int at(int test, int then, int otherwise) {
            return 4 * (spread(test, then, otherwise) & (kept.length / 4 - 1));
        }
    }
}
