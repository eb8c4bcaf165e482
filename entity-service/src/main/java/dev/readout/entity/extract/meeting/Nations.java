package dev.readout.entity.extract.meeting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by the adjectives that name them: 'Norwegian' stands for Norway. */
final class Nations {
  private static final String VOCABULARY = "/dev/readout/entity/vocabulary/countries.tsv";

  private final Map<String, Nation> byAdjective;

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2, or four letters for a country of the past
   */
  record Nation(String code, String name) {}

  private Nations(Map<String, Nation> byAdjective) {
    this.byAdjective = byAdjective;
  }

  static Nations load() {
    Map<String, Nation> found = new LinkedHashMap<>();
    var stream = Nations.class.getResourceAsStream(VOCABULARY);
    if (stream == null) {
      throw new IllegalStateException(VOCABULARY + " is not in the artifact");
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("#") || cells.length < 4) {
          continue;
        }
        Nation nation = new Nation(cells[0], cells[1]);
        for (String adjective : (cells[1] + ";" + cells[2] + ";" + cells[3]).split(";")) {
          if (!adjective.isBlank()) {
            found.putIfAbsent(adjective.strip().toLowerCase(Locale.ROOT), nation);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary of countries cannot be read", e);
    }
    return new Nations(found);
  }

  /** The country with this code. */
  Optional<Nation> coded(String code) {
    return byAdjective.values().stream().filter(nation -> nation.code().equals(code)).findFirst();
  }

  /** The country that this word names or describes. */
  Optional<Nation> named(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    Nation exact = byAdjective.get(folded);
    if (exact == null && folded.endsWith("s")) {
      exact = byAdjective.get(folded.substring(0, folded.length() - 1));
    }
    return Optional.ofNullable(exact);
  }
}
