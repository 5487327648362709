package org.probity.bias.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.NamedMetric;
import org.probity.bias.multiclass.MulticlassMetric;
import org.probity.bias.ranking.RankingMetric;
import org.probity.bias.regression.RegressionMetric;

/// A number about the answers of a model, under the name that files and criteria give it.
///
/// @param id    lower case with underscores
/// @param about whom it can describe
public record TaskMetric(String id, String title, String definition, String source, About about)
        implements NamedMetric {

    /// How people who work with numbers call them.
    private static final Map<String, String> SHORT = Map.of(
            "mae", "mean_absolute_error",
            "mse", "mean_squared_error",
            "rmse", "root_mean_squared_error",
            "r2", "r_squared",
            "mcc", "matthews_correlation");

    /// Whom a metric can describe.
    public enum About {
        EVERYBODY,
        GROUPS,
        BOTH;

        public boolean everybody() {
            return this != GROUPS;
        }

        public boolean groups() {
            return this != EVERYBODY;
        }
    }

    /// All that a question can be answered with, in the order in which it is read.
    public static List<TaskMetric> of(Question question) {
        return switch (question) {
            case Question.Classes _ ->
                Stream.of(MulticlassMetric.values()).map(TaskMetric::of).toList();
            case Question.Numbers _ ->
                Stream.of(RegressionMetric.values()).map(TaskMetric::of).toList();
            case Question.Order order -> ofOrder(order);
        };
    }

    /// The metric of this name, long or short.
    public static Optional<TaskMetric> named(String name, Question question) {
        String id = SHORT.getOrDefault(name, name);
        return of(question).stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    static TaskMetric of(MulticlassMetric metric) {
        return of(metric, metric, About.BOTH);
    }

    static TaskMetric of(RegressionMetric metric) {
        return of(metric, metric, About.BOTH);
    }

    static TaskMetric of(RankingMetric metric) {
        return of(metric, metric, About.GROUPS);
    }

    static TaskMetric share(int top) {
        return atTop("share_of_top_", top, RankingMetric.TOP_SHARE, "Share of the top %d", About.GROUPS);
    }

    static TaskMetric lift(int top) {
        return atTop("lift_in_top_", top, RankingMetric.TOP_LIFT, "Lift in the top %d", About.GROUPS);
    }

    static TaskMetric gain(int top) {
        return atTop("ndcg_at_", top, RankingMetric.NDCG, "NDCG of the top %d", About.EVERYBODY);
    }

    private static List<TaskMetric> ofOrder(Question.Order order) {
        Stream<TaskMetric> gains = order.tops().stream().map(TaskMetric::gain);
        Stream<TaskMetric> ofGroups = Stream.of(
                        RankingMetric.EXPOSURE_TO_POPULATION,
                        RankingMetric.MEAN_EXPOSURE,
                        RankingMetric.SHARE_OF_EXPOSURE,
                        RankingMetric.MEAN_RANK,
                        RankingMetric.NDCG_WITHIN_GROUP,
                        RankingMetric.RND)
                .map(TaskMetric::of);
        Stream<TaskMetric> tops = order.tops().stream().flatMap(top -> Stream.of(share(top), lift(top)));
        boolean judged = order.relevance().isPresent();
        return Stream.of(gains, ofGroups, tops)
                .flatMap(all -> all)
                .filter(metric -> judged || !metric.id().startsWith("ndcg"))
                .toList();
    }

    private static TaskMetric of(Enum<?> name, NamedMetric meaning, About about) {
        return new TaskMetric(
                name.name().toLowerCase(Locale.ROOT), meaning.title(), meaning.definition(), meaning.source(), about);
    }

    private static TaskMetric atTop(String id, int top, NamedMetric meaning, String title, About about) {
        return new TaskMetric(id + top, title.formatted(top), meaning.definition(), meaning.source(), about);
    }
}
