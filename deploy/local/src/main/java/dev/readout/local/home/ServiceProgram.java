package dev.readout.local.home;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The line that runs a main class of a built service, as a process of its own. */
public final class ServiceProgram {
  private ServiceProgram() {}

  /**
   * A process and not a call: entity-service is GPL software and nothing else links to it.
   *
   * @param options of the virtual machine
   */
  public static List<String> line(
      Home home, String service, List<String> options, String main, List<String> arguments) {
    var application = home.application(service);
    if (!Files.isDirectory(application)) {
      throw new Failure(service + " is not built; './readout' builds it");
    }
    var classes =
        String.join(
            File.pathSeparator,
            application + "/app/*",
            application + "/lib/main/*",
            application + "/lib/boot/*");
    var line =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    line.addAll(options);
    line.addAll(List.of("-cp", classes, main));
    line.addAll(arguments);
    return line;
  }
}
