package dev.readout.entity.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Named lists of words in a resource of this package: a name, a tab, words between blanks. */
public final class WordLists {
  private final String resource;
  private final Map<String, Set<String>> lists = new HashMap<>();

  private WordLists(String resource) {
    this.resource = resource;
  }

  /**
   * @param resource such as 'sources.tsv'; a name may have several rows
   */
  public static WordLists load(String resource) {
    WordLists words = new WordLists(resource);
    for (var row : Table.rows(resource, 2)) {
      words
          .lists
          .computeIfAbsent(row.get(0), name -> new HashSet<>())
          .addAll(WordList.of(row.get(1)));
    }
    return words;
  }

  /** The words of this name, lower case. */
  public Set<String> of(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException(resource + " has no list " + name);
    }
    return Set.copyOf(words);
  }
}
