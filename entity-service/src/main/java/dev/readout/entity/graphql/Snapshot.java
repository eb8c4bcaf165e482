package dev.readout.entity.graphql;

import dev.readout.entity.store.LentConnection;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The state of the database that one question sees, whatever is written while it is answered: a
 * list and its count agree, and a meeting that is in the list has its participants. One connection
 * in one transaction (repeatable read), from the first read to the end of the answer.
 */
@RequestScoped
public class Snapshot {
  private final AgroalDataSource dataSource;
  private final CurrentVertxRequest current;
  private final ReentrantLock lock = new ReentrantLock();
  private final SnapshotPermits permits;
  private @Nullable Connection open;
  private volatile boolean withoutOne;

  public Snapshot(
      AgroalDataSource dataSource, CurrentVertxRequest current, SnapshotPermits permits) {
    this.permits = permits;
    this.dataSource = dataSource;
    this.current = current;
  }

  /** The connection of this question, for one statement; its fields take turns. */
  Connection lend() throws SQLException {
    if (withoutOne || socket()) {
      return dataSource.getConnection();
    }
    lock.lock();
    try {
      Connection connection = open;
      if (connection == null) {
        if (!permits.take()) {
          // Too many questions at once: this one reads statement by statement rather than wait.
          withoutOne = true;
          lock.unlock();
          return dataSource.getConnection();
        }
        connection = begin();
        open = connection;
      }
      return LentConnection.of(connection, lock::unlock);
    } catch (SQLException | RuntimeException e) {
      if (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
      throw e;
    }
  }

  /** A socket stays open between its questions: nothing may be held for it. */
  private boolean socket() {
    RoutingContext context = current.getCurrent();
    return context == null || context.request().getHeader("Upgrade") != null;
  }

  private Connection begin() throws SQLException {
    Connection connection;
    try {
      connection = dataSource.getConnection();
    } catch (SQLException e) {
      permits.giveBack();
      throw e;
    }
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read, read only");
      return connection;
    } catch (SQLException e) {
      end(connection);
      throw e;
    }
  }

  /** What is read from here on is what was written until now: after a mutation. */
  void renew() {
    lock.lock();
    try {
      Connection connection = open;
      open = null;
      end(connection);
    } finally {
      lock.unlock();
    }
  }

  @PreDestroy
  void close() {
    Connection connection = open;
    open = null;
    if (connection == null) {
      return;
    }
    if (Context.isOnEventLoopThread()) {
      // The library's route ends its requests on a thread that must not wait for the database.
      Thread.ofVirtual().name("snapshot-end").start(() -> end(connection));
    } else {
      end(connection);
    }
  }

  private void end(@Nullable Connection connection) {
    if (connection == null) {
      return;
    }
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("a question could not give its connection back", e);
    } finally {
      permits.giveBack();
    }
  }
}
