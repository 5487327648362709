package org.probity.bias.individual;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Something that decides about persons: an endpoint of a model in use, or a model trained here.
@FunctionalInterface
public interface Scorer {

    /// The score of each row, given by column; as many as there are rows, in their order. Whatever
    /// decides in words answers 1 and 0.
    ///
    /// @throws IOException if whoever scores cannot be reached or answers something else
    double[] scores(List<Map<String, String>> rows) throws IOException;
}
