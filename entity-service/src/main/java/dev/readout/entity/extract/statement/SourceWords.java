package dev.readout.entity.extract.statement;

import dev.readout.entity.vocabulary.WordLists;
import java.util.Set;

/** The words by which news says whom it has something from, as the vocabulary lists them. */
record SourceWords(
    Set<String> reports,
    Set<String> cites,
    Set<String> passedOn,
    Set<String> seen,
    Set<String> pieces,
    Set<String> papers,
    Set<String> bodies,
    Set<String> nameless,
    Set<String> outlets,
    Set<String> audiences,
    Set<String> news) {

  static SourceWords load() {
    WordLists words = WordLists.load("sources.tsv");
    return new SourceWords(
        words.of("reports"),
        words.of("cites"),
        words.of("passed-on"),
        words.of("seen"),
        words.of("pieces"),
        words.of("papers"),
        words.of("bodies"),
        words.of("nameless"),
        words.of("outlets"),
        words.of("audiences"),
        words.of("news"));
  }
}
