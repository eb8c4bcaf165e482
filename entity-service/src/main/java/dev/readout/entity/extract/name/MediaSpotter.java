package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import dev.readout.entity.vocabulary.WordLists;
import java.util.Set;

/**
 * Where the name of a newspaper, broadcaster or agency that no list holds ends.
 *
 * <pre>
 *   the [Sydney Ledger], [Kyiv Courier]       a place or people, and a word that papers are called by
 *   [Radio Jadran], [Agence Rhone]            a word that broadcasters' names begin with
 *   the website [Balkan Ekspres]              a common noun says what it is
 *   the [Interfact] agency
 * </pre>
 */
final class MediaSpotter {
  private final Vocabulary vocabulary;
  private final Set<String> firsts;
  private final Set<String> lasts;
  private final Set<String> begins;
  private final Set<String> nouns;

  MediaSpotter(Vocabulary vocabulary) {
    WordLists words = WordLists.load("sources.tsv");
    this.vocabulary = vocabulary;
    this.firsts = words.of("medium-first");
    this.lasts = words.of("medium-last");
    this.begins = words.of("medium-begins");
    this.nouns = words.of("medium-nouns");
  }

  /** The last token of a medium's name that starts here, or -1. */
  int end(Line line, int first) {
    if (!isNamePart(line, first) || isNamePart(line, first - 1)) {
      return -1;
    }
    int last = first;
    while (isNamePart(line, last + 1)) {
      last++;
    }
    if (last > first + 4) {
      return -1;
    }
    boolean called = last > first && lasts.contains(line.key(last)) && begins(line, first);
    boolean broadcaster =
        last > first && firsts.contains(line.key(first)) && !titled(line, first + 1);
    boolean noun = nouns.contains(line.key(first - 1)) && !line.isCapital(first - 1);
    boolean explained = noun && last > first && !titled(line, first) && !titled(line, last);
    boolean article =
        line.key(first - 1).equals("the")
            && nouns.contains(line.key(last + 1))
            && !line.isCapital(last + 1)
            && line.pos(first).startsWith("NNP")
            && line.tag(last) != NameTag.PERSON
            && !isLand(line, first, last);
    return called || broadcaster || explained || article ? last : -1;
  }

  private static boolean isNamePart(Line line, int i) {
    return line.isCapital(i)
        && line.isWord(i)
        && line.is(i, Mark.NONE)
        && !Words.FUNCTION.contains(line.key(i))
        && !Words.CALENDAR.contains(line.key(i).equals("sunday") ? "" : line.key(i));
  }

  private boolean titled(Line line, int i) {
    return vocabulary.titles().is(Part.HEAD, line.key(i))
        || vocabulary.titles().is(Part.RANK, line.key(i))
        || vocabulary.titles().is(Part.HONORIFIC, line.key(i));
  }

  private boolean begins(Line line, int first) {
    return begins.contains(line.key(first))
        || vocabulary.nationalities().country(line.word(first)).isPresent()
        || !vocabulary.gazetteer().find(line.word(first)).isEmpty();
  }

  private boolean isLand(Line line, int first, int last) {
    return vocabulary.nationalities().at(first, line.size(), line::word).isPresent()
        || !vocabulary.gazetteer().find(line.text(first, last)).isEmpty();
  }
}
