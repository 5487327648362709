package org.probity.aiact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Truth over open answers, as reduced ordered binary decision diagrams.
///
/// Equal statements have equal numbers, so "holds for every completion of the answers" is a comparison with [#TRUE].
/// The construction is Bryant's (IEEE Transactions on Computers C-35(8), 1986), without complement edges.
final class Diagram {
    static final int FALSE = 0;
    static final int TRUE = 1;

    private record Node(int variable, int low, int high) {}

    private record Choice(int test, int then, int otherwise) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> known = new HashMap<>();
    private final Map<Choice, Integer> choices = new HashMap<>();
    private int variables;

    Diagram() {
        // The two constants stand below every variable.
        nodes.add(new Node(Integer.MAX_VALUE, FALSE, FALSE));
        nodes.add(new Node(Integer.MAX_VALUE, TRUE, TRUE));
    }

    static int constant(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /// A new open statement, ordered after all earlier ones.
    int variable() {
        return node(variables++, FALSE, TRUE);
    }

    /// The number of the variable that a statement from [#variable()] stands for.
    int variableOf(int statement) {
        return nodes.get(statement).variable();
    }

    int not(int statement) {
        return choose(statement, FALSE, TRUE);
    }

    int and(int one, int other) {
        return choose(one, other, FALSE);
    }

    int or(int one, int other) {
        return choose(one, TRUE, other);
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
        Choice choice = new Choice(test, then, otherwise);
        Integer earlier = choices.get(choice);
        if (earlier != null) {
            return earlier;
        }
        int top = Math.min(variableOf(test), Math.min(variableOf(then), variableOf(otherwise)));
        int result = node(
                top,
                choose(low(test, top), low(then, top), low(otherwise, top)),
                choose(high(test, top), high(then, top), high(otherwise, top)));
        choices.put(choice, result);
        return result;
    }

    /// Whether some completion of the given variables makes the statement hold, as a statement about the others.
    int exists(BitSet quantified, int statement) {
        return exists(quantified, statement, new HashMap<>());
    }

    private int exists(BitSet quantified, int statement, Map<Integer, Integer> done) {
        if (statement <= TRUE || variableOf(statement) >= quantified.length()) {
            return statement;
        }
        Integer earlier = done.get(statement);
        if (earlier != null) {
            return earlier;
        }
        Node node = nodes.get(statement);
        int low = exists(quantified, node.low(), done);
        int high = exists(quantified, node.high(), done);
        int result = quantified.get(node.variable()) ? or(low, high) : node(node.variable(), low, high);
        done.put(statement, result);
        return result;
    }

    /// The variables a statement depends on.
    BitSet support(int statement) {
        BitSet support = new BitSet();
        BitSet seen = new BitSet();
        collect(statement, support, seen);
        return support;
    }

    private void collect(int statement, BitSet support, BitSet seen) {
        if (statement > TRUE && !seen.get(statement)) {
            seen.set(statement);
            Node node = nodes.get(statement);
            support.set(node.variable());
            collect(node.low(), support, seen);
            collect(node.high(), support, seen);
        }
    }

    private int low(int statement, int variable) {
        return variableOf(statement) == variable ? nodes.get(statement).low() : statement;
    }

    private int high(int statement, int variable) {
        return variableOf(statement) == variable ? nodes.get(statement).high() : statement;
    }

    private int node(int variable, int low, int high) {
        if (low == high) {
            return low;
        }
        Node node = new Node(variable, low, high);
        Integer earlier = known.get(node);
        if (earlier != null) {
            return earlier;
        }
        nodes.add(node);
        known.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }
}
