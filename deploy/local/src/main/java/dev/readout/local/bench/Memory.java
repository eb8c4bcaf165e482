package dev.readout.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** What a process holds of the machine's memory, in megabytes; 0 where nobody says. */
public final class Memory {
  private static final int KILOBYTES = 1024;

  private final Path status;
  private final AtomicLong peak = new AtomicLong();

  public Memory(long process) {
    status = Path.of("/proc", Long.toString(process), "status");
  }

  /** The resident memory now. */
  public long sample() {
    try {
      long now =
          Files.exists(status)
              ? Files.readAllLines(status).stream()
                  .filter(line -> line.startsWith("VmRSS:"))
                  .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
                  .findFirst()
                  .orElse(0)
              : 0;
      peak.accumulateAndGet(now, Math::max);
      return now;
    } catch (IOException gone) {
      return 0;
    }
  }

  /** The largest sample. */
  public long peak() {
    return peak.get();
  }
}
