package org.probity.bias.ranking;

import org.probity.bias.NamedMetric;

/// A number about a ranking, with its one name and its one definition; position i has the exposure
/// 1/log2(i + 1).
public enum RankingMetric implements NamedMetric {
    MEAN_EXPOSURE("Mean exposure", "Mean over the group's rows of 1/log2(position + 1).", Source.EXPOSURE),
    SHARE_OF_EXPOSURE("Share of exposure", "The group's part of the exposure of all rows.", Source.EXPOSURE),
    EXPOSURE_TO_POPULATION(
            "Exposure to population", "Share of exposure over share of rows; 1 is proportional.", Source.EXPOSURE),
    MEAN_RANK("Mean rank", "Mean position of the group's rows, the first being 1.", Source.EXPOSURE),
    NDCG_WITHIN_GROUP(
            "NDCG within the group",
            "Sum of relevance/log2(position + 1) over the group's rows ranked among themselves, over that of their"
                    + " best order.",
            Source.GAIN),
    RND(
            "rND, unnormalised",
            "Sum over i = 10, 20, ... of the distance between the group's share in the top i and its share overall,"
                    + " divided by log2 i.",
            "K. Yang, J. Stoyanovich, Measuring fairness in ranked outputs, 2017"),
    TOP_SHARE("Share of the top", "The group's part of the first k rows.", Source.EXPOSURE),
    TOP_LIFT("Lift in the top", "Share of the top over share of all rows; 1 is proportional.", Source.EXPOSURE),
    NDCG(
            "NDCG",
            "Sum of relevance/log2(position + 1) over the first k rows, over that of the best order.",
            Source.GAIN);

    private static final class Source {
        private static final String EXPOSURE = "A. Singh, T. Joachims, Fairness of exposure in rankings, 2018";
        private static final String GAIN = "K. Järvelin, J. Kekäläinen, 2002, with the relevance itself as the gain";
    }

    private final String title;
    private final String definition;
    private final String source;

    RankingMetric(String title, String definition, String source) {
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
}
