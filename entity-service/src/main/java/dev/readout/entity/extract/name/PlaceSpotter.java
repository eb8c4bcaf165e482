package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.NameTag;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.vocabulary.Phrases;
import dev.readout.entity.vocabulary.Place;
import dev.readout.entity.vocabulary.Titles.Part;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places: those of the gazetteer, those whose name says what they are, and what else the
 * tagger takes for one.
 */
final class PlaceSpotter {
  private static final Set<String> BEFORE_PLACES =
      Set.of(
          "in", "at", "to", "from", "near", "of", "into", "around", "outside", "visited", "via",
          "toward", "towards", "across", "inside", "between", "and", "with", "against", "off",
          "beyond", "above");

  /** After these a capitalised word is a place, however small. */
  static final Set<String> SURELY_BEFORE_PLACES = Set.of("in", "near", "outside", "around", "off");

  /** Smaller towns share their names with too many people and things. */
  private static final int KNOWN_TO_READERS = 300_000;

  private final Vocabulary vocabulary;

  PlaceSpotter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Marks nationalities and finds the places that the gazetteer knows. */
  List<Chunk> spotKnown(Line line) {
    List<Chunk> found = new ArrayList<>();
    Phrases.@Nullable Match<String> before = null;
    for (int i = 0; i < line.size(); i++) {
      if (!line.is(i, Mark.NONE) || !line.isCapital(i)) {
        continue;
      }
      int site = named(line, i);
      Phrases.@Nullable Match<String> owner =
          before != null && before.last() == i - 1 ? before : null;
      Optional<Phrases.Match<List<Place>>> place =
          known(line, i).filter(match -> owner == null || ownedBy(match.entry(), owner.entry()));
      Optional<Phrases.Match<String>> nation =
          vocabulary
              .nationalities()
              .at(i, line.size(), line::word)
              .filter(match -> isNationality(line, match));
      if (nation.isPresent()
          && (place.isEmpty() || place.get().last() <= nation.get().last())
          && site < 0) {
        Optional<Chunk> capital = capital(line, nation.get());
        capital.ifPresent(found::add);
        line.mark(i, nation.get().last(), Mark.NATIONALITY);
        before = nation.get();
        i = nation.get().last();
        if (capital.isPresent()) {
          line.mark(capital.get().first(), capital.get().last(), Mark.PLACE);
          i = capital.get().last();
        }
      } else if (site >= 0 && (place.isEmpty() || place.get().last() < site)) {
        int first = isCrowned(line, i, site) ? i - 1 : i;
        found.add(new Chunk(line, first, site, EntityKind.PLACE, List.of(), null));
        line.mark(first, site, Mark.PLACE);
        i = site;
      } else if (place.isPresent()) {
        int last = place.get().last();
        found.add(new Chunk(line, i, last, EntityKind.PLACE, place.get().entry(), null));
        line.mark(i, last, Mark.PLACE);
        i = last;
      }
    }
    return found;
  }

  /**
   * 'The Georgian Chancellery' is not the one in Berlin; 'the Turkish Black Sea' is a sea still.
   */
  private static boolean ownedBy(List<Place> places, String country) {
    Place likeliest = places.getFirst();
    return likeliest.kind() != PlaceKind.FACILITY
        || likeliest.countryCode() == null
        || country.equals(likeliest.countryCode());
  }

  /** 'In the Qatari capital' is Doha; 'Qatari capital investment' is nowhere. */
  private Optional<Chunk> capital(Line line, Phrases.Match<String> nation) {
    int noun = nation.last() + 1;
    if (!line.is(noun, "capital") || line.pos(noun + 1).startsWith("NN")) {
      return Optional.empty();
    }
    return vocabulary
        .gazetteer()
        .capital(nation.entry())
        .map(
            place -> new Chunk(line, nation.first(), noun, EntityKind.PLACE, List.of(place), null));
  }

