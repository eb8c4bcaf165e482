package dev.readout.local.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where news is, not yet opened: a file of a known kind, or an address of the web. */
public sealed interface Place {
  /** What people call it. */
  String name();

  /**
   * A file.
   *
   * @param known what a news.json beside it says of it
   */
  record NewsFile(Path path, Kind kind, ObjectNode known) implements Place {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /** A page or a feed. */
  record Address(String name) implements Place {}

  /** What a file is, by its name. */
  enum Kind {
    TEXT(".txt"),
    PAGE(".html", ".htm", ".xhtml"),
    LINES(".jsonl", ".ndjson"),
    ARCHIVE(".warc", ".warc.gz"),
    OTHER;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that does not change.
    private final List<String> endings;

    Kind(String... endings) {
      this.endings = List.of(endings);
    }

    static Kind of(Path file) {
      var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      for (var kind : values()) {
        if (kind.endings.stream().anyMatch(name::endsWith)) {
          return kind;
        }
      }
      return OTHER;
    }
  }
}
