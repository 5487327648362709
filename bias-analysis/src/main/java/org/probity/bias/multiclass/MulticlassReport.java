package org.probity.bias.multiclass;

import java.util.List;
import org.probity.bias.BiasReport;

/// What decisions with several answers do, for everybody and for every group.
///
/// Two analyses of the same cells and plan are equal in every field and in every order.
///
/// @param classes    every value of label and prediction, in the order of the matrices
/// @param classByClass one report for each class against the rest, in the same order
public record MulticlassReport(
        String engineVersion,
        String datasetDigest,
        MulticlassPlan plan,
        List<String> classes,
        MulticlassGroup everybody,
        List<MulticlassGrouping> groupings,
        List<BiasReport> classByClass) {

    public MulticlassReport {
        classes = List.copyOf(classes);
        groupings = List.copyOf(groupings);
        classByClass = List.copyOf(classByClass);
        if (classes.size() != classByClass.size()) {
            throw new IllegalArgumentException("every class needs its report");
        }
    }

    public MulticlassGrouping grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no grouping " + key));
    }

    /// The class against the rest.
    public BiasReport against(String oneClass) {
        int place = classes.indexOf(oneClass);
        if (place < 0) {
            throw new IllegalArgumentException("there is no class " + oneClass);
        }
        return classByClass.get(place);
    }
}
