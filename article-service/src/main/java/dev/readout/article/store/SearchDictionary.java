package dev.readout.article.store;

import java.util.List;
import java.util.Map;

/**
 * Which of PostgreSQL's text search configurations knows a language's word forms; 'simple' takes
 * words as they are.
 */
final class SearchDictionary {
  static final String SIMPLE = "simple";
  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", "arabic"),
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("it", "italian"),
          Map.entry("nl", "dutch"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"),
          Map.entry("tr", "turkish"));

  /** All that documents are stored with, in a defined order. */
  static final List<String> ALL =
      java.util.stream.Stream.concat(
              java.util.stream.Stream.of(SIMPLE), BY_LANGUAGE.values().stream())
          .sorted()
          .toList();

  private SearchDictionary() {}

  static String of(String language) {
    return BY_LANGUAGE.getOrDefault(language, SIMPLE);
  }
}
