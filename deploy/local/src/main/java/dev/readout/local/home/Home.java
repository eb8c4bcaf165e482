package dev.readout.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout and its data folder. Paths only; a folder is made when it is asked for.
 *
 * @param root the checkout, where {@code readout} and {@code mvnw} are
 * @param data everything that a run leaves behind, {@code .readout} unless told otherwise
 */
public record Home(Path root, Path data) {

  /**
   * The home that the {@code readout} script names: {@code readout.root}, and {@code READOUT_DATA}
   * for another data folder.
   */
  public static Home fromEnvironment() {
    var root = Path.of(System.getProperty("readout.root", ".")).toAbsolutePath().normalize();
    var data = System.getenv("READOUT_DATA");
    return new Home(
        root,
        data == null || data.isBlank()
            ? root.resolve(".readout")
            : Path.of(data).toAbsolutePath().normalize());
  }

  public Path postgresData() {
    return data.resolve("postgres");
  }

  /** Unpacked PostgreSQL programs: they belong to the checkout, whichever data it works on. */
  public Path programs() {
    return folder(root.resolve(".readout/programs"));
  }

  public Path kafkaData() {
    return data.resolve("kafka");
  }

  public Path secrets() {
    return data.resolve("secrets.json");
  }

  /**
   * Where all stacks of this user on this machine, from whatever checkout, keep off each other's
   * ports.
   */
  public Path portReservations() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "readout-ports-" + System.getProperty("user.name"));
  }

  public Path state() {
    return folder(data).resolve("state.json");
  }

  public Path lock() {
    return folder(data).resolve("lock");
  }

  public Path log(String part) {
    return folder(data.resolve("logs")).resolve(part + ".log");
  }

  /** What an interrupted {@code ingest} had already handed over. */
  public Path ingestJournal() {
    return folder(data).resolve("ingest.journal");
  }

  /** The folder that Quarkus makes of a service. */
  public Path application(String service) {
    return root.resolve(service).resolve("target/quarkus-app");
  }

  public Path supergraph() {
    return root.resolve("deploy/supergraph/supergraph.graphql");
  }

  public Path launcherJar() {
    return root.resolve("deploy/local/target/readout.jar");
  }

  private static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Failure("cannot make the folder " + folder + ": " + e.getMessage(), e);
    }
  }
}
