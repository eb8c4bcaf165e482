package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of people in one line: what the tagger takes for one, and what stands after a
 * title; with all words that belong to the name and no others.
 */
final class PersonSpotter {
  private final Vocabulary vocabulary;
  private final PersonSigns signs;

  PersonSpotter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.signs = new PersonSigns(vocabulary);
  }

  List<Chunk> spot(Line line) {
    List<Chunk> found = new ArrayList<>();
    if (line.isShouting()) {
      return spotShouted(line);
    }
    for (int i = 0; i < line.size(); i++) {
      if (!canBegin(line, i) || isStyle(line, i)) {
        continue;
      }
      int last = run(line, i);
      int first = i;
      i = last;
      // A function word or an adjective that opens the sentence is no part of the name after it.
      while (first < last
          && !signs.isTitled(line, first)
          && !PersonSigns.isShortName(line, first)
          && (Words.FUNCTION.contains(line.key(first)) && line.tag(first) != NameTag.PERSON
              || vocabulary.nationalities().country(line.word(first)).isPresent()
                  && line.tag(first) != NameTag.PERSON)) {
        first++;
      }
      boolean titled = signs.isTitled(line, first);
      if (!titled && signs.isSiteHere(line, first, last)) {
        continue;
      }
      boolean placed =
          signs.isSomebodyOf(line, first, last)
              || signs.isInCompany(line, first, last)
              || PersonSigns.isShortName(line, first);
      boolean tagged = signs.isTagged(line, first, last) || placed;
      if (!titled && !tagged || signs.isOther(line, first, last, titled)) {
        continue;
      }
      if (line.isHeadline()) {
        // Only what the tagger is sure of: the next capital may be a verb.
        while (first < last && line.tag(first) != NameTag.PERSON) {
          first++;
        }
        int end = first;
        while (end < last && (line.tag(end + 1) == NameTag.PERSON || !line.isWord(end + 1))) {
          end++;
        }
        if (line.tag(first) != NameTag.PERSON || !inHeadline(line, first, end, titled)) {
          continue;
        }
        last = end;
      }
      if (!titled && !placed) {
        first = trimLeft(line, first, last);
      }
      last = trimRight(line, first, last);
      first = behindBody(line, first, last);
      if (first <= last && isName(line, first, last, titled)) {
        found.add(new Chunk(line, first, last, EntityKind.PERSON, List.of(), null));
        line.mark(first, last, Mark.PERSON);
      }
    }
    return found;
  }

  /**
   * In a sentence all in capitals: what the tagger is sure of, and the word after a title; no
   * ordinary word.
   */
  private List<Chunk> spotShouted(Line line) {
    List<Chunk> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      int last = i - 1;
      while (isShouted(line, last + 1)
          && (line.tag(last + 1) == NameTag.PERSON || last < i && line.is(i - 1, Mark.TITLE))) {
        last++;
      }
      if (last >= i && last < i + 4) {
        found.add(Chunk.person(line, i, last));
        line.mark(i, last, Mark.PERSON);
      }
      i = Math.max(i, last);
    }
    return found;
  }

  private boolean isShouted(Line line, int i) {
    String key = line.key(i);
    boolean ordinary =
        Words.FUNCTION.contains(key)
            || Words.CALENDAR.contains(key)
            || Words.EVENTS.contains(key)
            || Words.BODIES.contains(key)
            || vocabulary.titles().is(Part.PORTFOLIO, key);
    return line.is(i, Mark.NONE)
        && line.isCapital(i)
        && key.length() > 2
        && !ordinary
        && line.pos(i).startsWith("NN");
  }

  /**
   * A headline's name alone is believed with a title or a known given name; others wait for the
   * text to name them.
   */
  private boolean inHeadline(Line line, int first, int last, boolean titled) {
    return titled
        || last > first && vocabulary.personNames().isGiven(line.word(first))
        || last == first;
  }

  /** 'His Majesty said': how somebody is addressed, and no name. */
  private static boolean isStyle(Line line, int i) {
    int noun = line.key(i).matches("his|her|their|your") ? i + 1 : i;
    noun = line.key(noun).matches("royal|serene|imperial") ? noun + 1 : noun;
    return line.key(noun).matches("majest(y|ies)|highness(es)?|excellenc(y|ies)|holiness|eminence");
  }

  private boolean canBegin(Line line, int i) {
    if (!line.is(i, Mark.NONE) || !line.isWord(i)) {
      return false;
    }
    if (line.isCapital(i)) {
      // A month that no date has claimed is somebody's given name.
      return !Words.CALENDAR.contains(line.key(i))
          || line.tag(i) == NameTag.PERSON
          || line.key(i).matches("january|april|june");
    }
    // 'al-Sisi', 'bin Salman', 'van der Bellen' without the given name.
    return signs.isTitled(line, i)
            && vocabulary.titles().is(Part.PARTICLE, line.key(i))
            && !line.key(i).matches("an|as|do|to|la|y|e|o")
        || line.tag(i) == NameTag.PERSON && vocabulary.titles().is(Part.PARTICLE, line.key(i));
  }

  /** The last token of the run of words that can be one name. */
  private int run(Line line, int first) {
    int last = first;
    while (last + 1 < line.size()) {
      int next = last + 1;
      if (inName(line, next) && (!Words.CALENDAR.contains(line.key(next)))) {
        last = next;
      } else if (line.is(next, "-")
          && line.is(next + 1, Mark.NONE)
          && line.isWord(next + 1)
          && line.glued(last)
          && (line.isCapital(next + 1)
              || line.tag(next + 1) == NameTag.PERSON
              || line.glued(next) && line.key(next + 1).length() < 6)) {
        last = next + 1;
      } else if (line.is(next, "-")
          && line.glued(last)
          && !line.glued(next)
          && line.is(next + 1, Mark.NONE)
          && isBroken(line, next)) {
        last = next + 1;
      } else if (line.is(next, ".")
          && line.key(last).length() == 1
          && line.isCapital(next + 1)
          && line.is(next + 1, Mark.NONE)) {
        last = next + 1;
      } else if (line.is(next, ",") && line.key(next + 1).matches("jr|sr|ii|iii")) {
        last = next + 1;
        break;
      } else if (isParticleAhead(line, next)) {
        last = next;
        while (line.is(last + 1, Mark.NONE)
            && !line.isCapital(last + 1)
            && vocabulary.titles().is(Part.PARTICLE, line.key(last + 1))) {
          last++; // 'de la Iglesia'
        }
      } else {
        break;
      }
    }
    return last;
  }

  /** A name that the end of a line cut in two: 'Nas-' and 'ser'. */
  private static boolean isBroken(Line line, int hyphen) {
    if (!line.isWord(hyphen + 1) || hyphen + 1 >= line.size()) {
      return false;
    }
    int gap = line.token(hyphen + 1).span().start() - line.token(hyphen).span().end();
    return gap <= 2
        && !line.isCapital(hyphen + 1)
        && !Words.FUNCTION.contains(line.key(hyphen + 1))
        && line.pos(hyphen + 1).matches("NN.?|FW|JJ|VB.?|LS|SYM|AFX|RB|IN");
  }

  private boolean inName(Line line, int i) {
    return line.is(i, Mark.NONE)
        && line.isWord(i)
        && line.isCapital(i)
        && !line.pos(i).equals("POS");
  }

  /** 'bin', 'van der', 'de la' between capitals. */
  private boolean isParticleAhead(Line line, int i) {
    int at = i;
    while (line.is(at, Mark.NONE)
        && vocabulary.titles().is(Part.PARTICLE, line.key(at))
        && !line.key(at).matches("an|as|to|on")
        && at < i + 3) {
      at++;
      if (line.is(at, "-")) {
        at++;
      }
    }
    return at > i
        && line.isCapital(at)
        && line.is(at, Mark.NONE)
        && (!line.key(i).matches("y|e|i|la|le|do|o|san")
            || line.tag(i) == NameTag.PERSON
            || line.tag(i - 1) == NameTag.PERSON
                && line.tag(at) != NameTag.LOCATION
                && line.tag(at) != NameTag.ORGANIZATION);
  }

  /** Capitalised words before a name that are none of it: 'Nobel laureate', 'Tory', a place. */
  private int trimLeft(Line line, int first, int last) {
    int at = first;
    while (at < last
        && line.tag(at) != NameTag.PERSON
        && !looksGiven(line, at)
        && !(line.is(at + 1, "-") && line.glued(at))) {
      at++;
    }
    // Keep one untagged word where the rest is one word: 'Oue Sadamasa', of which the tagger knows
    // half.
    return at > first
            && last - at == 0
            && line.tag(first) != NameTag.ORGANIZATION
            && line.tag(first) != NameTag.LOCATION
            && !Words.FUNCTION.contains(line.key(first))
            && first > 0
        ? at - 1
        : at;
  }

  /**
   * 'Vice President of the [Riigikogu] Heiki Saar': behind 'of the' a body comes before the name.
   */
  private int behindBody(Line line, int first, int last) {
    boolean body =
        last - first >= 2
            && line.key(first - 1).equals("the")
            && line.key(first - 2).equals("of")
            && !looksGiven(line, first)
            && (line.tag(first + 1) == NameTag.PERSON || looksGiven(line, first + 1));
    return body ? first + 1 : first;
  }

  private boolean looksGiven(Line line, int i) {
    return vocabulary.personNames().isGiven(line.word(i))
        || vocabulary.personNames().isFamilyFirst(line.word(i))
        || line.key(i).length() == 1;
  }

  private int trimRight(Line line, int first, int last) {
    int at = last;
    while (at > first
        && (!line.isWord(at)
            || Words.CALENDAR.contains(line.key(at)) && line.tag(at) != NameTag.PERSON
            || Words.AFTER_NAMES.contains(line.key(at))
            || Words.FUNCTION.contains(line.key(at)) && line.tag(at) != NameTag.PERSON)) {
      at--;
    }
    return at;
  }

  private boolean isName(Line line, int first, int last, boolean titled) {
    boolean letters = false;
    for (int i = first; i <= last; i++) {
      letters |= line.key(i).length() > 1;
      // 'Hal1oran' is a misread letter, 'F-16' and '3M' are no names.
      if (line.key(i).chars().anyMatch(Character::isDigit)
          && !line.word(i).matches("\\p{Lu}\\p{L}+[01]\\p{L}+")) {
        return false;
      }
    }
    if (!letters) {
      return false;
    }
    if (first == last) {
      // 'the Baluchi hills', 'Neighbours of': a modifier, a plural at the start of a sentence.
      boolean modifier =
          line.key(first - 1).equals("the")
              && line.pos(first + 1).matches("NNS?")
              && !Words.AFTER_NAMES.contains(line.key(first + 1))
              && !vocabulary.titles().is(Part.HEAD, line.key(first + 1));
      boolean thing =
          line.key(first - 1).equals("the")
              && !line.pos(first + 1).matches("NNS?")
              && !Words.AFTER_NAMES.contains(line.key(first + 1));
      boolean agency =
          (line.is(first + 1, "--")
                  || line.is(first + 1, "—")
                  || line.is(first + 1, "–") && !line.glued(first))
              && first < 10
              && line.sentence().index() < 2;
      boolean plural =
          thing
              || agency
              || first == 0 && line.pos(0).matches("NNP?S") && line.key(0).endsWith("s");
      if (!titled && (modifier || plural)) {
        return false;
      }
      String key = line.key(first);
      boolean other =
          Words.FUNCTION.contains(key) && !titled
              || vocabulary.nationalities().country(line.word(first)).isPresent() && !titled
              || vocabulary.titles().is(Part.HEAD, key)
              || Words.BODIES.contains(key)
              || Words.CALENDAR.contains(key) && !titled
              || vocabulary.titles().is(Part.PORTFOLIO, key) && titled;
      return !other;
    }
    return true;
  }
}
