package org.probity.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.probity.server.persistence.AuditLedger.LogUnavailable;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.security.Actor;

/// Inside the container, with its real transactions: a change and its audit entry are there together or not at all.
@ExtendWith(ArquillianExtension.class)
class AuditedTransactionIT {

    private static final Actor SOMEBODY = new Actor(new UUID(0, 1), "probity", "test", "Test", Set.of());

    @SuppressWarnings("NullAway.Init")
    @Inject
    AuditedTransaction transaction;

    @SuppressWarnings("NullAway.Init")
    @Resource(lookup = "jdbc/registry")
    DataSource database;

    private final UUID subject = UUID.randomUUID();

    /// The WAR that the build packaged, and the assertions that it has no use for.
    ///
    /// Without the filter that answers every address it does not know with the page, the test's own among them.
    @Deployment
    static WebArchive application() {
        WebArchive application = ShrinkWrap.create(ZipImporter.class, "in-container.war")
                .importFrom(new File(System.getProperty("in-container.war")))
                .as(WebArchive.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
        application.delete("/WEB-INF/classes/org/probity/server/http/SecurityHeaders.class");
        return application;
    }

    @Test
    void aChangeAndItsEntryCommitTogether() throws SQLException {
        long before = logSize();

        transaction.run(SOMEBODY, trail -> {
            change();
            trail.append(event());
            return subject;
        });

        assertThat(changes()).isEqualTo(1);
        assertThat(entries()).isEqualTo(1);
        assertThat(logSize()).isEqualTo(before + 1);
    }

    @Test
    void anOperationThatTellsTheTrailNothingIsRolledBack() throws SQLException {
        assertThatThrownBy(() -> transaction.run(SOMEBODY, trail -> change()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without an audit entry");

        assertThat(changes()).isZero();
    }

    @Test
    void afterTheEntryAFailureRollsBackBoth() throws SQLException {
        long before = logSize();

        assertThatThrownBy(() -> transaction.run(SOMEBODY, trail -> {
                    change();
                    trail.append(event());
                    throw new IllegalArgumentException("after the entry");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(changes()).isZero();
        assertThat(entries()).isZero();
        assertThat(logSize()).isEqualTo(before);
    }

    @Test
    void aLogThatCannotBeWrittenLeavesNoChange() throws SQLException {
        run("update audit_head set id = 2");
        try {
            assertThatThrownBy(() -> transaction.run(SOMEBODY, trail -> {
                        change();
                        trail.append(event());
                        return subject;
                    }))
                    .isInstanceOf(LogUnavailable.class);
        } finally {
            run("update audit_head set id = 1");
        }

        assertThat(changes()).isZero();
        assertThat(entries()).isZero();
    }

    @Test
    void concurrentTransactionsGetIndexesWithoutGapOrDouble() throws Exception {
        int writers = 4;
        int each = 25;
        long before = logSize();
        var together = new CyclicBarrier(writers);
        Callable<List<UUID>> writer = () -> {
            together.await();
            return IntStream.range(0, each)
                    .mapToObj(_ -> transaction.run(SOMEBODY, trail -> {
                        trail.append(event());
                        return subject;
                    }))
                    .toList();
        };

        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (Future<List<UUID>> done : pool.invokeAll(Collections.nCopies(writers, writer))) {
                assertThat(done.get()).hasSize(each);
            }
        }

        assertThat(indexes())
                .containsExactlyElementsOf(LongStream.range(before, before + (long) writers * each)
                        .boxed()
                        .toList());
        assertThat(logSize()).isEqualTo(before + (long) writers * each);
    }

    private Event event() {
        return new Event("test.changed", "Test", subject, Map.of("subject", subject.toString()), "");
    }

    /// Any table will do; people have no other records that point at them here.
    private UUID change() {
        try {
            run("insert into person (id, version, issuer, subject, display_name, active) values ('" + subject
                    + "', 0, 'test', '" + subject + "', 'Test', true)");
            return subject;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long changes() throws SQLException {
        return number("select count(*) from person where id = '" + subject + "'");
    }

    private long entries() throws SQLException {
        return number("select count(*) from audit_entry where subject_id = '" + subject + "'");
    }

    private long logSize() throws SQLException {
        return number("select log_size from audit_head");
    }

    private List<Long> indexes() throws SQLException {
        var found = new ArrayList<Long>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select log_index from audit_entry where subject_id = '" + subject + "' order by log_index");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
