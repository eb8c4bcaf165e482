package dev.readout.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a Java process deals with its AOT cache: a file of classes and profiles that a training run
 * leaves, and that makes later starts several times as fast.
 */
public enum Training {
  /** Use the cache that is there. */
  USE,
  /** Be the training run: write the cache when the process ends. */
  RECORD;

  List<String> options(Path cache) {
    return switch (this) {
      case USE ->
          Files.exists(cache)
              ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr")
              : List.of();
      case RECORD ->
          List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr");
    };
  }
}
