package org.probity.bias.multiclass;

import org.probity.bias.NamedMetric;

/// A number about decisions with several answers, with its one name and its one definition.
///
/// c rows of n are right; of class k there are t_k labels and p_k predictions.
public enum MulticlassMetric implements NamedMetric {
    ACCURACY("Accuracy", "Share of predictions that agree with the label, c/n.", "ISO/IEC TS 4213:2022"),
    BALANCED_ACCURACY(
            "Balanced accuracy",
            "Mean over the classes of the share of a class's rows that are predicted as it.",
            "ISO/IEC TS 4213:2022"),
    MACRO_F1(
            "Macro F1",
            "Mean over the classes of 2·tp/(2·tp + fp + fn), each class against the rest.",
            "M. Sokolova, G. Lapalme, 2009"),
    MICRO_F1(
            "Micro F1",
            "2·tp/(2·tp + fp + fn) with the counts of all classes summed up; with one answer a row it is the accuracy.",
            "M. Sokolova, G. Lapalme, 2009"),
    MATTHEWS_CORRELATION(
            "Matthews correlation coefficient",
            "(c·n - sum p_k·t_k)/sqrt((n² - sum p_k²)(n² - sum t_k²)).",
            "J. Gorodkin, 2004; B. W. Matthews, 1975"),
    COHENS_KAPPA(
            "Cohen's kappa",
            "(c/n - e)/(1 - e) with the agreement by chance e = sum p_k·t_k/n².",
            "J. Cohen, Educational and Psychological Measurement 20 (1960) 37-46");

    private final String title;
    private final String definition;
    private final String source;

    MulticlassMetric(String title, String definition, String source) {
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String source() {
        return source;
    }

    /// Whether it is a share of rows, which has limits in closed form.
    boolean share() {
        return this == ACCURACY || this == MICRO_F1;
    }
}
