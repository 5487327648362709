package org.probity.bias.engine;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.data.CsvHeader;

/// A column as its database describes it, with its type as a number of [Types].
record JdbcColumn(String name, int type) {

    private static final Set<Integer> FLOATING = Set.of(Types.REAL, Types.FLOAT, Types.DOUBLE);
    private static final Set<Integer> WITHOUT_ONE_TEXT = Set.of(
            Types.ARRAY,
            Types.STRUCT,
            Types.BINARY,
            Types.VARBINARY,
            Types.LONGVARBINARY,
            Types.BLOB,
            Types.JAVA_OBJECT,
            Types.REF,
            Types.ROWID);

    /// Whether it holds binary fractions, which every engine writes in its own way.
    boolean floating() {
        return FLOATING.contains(type);
    }

    /// The places of the columns with binary fractions.
    static Set<Integer> floating(List<JdbcColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).floating())
                .boxed()
                .collect(Collectors.toSet());
    }

    /// Why a column of this name cannot be used: it is not there, or there twice, or holds more than one value a row.
    static Optional<AnalysisProblem> problem(String name, List<JdbcColumn> columns) {
        List<String> header = columns.stream().map(JdbcColumn::name).toList();
        return CsvHeader.problem(name, header)
                .or(() -> WITHOUT_ONE_TEXT.contains(columns.get(header.indexOf(name)).type)
                        ? Optional.of(new AnalysisProblem(
                                Code.NO_VALUES, name, "the column %s holds no values to compare".formatted(name)))
                        : Optional.empty());
    }
}
