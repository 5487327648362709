package org.probity.bias.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBPreparedStatement;

/// Tells an observer several times a second how far a statement is, and cancels it when the observer wants that.
final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final long PAUSE_MILLIS = 100;

    /// DuckDB knows how many of the rows it has read.
    static final Progress DUCKDB = statement ->
            statement.unwrap(DuckDBPreparedStatement.class).getQueryProgress().getPercentage();

    /// The interface of databases has no word for it.
    static final Progress UNKNOWN = _ -> -1;

    private final Statement statement;
    private final Observer observer;
    private final Progress progress;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;

    /// How far a statement is, in percent; below 0 where nobody knows.
    interface Progress {

        double percent(Statement statement) throws SQLException;
    }

    Watch(Statement statement, Observer observer, Progress progress) {
        this.statement = statement;
        this.observer = observer;
        this.progress = progress;
        Thread.ofVirtual().name("probity-watch").start(this::watch);
    }

    boolean stopped() {
        return stopped;
    }

    private void watch() {
        try {
            while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (observer.wantsToStop()) {
                stopped = true;
                statement.cancel();
            } else {
                tell();
            }
        } catch (SQLException notNow) {
            // Between two statements there is neither progress nor anything to cancel; the next look comes soon.
            LOG.log(System.Logger.Level.DEBUG, "no progress to tell", notNow);
        }
    }

    private void tell() throws SQLException {
        double percent = progress.percent(statement);
        if (percent >= 0) {
            observer.reached((int) Math.min(100, percent));
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
