package org.probity.bias.engine;

import java.io.IOException;
import java.sql.SQLException;
import org.probity.bias.data.NumberRule;

/// Finds for a person the first row that a query stumbled over; asked only when there is one.
interface RowFaults {

    /// What is wrong with a number in a column, and in which row.
    String first(String column, NumberRule rule) throws IOException, SQLException;
}
