package org.probity.server.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.probity.monitoring.MatchedOutcome;
import org.probity.monitoring.OutcomeEvent;
import org.probity.monitoring.PredictionEvent;
import org.probity.monitoring.Slice;
import org.probity.server.http.Json;

/// The tables behind monitoring: batches, known predictions and outcomes, and append-only slices.
///
/// Written in batches by JDBC inside the caller's transaction, since a thousand entities a call would be waste.
@ApplicationScoped
public class EventStore {

    private static final int IDS_PER_QUERY = 500;

    private final DataSource database;

    @Inject
    public EventStore(DataSource database) {
        this.database = database;
    }

    /// A prediction as far as an outcome needs it.
    record Known(Instant at, boolean selected, Map<String, String> segments) {

        MatchedOutcome matched(String id, boolean positive) {
            return new MatchedOutcome(id, at, selected, positive, segments);
        }
    }

    /// A batch that was taken before, with the answer it got.
    record Taken(String bodyDigest, String answerJson) {}

    @FunctionalInterface
    private interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    Optional<Taken> taken(UUID deployment, String key) {
        return run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select body_digest, answer_json from"
                    + " monitoring_batch where deployment_id = ? and idempotency_key = ?")) {
                query.setObject(1, deployment);
                query.setString(2, key);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Taken(rows.getString(1), rows.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    void take(UUID deployment, String key, Taken batch, Instant at) {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into monitoring_batch (deployment_id,"
                    + " idempotency_key, body_digest, received_at, answer_json) values (?, ?, ?, ?, ?)")) {
                insert.setObject(1, deployment);
                insert.setString(2, key);
                insert.setString(3, batch.bodyDigest());
                insert.setObject(4, at.atOffset(ZoneOffset.UTC));
                insert.setString(5, batch.answerJson());
                return insert.executeUpdate();
            }
        });
    }

    /// Returns which of these predictions are known already.
    Map<String, Known> predictions(UUID deployment, Collection<String> ids) {
        String sql = "select prediction_id, predicted_at, selected, segments_json from monitoring_prediction"
                + " where deployment_id = ? and prediction_id in (";
        Map<String, Known> known = new HashMap<>();
        query(sql, deployment, ids, rows -> {
            @SuppressWarnings("unchecked")
            Map<String, String> segments = Json.read(rows.getString(4), Map.class);
            Instant at = rows.getObject(2, OffsetDateTime.class).toInstant();
            known.put(rows.getString(1), new Known(at, rows.getBoolean(3), segments));
        });
        return known;
    }

    /// Returns which of these cases have an outcome already.
    Map<String, Boolean> outcomes(UUID deployment, Collection<String> ids) {
        String sql = "select prediction_id, positive from monitoring_outcome"
                + " where deployment_id = ? and prediction_id in (";
        Map<String, Boolean> known = new HashMap<>();
        query(sql, deployment, ids, rows -> known.put(rows.getString(1), rows.getBoolean(2)));
        return known;
    }

    void addPredictions(UUID deployment, List<PredictionEvent> events) {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into monitoring_prediction (deployment_id, prediction_id, predicted_at, selected,"
                            + " segments_json) values (?, ?, ?, ?, ?)")) {
                for (PredictionEvent event : events) {
                    insert.setObject(1, deployment);
                    insert.setString(2, event.id());
                    insert.setObject(3, event.time().atOffset(ZoneOffset.UTC));
                    insert.setBoolean(4, event.selected());
                    insert.setString(5, Json.text(new TreeMap<>(event.segments())));
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    void addOutcomes(UUID deployment, List<OutcomeEvent> events) {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into monitoring_outcome (deployment_id,"
                    + " prediction_id, observed_at, positive) values (?, ?, ?, ?)")) {
                for (OutcomeEvent event : events) {
                    insert.setObject(1, deployment);
                    insert.setString(2, event.predictionId());
                    insert.setObject(3, event.time().atOffset(ZoneOffset.UTC));
                    insert.setBoolean(4, event.positive());
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    void addSlice(UUID id, UUID deployment, Slice slice) {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into monitoring_slice (id,"
                    + " deployment_id, window_start, slice_json) values (?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setObject(2, deployment);
                insert.setObject(3, slice.window().start().atOffset(ZoneOffset.UTC));
                insert.setString(4, Json.text(slice));
                return insert.executeUpdate();
            }
        });
    }

    /// Returns each window's slices merged, oldest window first.
    List<Slice> windows(UUID deployment) {
        return run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select slice_json from monitoring_slice where deployment_id = ?")) {
                query.setObject(1, deployment);
                try (ResultSet rows = query.executeQuery()) {
                    Map<Instant, Slice> merged = new TreeMap<>();
                    while (rows.next()) {
                        Slice slice = Json.read(rows.getString(1), Slice.class);
                        merged.merge(slice.window().start(), slice, Slice::merge);
                    }
                    return new ArrayList<>(merged.values());
                }
            }
        });
    }

    @FunctionalInterface
    private interface Row {

        void read(ResultSet rows) throws SQLException;
    }

    private void query(String sql, UUID deployment, Collection<String> ids, Row row) {
        List<String> all = List.copyOf(ids);
        run(connection -> {
            for (int from = 0; from < all.size(); from += IDS_PER_QUERY) {
                List<String> some = all.subList(from, Math.min(from + IDS_PER_QUERY, all.size()));
                String places = String.join(",", some.stream().map(_ -> "?").toList());
                try (PreparedStatement query = connection.prepareStatement(sql + places + ")")) {
                    query.setObject(1, deployment);
                    for (int i = 0; i < some.size(); i++) {
                        query.setString(i + 2, some.get(i));
                    }
                    try (ResultSet rows = query.executeQuery()) {
                        while (rows.next()) {
                            row.read(rows);
                        }
                    }
                }
            }
            return all.size();
        });
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("the monitoring tables cannot be used", failure);
        }
    }
}
