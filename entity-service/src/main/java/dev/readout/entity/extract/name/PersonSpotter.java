package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of people in one line: what the tagger takes for one, and what stands after a
 * title; with all words that belong to the name and no others.
 */
final class PersonSpotter {
  private static final Set<String> MEETING =
      Set.of(
          "met",
          "meet",
          "meets",
          "meeting",
          "received",
          "receives",
          "hosted",
          "welcomed",
          "greeted",
          "told",
          "telephoned",
          "phoned",
          "called",
          "visited",
          "briefed",
          "thanked",
          "saw",
          "congratulated",
          "invited");

  private final Vocabulary vocabulary;

  PersonSpotter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Chunk> spot(Line line) {
    List<Chunk> found = new ArrayList<>();
    if (line.isShouting()) {
      return spotShouted(line);
    }
    for (int i = 0; i < line.size(); i++) {
      if (!canBegin(line, i)) {
        continue;
      }
      int last = run(line, i);
      int first = i;
      i = last;
      // A function word or an adjective that opens the sentence is no part of the name after it.
      while (first < last
          && !isTitled(line, first)
          && !isShortName(line, first)
          && (Words.FUNCTION.contains(line.key(first)) && line.tag(first) != NameTag.PERSON
              || vocabulary.nationalities().country(line.word(first)).isPresent()
                  && line.tag(first) != NameTag.PERSON)) {
        first++;
      }
      boolean titled = isTitled(line, first);
      if (!titled && isSiteHere(line, first, last)) {
        continue;
      }
      boolean placed =
          isSomebodyOf(line, first, last)
              || isInCompany(line, first, last)
              || isShortName(line, first);
      boolean tagged = isTagged(line, first, last) || placed;
      if (!titled && !tagged || isOther(line, first, last, titled)) {
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

  /** 'met Or Sopheap': a small word with a capital in the middle of a sentence. */
  private static boolean isShortName(Line line, int i) {
    return i > 0
        && !line.isHeadline()
        && line.key(i).length() < 4
        && !line.key(i)
            .matches("the|a|an|his|her|its|our|my|mr|mrs|ms|new|top|old|one|two|six|ten|i")
        && Words.FUNCTION.contains(line.key(i))
        && line.key(i - 1).matches("[a-z]+")
        && !line.isCapital(i - 1);
  }

  private boolean canBegin(Line line, int i) {
    if (!line.is(i, Mark.NONE) || !line.isWord(i)) {
      return false;
    }
    if (line.isCapital(i)) {
      return !Words.CALENDAR.contains(line.key(i)) || line.tag(i) == NameTag.PERSON;
    }
    // 'al-Sisi', 'bin Salman', 'van der Bellen' without the given name.
    return titleBefore(line, i)
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

  /**
   * Words that nothing knows where only somebody can stand: 'met Jogvan Dam', 'Anna Lind and Esi
   * Boateng', 'Such Wee Kiat, the delegate'.
   */
  private boolean isInCompany(Line line, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (line.tag(i) != NameTag.NONE
          || line.pos(i).equals("NNPS")
          || line.isWord(i)
              && line.word(i).length() > 1
              && line.word(i).chars().noneMatch(Character::isLowerCase)) {
        return false;
      }
    }
    String end = line.key(last);
    if (line.isHeadline()
        || Words.BODIES.contains(end)
        || Words.EVENTS.contains(end)
        || Words.SITES.contains(end)
        || Words.REGIONS.contains(end)
        || vocabulary.titles().is(Part.PORTFOLIO, end)
        || Words.FUNCTION.contains(line.key(first)) && first == 0) {
      return false;
    }
    boolean two = last > first && last < first + 5;
    boolean met = MEETING.contains(line.key(first - 1));
    boolean paired =
        (line.key(first - 1).equals("and") && line.is(first - 2, Mark.PERSON))
            || line.key(last + 1).equals("and")
                && line.tag(last + 2) == NameTag.PERSON
                && first > 0
                && line.pos(first).matches("NNP|VBP?|NN");
    boolean apposed =
        line.is(last + 1, ",")
            && (line.is(last + 2, Mark.TITLE)
                || line.key(last + 2).matches("the|a|an|its|his|her")
                    && line.is(last + 3, Mark.TITLE));
    return two && (met || paired || apposed)
        || first == last
            && paired
            && line.key(first).length() > 3
            && line.is(last + 3, Mark.NONE)
            && !line.isCapital(last + 3);
  }

  /** 'in Fala Hills': in, near and off go before places; a known given name says otherwise. */
  private boolean isSiteHere(Line line, int first, int last) {
    return PlaceSpotter.SURELY_BEFORE_PLACES.contains(line.key(first - 1))
        && !vocabulary.personNames().isGiven(line.word(first))
        && !line.is(last + 1, Mark.TITLE)
        && !line.key(last + 1).equals("s")
        && last < first + 3;
  }

  /** 'Ghana's Esi Boateng', 'the EU's Marielle Dubreuil'. */
  private boolean isSomebodyOf(Line line, int first, int last) {
    boolean owned =
        line.key(first - 1).equals("s")
            && (line.is(first - 2, Mark.PLACE) || line.is(first - 2, Mark.ORGANIZATION));
    boolean speaks =
        line.key(last + 1)
            .matches("said|says|met|told|saw|was|is|will|has|called|agreed|and|in|on");
    boolean tagged = line.tag(first) != NameTag.NONE;
    if (owned
        && tagged
        && last == first + 1
        && speaks
        && !line.key(last + 1).matches("and|in|on")
        && !vocabulary.gazetteer().find(line.text(first, last)).stream().findFirst().isPresent()
        && !Words.EVENTS.contains(line.key(last))
        && !Words.BODIES.contains(line.key(last))
        && !Words.SITES.contains(line.key(last))
        && !Words.REGIONS.contains(line.key(last))) {
      return true;
    }
    return owned
        && last > first
        && last < first + 5
        && !Words.EVENTS.contains(line.key(last))
        && !Words.BODIES.contains(line.key(last))
        && (vocabulary.personNames().isGiven(line.word(first))
            || vocabulary.personNames().isFamilyFirst(line.word(first)));
  }

  private boolean isTagged(Line line, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (line.tag(i) == NameTag.PERSON && line.isWord(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a title of a person stands right before. */
  private boolean isTitled(Line line, int first) {
    return titleBefore(line, first);
  }

  private boolean titleBefore(Line line, int first) {
    if (line.is(first - 1, Mark.PLACE)) {
      // 'the President of Kenya Okello Wanyama'
      int at = first - 1;
      while (line.is(at, Mark.PLACE)) {
        at--;
      }
      at = line.key(at).equals("the") ? at - 1 : at;
      return line.key(at).equals("of")
          && line.is(at - 1, Mark.TITLE)
          && line.isCapital(at - 1)
          && line.isCapital(first + 1)
          && line.is(first + 1, Mark.NONE);
    }
    if (!line.is(first - 1, Mark.TITLE)) {
      return false;
    }
    for (Title title : line.titles()) {
      if (title.last() == first - 1) {
        return title.rank() != Title.Rank.OFFICE
            || line.isCapital(title.last())
            || line.tag(first) == NameTag.PERSON;
      }
    }
    return false;
  }

  /**
   * 'Clinton Foundation', 'Reagan Airport', 'Camp Blaz', 'USS Ronald Reagan': named after people.
   */
  private boolean isOther(Line line, int first, int last, boolean titled) {
    String end = line.key(last);
    String before = line.key(first - 1);
    if (Words.SHIPS.contains(before)
            && line.word(first - 1).equals(line.word(first - 1).toUpperCase(java.util.Locale.ROOT))
        || Words.PLACE_STARTS.contains(line.key(first)) && !titled && first < last) {
      return true;
    }
    boolean believed =
        line.tag(first) == NameTag.PERSON
            && line.tag(last) == NameTag.PERSON
            && Words.SITES.contains(end)
            && last == first + 1
            && line.key(first).length() > 2
            && !end.matches(
                "air.*|palace|stadium|memorial|bridge|square|street|hotel|center|centre|museum|park");
    return !believed
        && !titled
        && first < last
        && (Words.EVENTS.contains(end) || Words.SITES.contains(end) || Words.BODIES.contains(end));
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
