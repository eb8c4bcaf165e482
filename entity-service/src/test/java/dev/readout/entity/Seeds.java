package dev.readout.entity;

import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.stream.LongStream;

/**
 * The seeds of a random test: its usual one; with {@code -Dseed=N} that, and with {@code -Dseeds=N}
 * so many one after the other from there, in one run.
 */
public final class Seeds {
  private Seeds() {}

  public static LongStream from(long usual) {
    long first = Long.getLong("seed", usual);
    return LongStream.range(first, first + Integer.getInteger("seeds", 1));
  }

  /** Between two seeds of a test that works on the one graph of the service: an empty database. */
  public static void startAfresh(Sql sql) {
    if (Integer.getInteger("seeds", 1) == 1) {
      return; // other tests keep theirs
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.strings(
                      "select nspname from pg_namespace where nspname like 'asof\\_%' or nspname like"
                          + " 'world\\_%'")
                  .forEach(schema -> sql.run("drop schema " + schema + " cascade"));
              sql.run(
                  "truncate "
                      + String.join(
                          ", ",
                          sql.strings(
                              "select tablename from pg_tables where schemaname = 'public' and"
                                  + " tablename not like 'flyway%'")));
            });
  }
}
