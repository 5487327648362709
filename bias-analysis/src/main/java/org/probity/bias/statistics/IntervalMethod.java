package org.probity.bias.statistics;

/// The way an interval was computed, so that a reader can repeat it.
public enum IntervalMethod {
    WILSON("Wilson score interval of a share (Wilson 1927)"),
    HANLEY_MCNEIL("Area under a curve by the variance of Hanley and McNeil (1982)"),
    ROBINS_BRESLOW_GREENLAND("Common odds ratio on the log scale (Robins, Breslow and Greenland 1986)"),
    WILSON_TRANSFORMED("Wilson interval of tp/(tp+fp+fn), carried over to F1, which rises with it"),
    NEWCOMBE("Difference of two independent shares from their Wilson limits (Newcombe 1998, method 10)"),
    VARIANCE_RECOVERY("Sum or difference of independent estimates from their own limits (Zou and Donner 2008)"),
    KATZ_LOG("Ratio of two independent shares on the log scale (Katz et al. 1978)"),
    BONFERRONI_MAXIMUM("Largest of two absolute differences, each taken at half the error (Bonferroni)"),
    STUDENT_T("Mean of a group by Student's t (Student 1908)"),
    WELCH("Difference of two means with unequal variances (Welch 1947)"),
    TRANSFORMED_MEAN("Student's limits of a mean, carried over to its square root"),
    EFFECT_SIZE("Standardised difference by its asymptotic variance (Hedges and Olkin 1985)"),
    ORDER_STATISTICS("Median between two of the ordered values, by the binomial distribution"),
    DELONG_LOGIT("Area under a curve by DeLong's variance (1988) on the logit scale"),
    NEWCOMBE_AREA("Area under a curve, asymptotic method of Newcombe (2006, method 5)"),
    BOOTSTRAP("Percentiles over resampled rows (Efron 1979), drawn as counts of cells"),
    SIMULTANEOUS_PAIRS("All pairs of eligible groups at once (Bonferroni), so that picking the extremes is paid for");

    private final String title;

    IntervalMethod(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
