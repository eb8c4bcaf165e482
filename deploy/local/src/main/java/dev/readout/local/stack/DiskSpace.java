package dev.readout.local.stack;

import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;

/** How much room the data folder has left. */
final class DiskSpace {
  private static final long LEAST_FREE_MEGABYTES = 400;

  private DiskSpace() {}

  /**
   * @throws Failure when there is less than a stack needs to start
   */
  static void refuseFull(Home home) {
    home.lock(); // makes the folder, without which no disk can be asked
    var free = freeMegabytes(home);
    if (free < LEAST_FREE_MEGABYTES) {
      throw new Failure(
          "only "
              + free
              + " MB are free at "
              + home.data()
              + "; Readout needs "
              + LEAST_FREE_MEGABYTES
              + " MB to start");
    }
  }

  /** Says so when what went wrong is most likely a full disk; else nothing. */
  static String shortage(Home home) {
    var free = freeMegabytes(home);
    return free < LEAST_FREE_MEGABYTES ? " (only " + free + " MB are free)" : "";
  }

  private static long freeMegabytes(Home home) {
    return home.data().toFile().getUsableSpace() / (1024 * 1024);
  }
}
