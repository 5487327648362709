package org.probity.server.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.monitoring.AlertRule;
import org.probity.monitoring.FeatureProfile;
import org.probity.monitoring.Measure;
import org.probity.monitoring.ReferenceProfile;
import org.probity.monitoring.WindowSize;

/// What a deployment is watched for, fixed with its reference profile when it starts.
///
/// @param minimum the fewest predictions a window or a group needs before it is judged
public record WatchPlan(
        WindowSize window,
        Map<String, Profile> features,
        List<String> attributes,
        double driftLimit,
        double gapLimit,
        long minimum) {

    public WatchPlan {
        features = Map.copyOf(new TreeMap<>(features));
        attributes = List.copyOf(attributes);
    }

    /// A feature's reference cells as they are stored: by edges if numeric, by categories if not.
    public record Profile(boolean numeric, List<Double> edges, List<String> top, List<Long> counts, long missing) {

        static Profile of(FeatureProfile profile) {
            return switch (profile) {
                case FeatureProfile.NumericProfile(var edges, var counts, var missing) ->
                    new Profile(true, edges, List.of(), counts, missing);
                case FeatureProfile.CategoricalProfile(var top, var counts, var missing) ->
                    new Profile(false, List.of(), top, counts, missing);
            };
        }

        FeatureProfile profile() {
            return numeric
                    ? new FeatureProfile.NumericProfile(edges, counts, missing)
                    : new FeatureProfile.CategoricalProfile(top, counts, missing);
        }
    }

    static Map<String, Profile> stored(ReferenceProfile reference) {
        Map<String, Profile> features = new TreeMap<>();
        reference.features().forEach((name, profile) -> features.put(name, Profile.of(profile)));
        return features;
    }

    ReferenceProfile reference() {
        Map<String, FeatureProfile> profiles = new TreeMap<>();
        features.forEach((name, profile) -> profiles.put(name, profile.profile()));
        return new ReferenceProfile(profiles);
    }

    /// One rule per feature and attribute: raised by two of three windows, cleared after two calm ones.
    ///
    /// An alert clears at three quarters of the limit that raised it, so that a value near the limit does not flap.
    Map<String, AlertRule> rules() {
        Map<String, AlertRule> rules = new TreeMap<>();
        new TreeMap<>(features)
                .keySet()
                .forEach(name -> rules.put("Drift of " + shown(name), rule(new Measure.Drift(name), driftLimit)));
        new ArrayList<>(attributes)
                .forEach(name -> rules.put("Selection gap by " + name, rule(new Measure.Gap(name), gapLimit)));
        return rules;
    }

    static String shown(String feature) {
        return feature.equals(ReferenceProfile.SCORE) ? "the score" : feature;
    }

    private AlertRule rule(Measure measure, double limit) {
        return new AlertRule(measure, limit, limit * 0.75, 2, 3, 2, minimum);
    }
}
