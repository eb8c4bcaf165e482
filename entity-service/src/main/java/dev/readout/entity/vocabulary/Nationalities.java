package dev.readout.entity.vocabulary;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What countries' people and things are called: 'Japanese', 'South Korean', 'a Finn', 'U.S.' before
 * a noun.
 */
public final class Nationalities {
  private final Phrases<String> codes = new Phrases<>();

  /** Reads the table of countries; those of today come before those of the past. */
  public static Nationalities load() {
    Nationalities nationalities = new Nationalities();
    for (var row : Table.rows("countries.tsv", 6)) {
      for (String word : Table.list(row.get(3))) {
        nationalities.codes.add(word, row.get(0));
        if (word.endsWith("n") || word.endsWith("i") || word.endsWith("t")) {
          nationalities.codes.add(word + "s", row.get(0));
        }
      }
    }
    return nationalities;
  }

  /** The country whose people or things this word names. */
  public Optional<String> country(String word) {
    return codes.get(word);
  }

  public Optional<Phrases.Match<String>> at(int first, int size, IntFunction<String> token) {
    return codes.longest(first, size, token);
  }
}
