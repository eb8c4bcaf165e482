package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.vocabulary.Folding;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds organisations: those the vocabulary knows, those whose name says what they are, and what
 * else the tagger takes for one.
 */
final class OrganizationSpotter {
  private static final String LEADERS =
      "commander|chief|head|director|leader|chairman|chairwoman|chair|chairperson|president|ceo|officer|spokesman|spokeswoman|spokesperson|member|founder|manager|editor|secretarygeneral";

  private final Vocabulary vocabulary;
  private final MediaSpotter media;

  OrganizationSpotter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.media = new MediaSpotter(vocabulary);
  }

  /**
   * Known bodies and names that end or begin like a body's. Comes before titles: 'General Assembly'
   * has no general in it.
   */
  List<Chunk> spotKnown(Line line) {
    List<Chunk> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      if (!line.is(i, Mark.NONE) || !line.isWord(i)) {
        continue;
      }
      int shaped = Math.max(shaped(line, i), line.isHeadline() ? -1 : media.end(line, i));
      if (shaped > i && isEntered(line, i, shaped)) {
        continue; // 'at the Nobel Institute': a building
      }
      Chunk known = known(line, i);
      if (known != null && known.last() >= shaped) {
        found.add(known);
        line.mark(known.first(), known.last(), Mark.ORGANIZATION);
        i = known.last();
      } else if (shaped >= 0) {
        int last = shaped;
        found.add(new Chunk(line, i, last, EntityKind.ORGANIZATION, List.of(), null));
        line.mark(i, last, Mark.ORGANIZATION);
        i = last;
      }
    }
    return found;
  }

  /** 'at the Soviet Embassy', and not 'an official at the Soviet Embassy'. */
  private boolean isEntered(Line line, int first, int last) {
    int before = line.key(first - 1).equals("the") ? first - 2 : first - 1;
    return line.key(last).matches("embassy|consulate|institute")
        && line.key(before).matches("at|inside|outside")
        && !vocabulary.titles().is(Part.HEAD, line.key(before - 1))
        && !line.key(before - 1).matches("officials?|sources?|diplomats?|staff|spokes.*|clerks?");
  }

  private @org.jspecify.annotations.Nullable Chunk known(Line line, int i) {
    boolean capital =
        line.isCapital(i) || line.key(i).equals("al") || Character.isDigit(line.word(i).charAt(0));
    if (!capital
        || line.isShouting() && line.tag(i) == NameTag.NONE && line.pos(i).startsWith("PRP")) {
      return null;
    }
    return vocabulary
        .organizations()
        .at(i, line.size(), line::word)
        .filter(match -> line.isFree(match.first(), match.last()))
        .filter(match -> match.entry().written(words(line, match.first(), match.last())))
        .filter(match -> supported(line, match.first(), match.last()))
        .map(
            match ->
                new Chunk(
                    line,
                    match.first(),
                    match.last(),
                    EntityKind.ORGANIZATION,
                    List.of(),
                    match.entry()))
        .orElse(null);
  }

  private boolean supported(Line line, int first, int last) {
    // 'US Treasury Secretary' is an office.
    if (vocabulary.titles().is(Part.PORTFOLIO, line.key(last))
        && line.key(last + 1).matches("secretary|minister|undersecretary|chief|spokes.*")
        && !line.key(last).equals("state")) {
      return false;
    }
    // 'Congress Street', 'Senate Majority Leader', 'Labour Secretary': a longer name or an office.
    if (first != last) {
      return true;
    }
    String key = line.key(first);
    if (line.glued(first)
        && line.is(first + 1, "-")
        && line.isCapital(first + 2)
        && line.pos(first).startsWith("NNP")
        && key.length() < 3) {
      return true;
    }
    if (vocabulary.organizations().isOrdinary(key)) {
      boolean article = line.key(first - 1).equals("the") && line.tag(first) != NameTag.PERSON;
      return (line.tag(first) == NameTag.ORGANIZATION || article)
          && !line.isCapital(last + 1)
          && !vocabulary.titles().is(Part.HEAD, line.key(last + 1));
    }
    return line.tag(first) != NameTag.PERSON || key.length() > 4;
  }

  private static String words(Line line, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(words.isEmpty() ? "" : " ").append(line.word(i));
    }
    return words.toString();
  }

  /** The last token of a name that starts here and is shaped like a body's, or -1. */
  private int shaped(Line line, int i) {
    boolean numbered = line.key(i).matches("\\d+(st|nd|rd|th)") && line.isCapital(i + 1);
    if (!line.isCapital(i) && !numbered
        || line.isShouting()
        || line.isHeadline()
        || i > 0 && isJoined(line, i - 1)) {
      return -1;
    }
    int best = -1;
    boolean first =
        Words.FUNCTION.contains(line.key(i))
            && !(line.is(i + 1, "-") && line.isCapital(i + 2) && line.glued(i))
            && !(line.isCapital(i + 1)
                && line.key(i)
                    .matches(
                        "all|joint|first|second|third|(north|south|east|west)(ern)?|central|upper|lower|great|greater|new"));
    if (first
        || line.is(i - 1, Mark.NONE)
            && line.isCapital(i - 1)
            && !Words.FUNCTION.contains(line.key(i - 1))
            && joins(line, i - 1)) {
      return -1;
    }
    int at = i;
    while (at < line.size()) {
      String key = line.key(at);
      boolean head = (line.isCapital(at) || numbered && at == i) && line.is(at, Mark.NONE);
      if (!head) {
        break;
      }
      if (at > i && Words.BODIES.contains(singular(key)) && !line.key(i).equals(key)) {
        best = at;
      }
      if (Words.BODIES_OF.contains(key) && line.key(at + 1).matches("of|for")) {
        int end = ofPart(line, at + 2);
        if (end > at) {
          best = end;
          at = end;
        }
      }
      int next = at + 1;
      if ((line.key(next).equals("and") || line.is(next, "&") || line.is(next, ","))
          && vocabulary.titles().is(Part.PORTFOLIO, key)
          && line.isCapital(next + 1)) {
        next++;
        if (line.key(next).equals("and")) {
          next++;
        }
      }
      if (line.is(next, "-") && line.isCapital(next + 1)) {
        next++;
      }
      at = next;
    }
    while (best >= 0
        && line.tag(best + 1) == NameTag.ORGANIZATION
        && line.tag(best) == NameTag.ORGANIZATION
        && line.isCapital(best + 1)
        && line.is(best + 1, Mark.NONE)) {
      best++;
    }
    // 'Army Col.': the body is the modifier of a rank; 'Party Secretary' likewise is an office.
    if (best == i
        || best >= 0
            && line.isCapital(best + 1)
            && vocabulary.titles().is(Part.HEAD, line.key(best + 1))
            && best - i < 2
            && !Words.BODIES_OF.contains(line.key(best))) {
      return -1;
    }
    // 'the All-Party Parliamentary Group on Chad': its subject is part of its name.
    if (best > i
        && line.key(best).matches("group|committee|commission|panel|council|caucus")
        && line.key(best + 1).matches("on|for")
        && line.isCapital(best + 2)
        && !Words.CALENDAR.contains(line.key(best + 2))) {
      int end = ofPart(line, best + 2);
      return end > best ? end : best;
    }
    if (best > i
        && line.key(best).matches("center|centre")
        && line.key(best - 1)
            .matches("convention|conference|exhibition|congress|trade|cultural|press|media|city")) {
      return -1;
    }
    return best < 0 || vocabulary.gazetteer().find(line.text(i, best)).isEmpty() ? best : -1;
  }

  private static boolean joins(Line line, int at) {
    return line.isWord(at);
  }

  private static boolean isJoined(Line line, int before) {
    return line.is(before, "-") && line.glued(before - 1) && line.glued(before);
  }

  private static String singular(String key) {
    return key;
  }

  /**
   * 'of' [the] Capitals [and Capitals]: where the second half of 'Ministry of Trade and Industry'
   * ends.
   */
  private int ofPart(Line line, int from) {
    int at = line.key(from).equals("the") ? from + 1 : from;
    if (!line.isCapital(at)) {
      return -1;
    }
    int end = -1;
    int land = landBeforeName(line, at);
    if (land >= 0) {
      return land;
    }
    while (at < line.size()) {
      // 'Office for Foreign Affairs [Wu Jian]': the tagger sees where a person begins.
      boolean person =
          line.tag(at) == NameTag.PERSON && end >= 0 && line.tag(end) != NameTag.PERSON;
      if (at > from && end >= 0 && (person || isOfficeBeforeName(line, at))) {
        break;
      }
      if (line.isCapital(at)
          && line.isWord(at)
          && !Words.CALENDAR.contains(line.key(at))
          && line.is(at, Mark.NONE)) {
        end = at;
        at++;
      } else if ((line.key(at).equals("and") || line.is(at, "&") || line.is(at, ","))
          && line.isCapital(at + 1)
          && (vocabulary.titles().is(Part.PORTFOLIO, line.key(at + 1)) || line.is(at, "&"))) {
        at++;
      } else if (line.is(at, ",")
          && line.key(at + 1).equals("and")
          && vocabulary.titles().is(Part.PORTFOLIO, line.key(at + 2))) {
        at += 2;
      } else if (line.is(at, "-") && line.glued(at)) {
        at++;
      } else {
        break;
      }
    }
    if (end >= 0 && line.key(end + 1).equals("of")) {
      int country = line.key(end + 2).equals("the") ? end + 3 : end + 2;
      for (var match : vocabulary.gazetteer().at(country, line.size(), line::word)) {
        if (match.entry().getFirst().kind() == dev.readout.entity.model.PlaceKind.COUNTRY) {
          return match.last();
        }
      }
    }
    return end;
  }

  /** 'House of Representatives [Speaker] Anna Lind'. */
  private boolean isOfficeBeforeName(Line line, int at) {
    return line.isCapital(at)
        && vocabulary.titles().is(Part.HEAD, line.key(at))
        && line.isCapital(at + 1)
        && line.tag(at + 1) != NameTag.ORGANIZATION;
  }

  /** 'Council of [the Kyrgyz Republic] Nurlan Asanov': the land ends before the name. */
  private int landBeforeName(Line line, int from) {
    for (var match : vocabulary.gazetteer().at(from, line.size(), line::word)) {
      int next = match.last() + 1;
      boolean name =
          line.isCapital(next)
              && (line.tag(next) == NameTag.PERSON
                  || vocabulary.personNames().isGiven(line.word(next)));
      if (name && match.entry().getFirst().kind() == dev.readout.entity.model.PlaceKind.COUNTRY) {
        return match.last();
      }
    }
    return -1;
  }

  /** The agency in a dateline: 'LUSAKA, 3 September (Rail & Copper News) -'. */
  List<Chunk> spotAgency(Line line) {
    List<Chunk> found = new ArrayList<>();
    if (!line.is(0, Mark.PLACE)) {
      return found;
    }
    for (int open = 1; open < Math.min(line.size(), 14); open++) {
      if (!line.is(open, "(")) {
        continue;
      }
      int last = open;
      while ((line.isCapital(last + 1) || line.is(last + 1, "&")) && line.is(last + 1, Mark.NONE)) {
        last++;
      }
      boolean ends =
          line.is(last + 1, ")")
              && last > open
              && (last + 2 >= line.size() || line.word(last + 2).matches("[-–—_:]+"));
      if (ends
          && !line.key(last).matches("desk|staff|special|dispatches|reporter|correspondent")
          && !vocabulary.nationalities().country(line.word(last)).isPresent()) {
        found.add(
            new Chunk(
                line,
                open + 1,
                last,
                EntityKind.ORGANIZATION,
                List.of(),
                vocabulary.organizations().find(line.text(open + 1, last)).orElse(null)));
        line.mark(open + 1, last, Mark.ORGANIZATION);
      }
      return found;
    }
    return found;
  }

  /** 'commander of Joint Region Marianas': what somebody leads is a body, if it is not a place. */
  List<Chunk> spotLed(Line line) {
    List<Chunk> found = new ArrayList<>();
    for (Title title : line.titles()) {
      int first = line.key(title.last() + 2).equals("the") ? title.last() + 3 : title.last() + 2;
      int last = first - 1;
      while (line.isCapital(last + 1) && line.is(last + 1, Mark.NONE) && line.isWord(last + 1)) {
        last++;
      }
      boolean leads =
          title.rank() == Title.Rank.OFFICE
              && line.key(title.last() + 1).equals("of")
              && line.key(title.last()).matches(LEADERS);
      if (leads && last > first && !Words.EVENTS.contains(line.key(last)) && !line.isHeadline()) {
        found.add(
            new Chunk(
                line,
                first,
                last,
                EntityKind.ORGANIZATION,
                List.of(),
                vocabulary.organizations().find(line.text(first, last)).orElse(null)));
        line.mark(first, last, Mark.ORGANIZATION);
      }
    }
    return found;
  }

  /** What the tagger takes for an organisation and nobody else has claimed. */
  List<Chunk> spotTagged(Line line) {
    List<Chunk> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      boolean known =
          line.tag(i) == NameTag.LOCATION
              && line.isCapital(i)
              && vocabulary.organizations().find(line.word(i)).isPresent();
      if (line.tag(i) != NameTag.ORGANIZATION && !known || !line.is(i, Mark.NONE)) {
        continue;
      }
      int last = i;
      while (line.tag(last + 1) == NameTag.ORGANIZATION && line.is(last + 1, Mark.NONE)) {
        last++;
      }
      int first = i;
      while (first <= last
          && (!line.isWord(first)
              || Words.FUNCTION.contains(line.key(first)) && !line.isCapital(first + 1)
              || line.key(first).equals("the"))) {
        first++;
      }
      int end = last;
      while (end >= first
          && (!line.isWord(end) || !line.isCapital(end) && !line.key(end).matches(".*\\d.*"))) {
        end--;
      }
      i = last;
      if (first <= end && !isOther(line, first, end) && !line.isShouting() && !line.isHeadline()) {
        found.add(
            new Chunk(
                line,
                first,
                end,
                EntityKind.ORGANIZATION,
                List.of(),
                vocabulary.organizations().find(words(line, first, end)).orElse(null)));
        line.mark(first, end, Mark.ORGANIZATION);
      }
    }
    return found;
  }

  private boolean isOther(Line line, int first, int end) {
    String last = line.key(end);
    boolean event =
        Words.EVENTS.contains(last)
            || last.endsWith("s") && Words.EVENTS.contains(last.substring(0, last.length() - 1));
    boolean alone =
        first == end
            && (Words.BODIES.contains(last)
                || Words.AFTER_NAMES.contains(last)
                || Words.FUNCTION.contains(last)
                || last.length() < 2
                || vocabulary.titles().is(Part.HEAD, last)
                || vocabulary.titles().is(Part.PORTFOLIO, last)
                || vocabulary.nationalities().country(line.word(first)).isPresent());
    boolean follows = Words.EVENTS.contains(line.key(end + 1)) && line.isCapital(end + 1);
    return event || alone || follows || Folding.key(words(line, first, end)).length() < 2;
  }
}
