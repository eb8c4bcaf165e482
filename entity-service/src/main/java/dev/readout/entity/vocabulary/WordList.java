package dev.readout.entity.vocabulary;

import java.util.Set;

/** Small word lists that read as prose: words with blanks between them. */
public final class WordList {
  private WordList() {}

  /** The words of the text, each once. */
  public static Set<String> of(String words) {
    return Set.copyOf(java.util.Arrays.asList(words.strip().split("\\s+")));
  }

  /** The phrases of the text, which a comma or a line's end separates. */
  public static Set<String> phrases(String phrases) {
    return Set.copyOf(java.util.Arrays.asList(phrases.strip().split("\\s*[,\\n]\\s*")));
  }
}
