package dev.readout.local.news;

import dev.readout.local.home.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run has handed over, by content, in a file that exists only while the run is unfinished. A
 * finished run forgets: the service itself knows what it has, and says UNCHANGED.
 */
public final class Journal {
  private final Optional<Path> file;
  private final String target;
  private final Set<String> taken = new HashSet<>();

  private Journal(Optional<Path> file, String target) {
    this.file = file;
    this.target = target;
  }

  /** A journal for one gateway that goes on where an interrupted run stopped. */
  public static Journal at(Path file, String target) {
    var journal = new Journal(Optional.of(file), target);
    try {
      if (Files.exists(file)) {
        journal.taken.addAll(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
    }
    return journal;
  }

  /** Remembers nothing. */
  public static Journal none() {
    return new Journal(Optional.empty(), "");
  }

  boolean has(Submission submission) {
    return taken.contains(key(submission));
  }

  void add(List<Submission> submissions) {
    var keys = submissions.stream().map(this::key).toList();
    taken.addAll(keys);
    file.ifPresent(path -> append(path, keys));
  }

  void finish() {
    file.ifPresent(Journal::delete);
  }

  private static void append(Path path, List<String> keys) {
    try {
      Files.write(path, keys, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Failure("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new Failure("cannot delete " + path + ": " + e.getMessage(), e);
    }
  }

  private String key(Submission submission) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (target + "\n" + submission.name() + "\n" + submission.input())
              .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
