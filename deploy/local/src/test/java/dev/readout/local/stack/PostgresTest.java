package dev.readout.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.local.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void dataSurvivesAKillAndEachRoleSeesItsOwnDatabaseOnly() throws Exception {
    var home = new Home(folder, folder.resolve("data"));
    Files.createDirectories(home.data());
    var secrets = Secrets.of(home);
    var port = freePort();
    var first = new Postgres(home, secrets, port);
    var server = first.start();
    try (var connection =
            DriverManager.getConnection(first.url("articles"), "articles", secrets.articles());
        var statement = connection.createStatement()) {
      statement.execute("create extension pg_trgm");
      statement.execute("create table kept (word text)");
      statement.execute("insert into kept values ('Olavsvern')");
    }
    assertThrows(
        SQLException.class,
        () ->
            DriverManager.getConnection(first.url("articles"), "entities", secrets.entities())
                .close());
    assertThrows(
        SQLException.class,
        () -> DriverManager.getConnection(first.url("articles"), "articles", "wrong").close());
    server.kill();
    server.onExit().join();

    var second = new Postgres(home, Secrets.of(home), port);
    second.start();
    try (var connection =
            DriverManager.getConnection(second.url("articles"), "articles", secrets.articles());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select word, current_setting('fsync'), current_setting('server_version_num')::int from kept")) {
      assertTrue(rows.next());
      assertEquals("Olavsvern", rows.getString(1));
      assertEquals("on", rows.getString(2));
      assertEquals(18, rows.getInt(3) / 10_000);
    } finally {
      second.stop();
    }
    assertFalse(
        home.postgresData().resolve("postmaster.pid").toFile().exists(),
        "a stopped server leaves no pid file");
  }

  @Test
  void passwordsAreForTheOwnerOnlyAndStayTheSame() throws Exception {
    var home = new Home(folder, folder.resolve("data"));
    Files.createDirectories(home.data());
    var secrets = Secrets.of(home);
    assertEquals(secrets, Secrets.of(home));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())));
  }

  static int freePort() throws Exception {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
