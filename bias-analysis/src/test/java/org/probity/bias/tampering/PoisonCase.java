package org.probity.bias.tampering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.probity.bias.SharedFiles;
import org.probity.bias.data.Table;

/// Two versions of a dataset with an attack that is known, from the shared files.
record PoisonCase(JsonNode truth, Table approved, Table current) {

    static PoisonCase of(String name) {
        String folder = "poison/" + name + "/";
        return new PoisonCase(
                SharedFiles.golden(folder + "truth"),
                SharedFiles.unpacked(folder + "v1.csv.gz"),
                SharedFiles.unpacked(folder + "v2.csv.gz"));
    }

    List<String> groups() {
        return texts(truth.path("groups"));
    }

    List<String> poisonedRows() {
        return texts(truth.path("row_ids"));
    }

    TamperingPlan plan() {
        return TamperingPlan.of(new BinaryLabel("label", "1"), "row_id", groups(), approved.names());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
