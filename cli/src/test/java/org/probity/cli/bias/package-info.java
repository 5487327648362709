/// Tests of the bias analysis on the command line.
@NullMarked
package org.probity.cli.bias;

import org.jspecify.annotations.NullMarked;
