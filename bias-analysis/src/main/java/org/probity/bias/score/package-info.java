/// Scores before they become decisions: how well they rank, and whether they mean what they say, in every group.
@NullMarked
package org.probity.bias.score;

import org.jspecify.annotations.NullMarked;
