package dev.readout.entity.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The parses of one article, each made when it is first asked for: parsing costs more than all
 * other reading, and most sentences are never asked about. Belongs to one extraction and one
 * thread.
 */
public final class Parses {
  private final Reader reader;
  private final Function<Sentence, Units> units;
  private final Map<Integer, Dependencies> made = new HashMap<>();

  /** Parses that know which stretches of a sentence are one name. */
  public Parses(Reader reader, Function<Sentence, Units> units) {
    this.reader = reader;
    this.units = units;
  }

  public Parses(Reader reader) {
    this(reader, sentence -> Units.NONE);
  }

  public Dependencies of(Sentence sentence) {
    return made.computeIfAbsent(
        sentence.index(), index -> reader.parse(sentence, units.apply(sentence)));
  }
}
