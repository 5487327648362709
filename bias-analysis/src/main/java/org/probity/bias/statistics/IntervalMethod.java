package org.probity.bias.statistics;

/// The way an interval was computed, so that a reader can repeat it.
public enum IntervalMethod {
    WILSON("Wilson score interval of a share (Wilson 1927)"),
    WILSON_EFFECTIVE_N("Wilson score interval of a weighted share, by its effective number of rows (Kish 1965)"),
    HANLEY_MCNEIL("Area under a curve by the variance of Hanley and McNeil (1982)"),
    ROBINS_BRESLOW_GREENLAND("Common odds ratio on the log scale (Robins, Breslow and Greenland 1986)"),
    WILSON_TRANSFORMED("Wilson interval of tp/(tp+fp+fn), carried over to F1, which rises with it"),
    WILSON_TRANSFORMED_EFFECTIVE_N("The same of weighted rows, by their effective number (Kish 1965)"),
    NEWCOMBE("Difference of two independent shares from their Wilson limits (Newcombe 1998, method 10)"),
    NEWCOMBE_EFFECTIVE_N("Newcombe's difference of two weighted shares, by their effective numbers of rows"),
    VARIANCE_RECOVERY("Sum or difference of independent estimates from their own limits (Zou and Donner 2008)"),
    KATZ_LOG("Ratio of two independent shares on the log scale (Katz et al. 1978)"),
    KATZ_LOG_EFFECTIVE_N("Ratio of two weighted shares on the log scale, by their effective numbers of rows"),
    BONFERRONI_MAXIMUM("Largest of two absolute differences, each taken at half the error (Bonferroni)"),
    STUDENT_T("Mean of a group by Student's t (Student 1908)"),
    WELCH("Difference of two means with unequal variances (Welch 1947)"),
    TRANSFORMED_MEAN("Student's limits of a mean, carried over to its square root"),
    EFFECT_SIZE("Standardised difference by its asymptotic variance (Hedges and Olkin 1985)"),
    ORDER_STATISTICS("Median between two of the ordered values, by the binomial distribution"),
    DELONG_LOGIT("Area under a curve by DeLong's variance (1988) on the logit scale"),
    NEWCOMBE_AREA("Area under a curve, asymptotic method of Newcombe (2006, method 5)"),
    BOOTSTRAP("Percentiles over resampled rows (Efron 1979), drawn as counts of cells"),
    BOOTSTRAP_WEIGHTED(
            "Percentiles over resampled rows: counts of cells drawn, then a lognormal sum of weights for each"),
    SIMULTANEOUS_PAIRS("All pairs of eligible groups at once (Bonferroni), so that picking the extremes is paid for");

    private final String title;

    IntervalMethod(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