  /** 'U.S.' is a nationality before a noun and a place elsewhere; 'Swiss' is always one. */
  private boolean isNationality(Line line, Phrases.Match<String> match) {
    if (!line.isFree(match.first(), match.last())
        || line.isShouting() && line.pos(match.first()).startsWith("PRP")) {
      return false;
    }
    String key = line.key(match.first());
    boolean alsoPlace =
        match.first() == match.last() && vocabulary.gazetteer().onlyInCapitals(key)
            || vocabulary.gazetteer().find(line.text(match.first(), match.last())).stream()
                .anyMatch(p -> p.kind() == PlaceKind.COUNTRY);
    if (!alsoPlace) {
      return true;
    }
    if (line.word(match.first()).chars().anyMatch(Character::isLowerCase)
        && match.first() == match.last()
        && line.tag(match.first()) == NameTag.LOCATION
        && !line.is(match.last() + 1, Mark.TITLE)) {
      return false;
    }
    String next = line.pos(match.last() + 1);
    boolean noun =
        next.startsWith("NN") || next.startsWith("JJ") || line.is(match.last() + 1, Mark.TITLE);
    boolean hyphen = line.is(match.last() + 1, "-") || line.is(match.last() + 1, "–");
    return noun && !line.is(match.last() + 1, Mark.CALENDAR)
        || hyphen && line.pos(match.last() + 2).matches("VB[ND]|JJ");
  }

