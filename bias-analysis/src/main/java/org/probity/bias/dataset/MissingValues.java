package org.probity.bias.dataset;

import java.util.List;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// Where values of a column are missing, and whether they are missing more often in some groups.
///
/// A model learns less about people of whom less is known, and a filter on complete rows removes them.
public record MissingValues(String column, long missing, long rows, List<GroupRates> byAttribute) {

    public MissingValues {
        byAttribute = List.copyOf(byAttribute);
    }

    public static MissingValues of(Table table, String column, List<String> attributes) {
        Column values = table.column(column);
        long missing = 0;
        for (int row = 0; row < table.rows(); row++) {
            missing += values.missing(row) ? 1 : 0;
        }
        return new MissingValues(
                column,
                missing,
                table.rows(),
                attributes.stream()
                        .map(attribute -> GroupRates.of(
                                attribute, GroupCodes.of(table.column(attribute)), _ -> true, values::missing))
                        .toList());
    }
}
