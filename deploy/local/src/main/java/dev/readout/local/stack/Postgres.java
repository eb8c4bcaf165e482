package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 whose data survives: every setting that zonky's test defaults trade for
 * speed is PostgreSQL's own here (fsync, synchronous commit). One database and one role each for
 * the article-service and the entity-service; neither may enter the other's.
 */
final class Postgres {
  private static final String ADMIN = "readout";
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final int POLL_MILLIS = 40;

  private final Home home;
  private final Secrets secrets;
  private final int port;
  private @Nullable Child server;

  Postgres(Home home, Secrets secrets, int port) {
    this.home = home;
    this.secrets = secrets;
    this.port = port;
  }

  /**
   * Starts the server, on first use makes the cluster, and answers when both databases can be used.
   */
  Child start() {
    var bin = PostgresPrograms.unpacked(home).resolve("bin");
    var data = home.postgresData();
    if (!Files.exists(data)) {
      makeCluster(bin, data);
    }
    var command = new ArrayList<>(asOrdinaryUser());
    command.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
    for (var setting : settings()) {
      command.add("-c");
      command.add(setting);
    }
    // INT is PostgreSQL's fast shutdown: it does not wait for clients.
    var child =
        Child.start("PostgreSQL", command, Map.of("LC_ALL", "C"), "INT", home.log("postgres"));
    server = child;
    try (var connection = connect(child)) {
      database(connection, "articles", secrets.articles());
      database(connection, "entities", secrets.entities());
    } catch (SQLException e) {
      throw new Failure("PostgreSQL refuses to set up its databases: " + e.getMessage(), e);
    }
    return child;
  }

  void stop() {
    if (server != null) {
      server.stop(STOP_PATIENCE);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private List<String> settings() {
    return List.of(
        "listen_addresses=127.0.0.1",
        "port=" + port,
        "unix_socket_directories=",
        "max_connections=80",
        "shared_buffers=128MB",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "max_wal_size=512MB",
        "log_line_prefix=%m %q%u@%d ");
  }

  private void makeCluster(Path bin, Path data) {
    // Made aside and moved, so that an interrupted first start leaves no half cluster.
    var aside = data.resolveSibling("postgres.making");
    var password = data.resolveSibling("postgres.password");
    try {
      delete(aside);
      Secrets.write(password, secrets.admin());
      var command = new ArrayList<>(asOrdinaryUser());
      // The builtin C.UTF-8 sorts alike on every machine; ICU and libc change under a cluster with
      // the system.
      command.addAll(
          List.of(
              bin.resolve("initdb").toString(),
              "-D",
              aside.toString(),
              "-U",
              ADMIN,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C"));
      var log = home.log("postgres").toFile();
      var made =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .start()
              .waitFor();
      if (made != 0) {
        throw new Failure(
            "PostgreSQL cannot make its data folder (initdb: " + made + "); see " + log);
      }
      Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure(
          "PostgreSQL cannot make its data folder " + data + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while PostgreSQL made its data folder", e);
    } finally {
      password.toFile().delete();
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace root is nobody in particular. */
  private static List<String> asOrdinaryUser() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    if (!Child.isOnPath("unshare")) {
      throw new Failure(
          "PostgreSQL does not run as root, and 'unshare' (util-linux) is not here to help; run readout as another user");
    }
    return List.of("unshare", "-U");
  }

  private Connection connect(Child child) {
    var deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(url("postgres"), ADMIN, secrets.admin());
      } catch (SQLException e) {
        if (!child.isAlive()) {
          throw new Failure(child.obituary(), e);
        }
        if (System.nanoTime() > deadline) {
          throw new Failure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while PostgreSQL started", e);
    }
  }

  private static void database(Connection connection, String name, String password)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var there =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (there.next()) {
          return;
        }
      }
      // The name is one of our two words and the password is hexadecimal: nothing to escape.
      statement.execute(
          "do $$ begin if not exists (select 1 from pg_roles where rolname = '"
              + name
              + "') then create role "
              + name
              + " login; end if; end $$");
      statement.execute("alter role " + name + " password '" + password + "'");
      statement.execute("create database " + name + " owner " + name);
      statement.execute("revoke all on database " + name + " from public");
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
