package dev.readout.local.home;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Where the launcher's own JVM, and Kafka in it, write what they have to say: a file, never the
 * terminal.
 */
public final class LauncherLog {
  private static final int LIMIT_BYTES = 10_000_000;

  private LauncherLog() {}

  public static void open(Home home) {
    LogManager.getLogManager().reset();
    try {
      var file = new FileHandler(home.log("launcher").toString(), LIMIT_BYTES, 1, false);
      file.setFormatter(new SimpleFormatter());
      Logger root = Logger.getLogger("");
      root.setLevel(Level.WARNING);
      root.addHandler(file);
    } catch (IOException e) {
      throw new Failure("cannot write " + home.log("launcher") + ": " + e.getMessage(), e);
    }
  }
}