  private Optional<Phrases.Match<List<Place>>> known(Line line, int i) {
    for (Phrases.Match<List<Place>> match : vocabulary.gazetteer().at(i, line.size(), line::word)) {
      if (line.isFree(i, match.last()) && line.isCapital(match.last()) && isNamed(line, match)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  private boolean isNamed(Line line, Phrases.Match<List<Place>> match) {
    int i = match.first();
    int last = match.last();
    Place likeliest = match.entry().getFirst();
    StringBuilder key = new StringBuilder();
    for (int at = i; at <= last; at++) {
      key.append(line.key(at));
      // An abbreviation is written in capitals: 'US' and never 'us'.
    }
    if (vocabulary.gazetteer().onlyInCapitals(key.toString())) {
      if (line.text(i, last).chars().anyMatch(Character::isLowerCase)) {
        return false;
      }
      if (line.isShouting() && line.tag(i) != NameTag.LOCATION && !line.word(i).contains(".")) {
        return false;
      }
      // 'U.S.' in 'U.S. Steel', initials in 'C.A.R. Crosland'.
      return line.tag(i) != NameTag.PERSON;
    }
    if (Words.FUNCTION.contains(line.key(i)) && i == last
        || Words.CALENDAR.contains(line.key(i)) && i == last) {
      return false;
    }
    // 'Salem al-Sabah': the article makes it a family, whatever else is called so.
    boolean family =
        line.is(i - 1, "-")
            && line.glued(i - 1)
            && line.glued(i - 2)
            && line.key(i - 2).matches("al|el|an|as|ash|ad|ar|bin|ben|ibn|abu|ould");
    if (family) {
      return false;
    }
    // 'the Ambassador of Chad Paul Roy': behind an office the country comes first.
    boolean ofOffice =
        likeliest.kind() == PlaceKind.COUNTRY
            && line.key(i - 1).matches("of|to")
            && line.is(i - 2, Mark.TITLE)
            && line.isCapital(last + 2);
    if (ofOffice) {
      return true;
    }
    if (line.tag(last) == NameTag.PERSON || line.tag(i) == NameTag.PERSON) {
      boolean known =
          likeliest.kind() == PlaceKind.COUNTRY
              || likeliest.kind() == PlaceKind.REGION
              || likeliest.capital();
      return i != last
              && (likeliest.kind() != PlaceKind.CITY
                  || known
                  || likeliest.population() > KNOWN_TO_READERS)
          || known && standsAlone(line, i, last) && !vocabulary.personNames().isGiven(line.word(i))
          || standsAlone(line, i, last)
              && (likeliest.kind() == PlaceKind.COUNTRY || likeliest.capital())
              && BEFORE_PLACES.contains(line.key(i - 1));
    }
    // 'Jordan Bardella', 'Chad Smith': a given name and a name after it.
    if (line.tag(last + 1) == NameTag.PERSON
        && line.isCapital(last + 1)
        && line.is(last + 1, Mark.NONE)
        && line.tag(i) != NameTag.LOCATION) {
      return false;
    }
    return switch (likeliest.kind()) {
      case COUNTRY, FACILITY ->
          likeliest.kind() == PlaceKind.COUNTRY
              || i != last
              || line.tag(i) != NameTag.NONE
              || !line.isShouting();
      case REGION ->
          i != last
              || line.tag(i) == NameTag.LOCATION
              || line.key(i).length() > 4 && !line.isCapital(last + 1)
              || BEFORE_PLACES.contains(line.key(i - 1));
      case CITY, OTHER ->
          likeliest.capital()
                  && (line.tag(i) != NameTag.ORGANIZATION
                      || SURELY_BEFORE_PLACES.contains(line.key(i - 1))
                          && line.tag(last + 1) != NameTag.ORGANIZATION)
                  && (line.tag(i) == NameTag.LOCATION
                      || !line.isCapital(last + 1)
                      || BEFORE_PLACES.contains(line.key(i - 1)))
              || line.tag(i) == NameTag.LOCATION
              || likeliest.population() > KNOWN_TO_READERS
                  && line.tag(i) == NameTag.NONE
                  && (BEFORE_PLACES.contains(line.key(i - 1))
                      || line.sentence().block() == Block.DATELINE)
                  && !line.isCapital(last + 1)
              || (line.tag(i) == NameTag.NONE
                      || line.tag(i) == NameTag.ORGANIZATION
                          && i == last
                          && line.tag(i + 1) != NameTag.ORGANIZATION)
                  && SURELY_BEFORE_PLACES.contains(line.key(i - 1))
                  && !line.isCapital(last + 1)
                  && !line.isHeadline()
                  && line.key(i).length() > 3
                  && line.pos(i).startsWith("NNP");
    };
  }

  /** Places that a dateline sets in capitals: 'BRIONI, July 18 -'. */
  Optional<Chunk> spotDateline(Line line) {
    int last = -1;
    while (last + 1 < line.size()
        && line.isCapital(last + 1)
        && line.word(last + 1).length() > 2
        && line.word(last + 1).chars().noneMatch(Character::isLowerCase)
        && line.isFree(last + 1, last + 1)) {
      last++;
    }
    boolean dateline =
        last >= 0
            && last < 4
            && !line.isShouting()
            && (line.sentence().block() == Block.DATELINE
                || line.is(last + 1, "(")
                || line.is(last + 1, "-") && !line.glued(last)
                || line.is(last + 1, ",")
                    && (line.is(last + 2, Mark.CALENDAR) || line.is(last + 3, Mark.CALENDAR)));
    if (!dateline
        || Words.FUNCTION.contains(line.key(0))
        || vocabulary.organizations().find(line.text(0, last)).isPresent()) {
      return Optional.empty();
    }
    line.mark(0, last, Mark.PLACE);
    return Optional.of(
        new Chunk(
            line,
            0,
            last,
            EntityKind.PLACE,
            vocabulary.gazetteer().find(line.text(0, last)),
            null));
  }

  private static boolean standsAlone(Line line, int first, int last) {
    return !line.isCapital(first - 1) && !line.isCapital(last + 1);
  }

  /** 'the King David Hotel', 'Queen Alia Airport': the crown belongs to the name. */
  private static boolean isCrowned(Line line, int first, int last) {
    return line.is(first - 1, Mark.TITLE)
        && line.isCapital(first - 1)
        && line.key(first - 1).matches("king|queen|prince|princess|sultan|lady|lord")
        && line.key(last).matches("hotel|airport|hospital|bridge|hall|palace|stadium|base");
  }

  /** The last token of a name that starts here and is shaped like a site's or a region's, or -1. */
  private int named(Line line, int i) {
    boolean direction =
        line.key(i).matches("(north|south|east|west)(ern)?|central|upper|lower|great|greater")
            && line.isCapital(i + 1);
    if (line.isShouting()
        || line.isHeadline()
        || Words.FUNCTION.contains(line.key(i)) && !direction
        || line.isCapital(i - 1)
            && line.is(i - 1, Mark.NONE)
            && !Words.FUNCTION.contains(line.key(i - 1))) {
      return -1;
    }
    int best = -1;
    int at = i;
    while (line.isCapital(at) && line.isWord(at) && line.is(at, Mark.NONE) && at < i + 8) {
      String key = line.key(at);
      if (at > i
          && (Words.SITES.contains(key)
              || Words.REGIONS.contains(key)
              || Words.HOUSES.contains(key) && isEntered(line, i))
          && !(key.equals("state") && line.isCapital(at + 1))) {
        best = at;
      }
      at++;
      if (line.is(at, "-") && line.isCapital(at + 1) && line.glued(at)) {
        at++;
      } else if (line.key(at).matches("of|de|del|al|el") && line.isCapital(at + 1) && at > i) {
        if (line.is(i - 1, Mark.TITLE) && line.is(at, "of")) {
          break; // 'Governor Bello Rufa of Katala State'
        }
        at++;
      }
    }
    if (best > i
        && line.tag(best) == NameTag.PERSON
        && line.tag(i) == NameTag.PERSON
        && Words.SITES.contains(line.key(best))
        && !line.key(best).matches("air.*|palace|stadium|memorial|bridge|square|street|hotel")) {
      return -1; // 'Jogvan Dam', 'Annie Hall', 'Fred Castle'
    }
    if (best < 0
        && Words.PLACE_STARTS.contains(line.key(i))
        && line.isCapital(i + 1)
        && line.is(i + 1, Mark.NONE)
        && (line.tag(i) != NameTag.PERSON || line.key(i).equals("hotel") && isEntered(line, i))) {
      best = i + 1;
      while (line.isCapital(best + 1)
          && line.tag(best + 1) == NameTag.LOCATION
          && line.is(best + 1, Mark.NONE)) {
        best++;
      }
    }
    if (best >= 0
        && (Words.EVENTS.contains(line.key(best + 1)) && line.isCapital(best + 1)
            || Words.BODIES.contains(line.key(best + 1)) && line.isCapital(best + 1))) {
      return -1;
    }
    return best > i && vocabulary.titles().is(Part.HEAD, line.key(best)) ? -1 : best;
  }

  /** 'at Winfield House', 'in the Nobel Institute': what somebody is in is a building. */
  private static boolean isEntered(Line line, int i) {
    int before = line.key(i - 1).equals("the") ? i - 2 : i - 1;
    return line.key(before).matches("at|inside|outside");
  }

  /** What the tagger takes for a place and nobody else has claimed. */
  List<Chunk> spotTagged(Line line) {
    List<Chunk> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      boolean site =
          (line.tag(i) == NameTag.PERSON
                  || line.tag(i) == NameTag.ORGANIZATION
                      && line.tag(i + 1) != NameTag.ORGANIZATION
                      && !Words.BODIES.contains(line.key(i))
                      && !line.isHeadline())
              && SURELY_BEFORE_PLACES.contains(line.key(i - 1))
              && line.word(i).chars().anyMatch(Character::isLowerCase);
      if (line.tag(i) != NameTag.LOCATION && !site
          || vocabulary.organizations().find(line.word(i)).isPresent()
          || !line.is(i, Mark.NONE)
          || !line.isCapital(i)
          || Words.FUNCTION.contains(line.key(i))
          || !line.isWord(i)) {
        continue;
      }
      int last = i;
      while (line.tag(last + 1) == line.tag(i) && line.is(last + 1, Mark.NONE)) {
        last++;
      }
      while (last > i && (!line.isWord(last) || !line.isCapital(last))) {
        last--;
      }
      boolean event =
          Words.EVENTS.contains(line.key(last))
              || Words.EVENTS.contains(line.key(last + 1)) && line.isCapital(last + 1);
      boolean office = vocabulary.titles().is(Part.HEAD, line.key(last));
      boolean alone =
          i == last
              && vocabulary.gazetteer().find(line.word(i)).isEmpty()
              && !BEFORE_PLACES.contains(line.key(i - 1))
              && !line.is(i - 2, Mark.PLACE)
              && !line.is(i + 2, Mark.PLACE)
              && !line.key(i - 1).equals("the");
      if (!alone
          && !event
          && !office
          && !Words.CALENDAR.contains(line.key(i))
          && line.key(i).length() > 1
          && !line.isShouting()
          && !line.isHeadline()) {
        found.add(
            new Chunk(
                line,
                i,
                last,
                EntityKind.PLACE,
                vocabulary.gazetteer().find(line.text(i, last)),
                null));
        line.mark(i, last, Mark.PLACE);
      }
      i = last;
    }
    return found;
  }
}
