package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.Set;

/**
 * What speaks for and against a run of words being somebody's name: titles, company, what stands
 * before and after.
 */
final class PersonSigns {
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

  PersonSigns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** 'met Or Sopheap': a small word with a capital in the middle of a sentence. */
  static boolean isShortName(Line line, int i) {
    return i > 0
        && !line.isHeadline()
        && line.key(i).length() < 4
        && !line.key(i)
            .matches("the|a|an|his|her|its|our|my|mr|mrs|ms|new|top|old|one|two|six|ten|i")
        && Words.FUNCTION.contains(line.key(i))
        && line.key(i - 1).matches("[a-z]+")
        && !line.isCapital(i - 1);
  }

  /**
   * Words that nothing knows where only somebody can stand: 'met Jogvan Dam', 'Anna Lind and Esi
   * Boateng', 'Such Wee Kiat, the delegate'.
   */
  boolean isInCompany(Line line, int first, int last) {
    boolean given = vocabulary.personNames().isGiven(line.word(first)) && isPair(line, first, last);
    for (int i = first; i <= last; i++) {
      boolean body = line.tag(i) == NameTag.ORGANIZATION && given;
      if (line.tag(i) != NameTag.NONE && !body
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
    boolean meets =
        line.key(last + 1).matches("met|received|hosted|welcomed|telephoned|phoned|briefed")
            && line.pos(first).startsWith("NNP")
            && (line.tag(last + 2) == NameTag.PERSON || line.is(last + 2, Mark.TITLE));
    return two && (met || paired || apposed || meets)
        || first == last
            && paired
            && line.key(first).length() > 3
            && line.is(last + 3, Mark.NONE)
            && !line.isCapital(last + 3);
  }

  /** 'in Fala Hills': in, near and off go before places; a known given name says otherwise. */
  boolean isSiteHere(Line line, int first, int last) {
    return PlaceSpotter.SURELY_BEFORE_PLACES.contains(line.key(first - 1))
        && !vocabulary.personNames().isGiven(line.word(first))
        && !line.is(last + 1, Mark.TITLE)
        && !line.key(last + 1).equals("s")
        && last < first + 3;
  }

  /** 'Ghana's Esi Boateng', 'the EU's Marielle Dubreuil'. */
  boolean isSomebodyOf(Line line, int first, int last) {
    boolean owned =
        line.key(first - 1).equals("s")
            && (line.is(first - 2, Mark.PLACE) || line.is(first - 2, Mark.ORGANIZATION));
    boolean speaks =
        line.key(last + 1)
            .matches("said|says|met|told|saw|was|is|will|has|called|agreed|and|in|on");
    if (owned && isMetHere(line, first, last) && isPair(line, first, last)) {
      return true;
    }
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

  /** 'met Fiji's Semi Tuvaga', 'talks with Lithuania's Gabija Stankute', 'Lind and Fiji's …'. */
  private static boolean isMetHere(Line line, int first, int last) {
    int owner = first - 2;
    while (line.is(owner - 1, Mark.PLACE)) {
      owner--;
    }
    String before = line.key(owner - 1).equals("the") ? line.key(owner - 2) : line.key(owner - 1);
    boolean after =
        line.key(last + 1).equals("and") && line.pos(last + 2).startsWith("NNP")
            || line.key(last + 1).matches("met|said|told|saw|received|will|has|arrived|flew");
    return MEETING.contains(before)
        || before.matches("with|between")
        || before.equals("and") && line.is(owner - 2, Mark.PERSON)
        || after;
  }

  /** Two to four capitalised words that are no body, event or site, and no name of the lists. */
  private boolean isPair(Line line, int first, int last) {
    String end = line.key(last);
    boolean plural = line.pos(last).equals("NNPS");
    for (int i = first; i <= last; i++) {
      boolean upper =
          line.isWord(i)
              && line.word(i).length() > 2
              && line.word(i).chars().noneMatch(Character::isLowerCase);
      if (upper || vocabulary.organizations().find(line.word(i)).isPresent()) {
        return false;
      }
    }
    return last > first
        && last < first + 5
        && !plural
        && !Words.EVENTS.contains(end)
        && !Words.BODIES.contains(end)
        && !Words.SITES.contains(end)
        && !Words.HOUSES.contains(end)
        && !Words.REGIONS.contains(end)
        && !vocabulary.titles().is(Part.PORTFOLIO, end)
        && !vocabulary.titles().is(Part.HEAD, end)
        && vocabulary.gazetteer().find(line.text(first, last)).isEmpty()
        && vocabulary.organizations().find(line.text(first, last)).isEmpty();
  }

  boolean isTagged(Line line, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (line.tag(i) == NameTag.PERSON && line.isWord(i)) {
        return true;
      }
    }
    return false;
  }

  /** 'the party chief, [Do Muoi], received': a name in apposition to an office. */
  private boolean isApposed(Line line, int first) {
    if (!line.is(first - 1, ",") || !line.is(first - 2, Mark.TITLE) || line.isHeadline()) {
      return false;
    }
    int end = first;
    while (line.isCapital(end) && line.is(end, Mark.NONE) && line.isWord(end)) {
      end++;
    }
    return end - first >= 2 && end - first <= 4 && line.is(end, ",");
  }

  /** Whether a title of a person stands right before. */
  boolean isTitled(Line line, int first) {
    if (isApposed(line, first)) {
      return true;
    }
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
        boolean national =
            line.is(title.start() - 1, Mark.NATIONALITY) || line.key(title.start() - 1).equals("s");
        int end = first;
        while (line.isCapital(end + 1) && line.is(end + 1, Mark.NONE) && line.isWord(end + 1)) {
          end++;
        }
        return title.rank() != Title.Rank.OFFICE
            || line.isCapital(title.last())
            || line.tag(first) == NameTag.PERSON
            || national && isPair(line, first, end);
      }
    }
    return false;
  }

  /**
   * 'Clinton Foundation', 'Reagan Airport', 'Camp Blaz', 'USS Ronald Reagan': named after people.
   */
  boolean isOther(Line line, int first, int last, boolean titled) {
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
}
