package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Ports that one stack has chosen and others must leave alone, also in the seconds before anything
 * listens there: a locked file per port. The system gives the locks back when the process ends,
 * however it ends; what other programs do to the ports this cannot see.
 */
final class PortReservations implements AutoCloseable {
  private final Path folder;
  private final Map<Integer, FileChannel> held = new HashMap<>();

  PortReservations(Path folder) {
    this.folder = folder;
  }

  /** False when another stack, or this one, has it already. */
  synchronized boolean take(int port) {
    if (held.containsKey(port)) {
      return false;
    }
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("" + port), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        return false;
      }
      held.put(port, channel);
      return true;
    } catch (IOException e) {
      throw new Failure("cannot reserve port " + port + " in " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() {
    for (var channel : held.values()) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new Failure("cannot give a port back in " + folder + ": " + e.getMessage(), e);
      }
    }
    held.clear();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another stack of this very JVM.
      return false;
    }
  }
}
