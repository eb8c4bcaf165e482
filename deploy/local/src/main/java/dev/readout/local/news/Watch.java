package dev.readout.local.news;

import dev.readout.local.home.Failure;
import dev.readout.local.news.Place.NewsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks at folders again and again, and takes in each file that is new or was changed, once it has
 * stopped growing. Looking works on every file system, which notifications do not. While the
 * gateway does not answer, files wait.
 */
public final class Watch {
  private static final int LOOK_MILLIS = 1_000;

  private final List<Path> folders;
  private final Loader loader;
  private final Reader reader;
  private final Consumer<String> told;
  private final Map<Path, String> taken = new HashMap<>();
  private final Map<Path, String> seen = new HashMap<>();

  /**
   * @param told hears a line on every round that took something in, and on trouble
   */
  public Watch(List<Path> folders, Loader loader, Reader reader, Consumer<String> told) {
    this.folders = List.copyOf(folders);
    this.loader = loader;
    this.reader = reader;
    this.told = told;
  }

  /** Until the thread is interrupted, or the process ended. */
  public void run() {
    var trouble = "";
    while (!Thread.currentThread().isInterrupted()) {
      try {
        round();
        trouble = "";
      } catch (Failure e) {
        loader.forget();
        if (!trouble.equals(e.getMessage())) {
          trouble = String.valueOf(e.getMessage());
          told.accept(trouble + "; what is in the folders waits");
        }
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** One look: takes in what is as it was at the look before. */
  void round() {
    var before = loader.summary().all();
    var fresh = new HashMap<Path, String>();
    for (var folder : folders) {
      for (var place : Places.of(folder)) {
        if (place instanceof NewsFile file) {
          var state = state(file.path());
          var last = seen.put(file.path(), state);
          if (state.equals(last) && !state.equals(taken.get(file.path()))) {
            reader.open(file, loader::take);
            fresh.put(file.path(), state);
          }
        }
      }
    }
    loader.flush();
    taken.putAll(fresh);
    var now = loader.summary().all();
    if (now > before) {
      var summary = loader.summary();
      told.accept(
          "%d more: %d in all, %d created, %d revised, %d unchanged, %d rejected"
              .formatted(
                  now - before,
                  now,
                  summary.count("CREATED"),
                  summary.count("REVISED"),
                  summary.count("UNCHANGED"),
                  summary.count("REJECTED")));
    }
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException gone) {
      return "gone";
    }
  }
}
