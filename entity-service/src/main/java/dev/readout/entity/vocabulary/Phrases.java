package dev.readout.entity.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Entries that are found by the words of a text, the longest first. Compares folded words without
 * the gaps between them, so that 'Port-au-Prince' is found however the text is cut into tokens.
 */
public final class Phrases<T> {
  private static final int MAX_TOKENS = 12;

  private final Map<String, T> entries = new HashMap<>();

  /**
   * What was found.
   *
   * @param last the last token of the phrase
   */
  public record Match<T>(T entry, int first, int last) {}

  /** Adds an entry, unless an earlier one has the phrase. */
  public void add(String phrase, T entry) {
    String key = Folding.key(phrase);
    if (!key.isEmpty()) {
      entries.putIfAbsent(key, entry);
    }
  }

  public Optional<T> get(String phrase) {
    return Optional.ofNullable(entries.get(Folding.key(phrase)));
  }

  public boolean contains(String phrase) {
    return entries.containsKey(Folding.key(phrase));
  }

  /** All entries that start at this token, the longest first. */
  public List<Match<T>> at(int first, int size, IntFunction<String> token) {
    List<Match<T>> found = new ArrayList<>(2);
    StringBuilder key = new StringBuilder();
    for (int last = first; last < size && last < first + MAX_TOKENS; last++) {
      int before = key.length();
      Folding.appendKey(token.apply(last), key);
      // An initial does not make a longer word ('Minister S. Roy'), and no entry ends in a
      // possessive.
      if (key.length() == before + 1 && before > 2 && Character.isLetter(key.charAt(before))) {
        if (!token.apply(last).matches("['’][sS]")) {
          break;
        }
        continue;
      }
      if (key.isEmpty() || last == first && key.length() == before) {
        break;
      }
      T entry = key.length() == before ? null : entries.get(key.toString());
      if (entry != null) {
        found.addFirst(new Match<>(entry, first, last));
      }
    }
    return found;
  }

  /** The longest entry that starts at this token. */
  public Optional<Match<T>> longest(int first, int size, IntFunction<String> token) {
    List<Match<T>> found = at(first, size, token);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }
}
