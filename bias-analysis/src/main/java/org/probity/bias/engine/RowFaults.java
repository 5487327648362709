package org.probity.bias.engine;

import java.io.IOException;

/// Finds for a person the first row that a query stumbled over; asked only when there is one.
interface RowFaults {

    /// What is wrong with a weight, and in which row.
    String weight(String column) throws IOException;

    /// What is wrong with a score, and in which row.
    String score(String column) throws IOException;
}
