package org.probity.bias.multiclass;

import java.util.List;
import org.probity.bias.Cells;
import org.probity.bias.CodedValue;

/// The matrix of a group while cells are added to it.
final class MatrixSample {

    private final List<String> classes;
    private final long[] matrix;
    private long rows;

    MatrixSample(List<String> classes) {
        this.classes = classes;
        this.matrix = new long[classes.size() * classes.size()];
    }

    void add(Cells.Cell cell) {
        rows += cell.rows();
        if (!cell.label().isEmpty() && !cell.prediction().isEmpty()) {
            matrix[place(cell.label()) * classes.size() + place(cell.prediction())] += cell.rows();
        }
    }

    private int place(String value) {
        for (int place = 0; place < classes.size(); place++) {
            if (CodedValue.same(classes.get(place), value)) {
                return place;
            }
        }
        throw new IllegalArgumentException("there is no class " + value);
    }

    long rows() {
        return rows;
    }

    long[] matrix() {
        return matrix;
    }

    ClassCounts counts() {
        return new ClassCounts(matrix, 0, classes.size());
    }
}
