package dev.readout.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readout.local.home.Failure;
import dev.readout.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs, as the process that holds it writes it to {@code .readout/state.json} and every other
 * command reads it.
 *
 * @param holder the process that holds the stack together
 * @param holderStartedAt when that process began (epoch milliseconds): a process id alone may
 *     belong to another by now
 * @param gatewayPort the port people use
 * @param failure one line that says why it stopped, if it did so by itself
 */
public record StackState(
    long holder,
    long holderStartedAt,
    Phase phase,
    int gatewayPort,
    List<PartState> parts,
    @Nullable String failure) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Where the whole is. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING,
    STOPPED
  }

  /** Where one part is. */
  public enum Condition {
    WAITING,
    STARTING,
    READY,
    STOPPED
  }

  /**
   * One process of the stack.
   *
   * @param address where it listens, as people write it
   * @param health where it says whether it is ready, if it speaks HTTP
   * @param process its process id, 0 while there is none
   * @param millis how long it took, or has been taking, to get ready
   */
  public record PartState(
      String name,
      Condition condition,
      String address,
      @Nullable String health,
      long process,
      long millis) {}

  public StackState {
    parts = List.copyOf(parts);
  }

  @JsonIgnore
  public String gateway() {
    return "http://127.0.0.1:" + gatewayPort;
  }

  /** Whether the process that wrote this still lives. */
  @JsonIgnore
  public boolean isHeld() {
    return phase != Phase.STOPPED
        && ProcessHandle.of(holder)
            .filter(ProcessHandle::isAlive)
            .filter(process -> startOf(process) == holderStartedAt)
            .isPresent();
  }

  public void write(Home home) {
    var file = home.state();
    var next = file.resolveSibling("state.json.next");
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), this);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** The last state written, of whatever age. */
  public static Optional<StackState> read(Home home) {
    try {
      return Optional.of(JSON.readValue(Files.readString(home.state()), StackState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Failure("cannot read " + home.state() + ": " + e.getMessage(), e);
    }
  }

  /** The state of what runs now, if anything does. */
  public static Optional<StackState> running(Home home) {
    return read(home).filter(StackState::isHeld);
  }

  static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }
}
