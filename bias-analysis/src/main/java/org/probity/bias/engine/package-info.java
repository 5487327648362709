/// Turns files into cells: one grouping query of an existing engine, and nothing else of the data is kept.
///
/// Start at [CellEngine].
///
/// Decisions: columns are called `c0`, `c1` ... in every query, so that no text of a user ever becomes SQL. DuckDB is
/// the only reader of files: on a million rows it needs less processor time than a CSV reader in Java and spreads it
/// over all cores (`docs/benchmarks.md`), and for small files both are faster than anybody can see. Tables are counted
/// by their own databases, in the same words but for the dialect. What a value means (blanks, marks for missing) is
/// decided in Java on the few grouped values, in one place for every engine.
@NullMarked
package org.probity.bias.engine;

import org.jspecify.annotations.NullMarked;
