package dev.readout.entity.language;

import java.util.HashMap;
import java.util.Map;

/**
 * The parses of one article, each made when it is first asked for: parsing costs more than all
 * other reading, and most sentences are never asked about. Belongs to one extraction and one
 * thread.
 */
public final class Parses {
  private final Reader reader;
  private final Map<Integer, Dependencies> made = new HashMap<>();

  public Parses(Reader reader) {
    this.reader = reader;
  }

  public Dependencies of(Sentence sentence) {
    return made.computeIfAbsent(sentence.index(), index -> reader.parse(sentence));
  }
}
