package dev.readout.local.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The passwords of this data folder's PostgreSQL: made once, readable by the owner only.
 *
 * @param admin of the role that owns the cluster; only the launcher uses it
 * @param articles of the role of the article-service
 * @param entities of the role of the entity-service
 */
record Secrets(String admin, String articles, String entities) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BYTES = 24;

  static Secrets of(Home home) {
    var file = home.secrets();
    try {
      if (Files.exists(file)) {
        return JSON.readValue(Files.readString(file), Secrets.class);
      }
      if (Files.exists(home.postgresData())) {
        throw new Failure(
            file
                + " is gone, and with it the passwords of "
                + home.postgresData()
                + "; move that folder away to begin anew");
      }
      var random = new SecureRandom();
      var made = new Secrets(password(random), password(random), password(random));
      write(file, JSON.writeValueAsString(made));
      return made;
    } catch (IOException e) {
      throw new Failure("cannot read or write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Creates the file for its owner alone before anything is in it. */
  static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Secrets[not for logs]";
  }
}
