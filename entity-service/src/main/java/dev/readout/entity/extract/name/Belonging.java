package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.vocabulary.Place;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an office is held in: the country or body that the words before or after a title name. */
final class Belonging {
  private final Vocabulary vocabulary;

  /**
   * A country or body.
   *
   * @param name the country's usual name, or the body's as written
   * @param first its first token; nationality and possessive included
   * @param last its last token
   */
  record Of(String name, @Nullable String countryCode, int first, int last) {}

  Belonging(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * 'of Russia', 'of the People's Republic of China', 'for the Horn of Africa', 'to the United
   * Nations' from this token on.
   */
  @Nullable Of after(Line line, int at) {
    if (!line.key(at).matches("of|for|to|at")) {
      return null;
    }
    int from = line.key(at + 1).equals("the") ? at + 2 : at + 1;
    if (line.is(from, Mark.PLACE) && line.key(at).equals("at")) {
      return null;
    }
    Of of = named(line, from);
    if (of == null
        && line.key(at).equals("of")
        && line.isCapital(from)
        && line.is(from, Mark.NONE)) {
      int last = from;
      while (line.isCapital(last + 1) && line.is(last + 1, Mark.NONE)) {
        last++;
      }
      of = new Of(line.text(from, last), null, from, last);
    }
    return of == null ? null : new Of(of.name(), of.countryCode(), at, of.last());
  }

  private @Nullable Of named(Line line, int from) {
    if (line.is(from, Mark.PLACE)) {
      for (var match : vocabulary.gazetteer().at(from, line.size(), line::word)) {
        Place place = match.entry().getFirst();
        return new Of(place.name(), place.countryCode(), from, match.last());
      }
    }
    if (line.is(from, Mark.PLACE) || line.is(from, Mark.ORGANIZATION)) {
      Mark mark = line.mark(from);
      int last = from;
      while (line.is(last + 1, mark)) {
        last++;
      }
      String name = line.text(from, last);
      String country =
          vocabulary
              .organizations()
              .find(name)
              .map(body -> body.countryCode())
              .or(
                  () ->
                      vocabulary
                          .nationalities()
                          .at(from, line.size(), line::word)
                          .map(match -> match.entry()))
              .orElse(null);
      return new Of(name, country, from, last);
    }
    return null;
  }

  /**
   * 'Japanese', 'Japan's', 'Beijing's', 'White House', 'Korean National Assembly' right before the
   * title.
   */
  @Nullable Of before(Line line, int titleStart) {
    int at = titleStart - 1;
    while (line.is(at, "-") || line.key(at).matches("then|new|veteran|longtime|top|own")) {
      at--;
    }
    boolean possessive = line.key(at).equals("s") || line.is(at, "'") || line.is(at, "’");
    if (possessive) {
      at--;
    }
    if (line.is(at, Mark.NATIONALITY)) {
      return nationality(line, at);
    }
    if (line.is(at, Mark.PLACE)) {
      int first = start(line, at);
      Of of = named(line, first);
      if (of == null) {
        return null;
      }
      Optional<Place> country = vocabulary.gazetteer().countryByCode(of.countryCode());
      boolean city =
          vocabulary.gazetteer().find(of.name()).stream()
              .findFirst()
              .filter(place -> place.capital() || place.speaksFor() != null)
              .isPresent();
      return city && country.isPresent()
          ? new Of(country.get().name(), of.countryCode(), first, at)
          : new Of(of.name(), of.countryCode(), first, at);
    }
    if (line.is(at, Mark.ORGANIZATION)) {
      int first = start(line, at);
      Of of = named(line, first);
      Of nation =
          line.is(first - 1, Mark.NATIONALITY) || line.key(first - 1).equals("s")
              ? before(line, first)
              : null;
      return of == null
          ? nation
          : new Of(of.name(), nation == null ? of.countryCode() : nation.countryCode(), first, at);
    }
    return null;
  }

  private static int start(Line line, int last) {
    int first = last;
    while (line.is(first - 1, line.mark(last))) {
      first--;
    }
    return first;
  }

  private @Nullable Of nationality(Line line, int last) {
    for (int first = Math.max(0, last - 2); first <= last; first++) {
      int start = first;
      var match =
          line.is(start, Mark.NATIONALITY)
              ? vocabulary.nationalities().at(start, line.size(), line::word)
              : Optional.<dev.readout.entity.vocabulary.Phrases.Match<String>>empty();
      if (match.isPresent() && match.get().last() == last) {
        return vocabulary
            .gazetteer()
            .countryByCode(match.get().entry())
            .map(country -> new Of(country.name(), country.countryCode(), start, last))
            .orElse(null);
      }
    }
    return null;
  }

  /**
   * The countries of a title in the plural: 'the Latvian and Canadian ministers', 'the ministers of
   * Estonia and Latvia'.
   */
  List<Of> list(Line line, Title title) {
    List<Of> found = new ArrayList<>();
    int at = title.start() - 1;
    while (line.is(at, Mark.NATIONALITY)) {
      Of of = nationality(line, at);
      if (of == null) {
        break;
      }
      found.addFirst(of);
      at = of.first() - 1;
      while (line.is(at, ",") || line.key(at).equals("and")) {
        at--;
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    Of of = after(line, title.last() + 1);
    while (of != null) {
      found.add(of);
      int next = of.last() + 1;
      while (line.is(next, ",") || line.key(next).matches("and|the")) {
        next++;
      }
      of = next > of.last() + 1 ? named(line, next) : null;
    }
    return found;
  }

  /**
   * 'Kenya's Paul Wekesa', 'Jeppe Kofod of Denmark', 'Kaja Kallas (Estonia)': the country without a
   * title.
   */
  Optional<Of> besideName(Chunk mention) {
    Line line = mention.line();
    int before = mention.first() - 1;
    if (line.key(before).equals("s")
            && (line.is(before - 1, Mark.PLACE) || line.is(before - 1, Mark.ORGANIZATION))
        || line.is(before, Mark.NATIONALITY)) {
      return Optional.ofNullable(before(line, mention.first()));
    }
    if (line.key(mention.last() + 1).equals("of")) {
      return Optional.ofNullable(after(line, mention.last() + 1))
          .filter(of -> of.countryCode() != null);
    }
    if (!line.is(mention.last() + 1, "(")) {
      return Optional.empty();
    }
    return Optional.ofNullable(named(line, mention.last() + 2))
        .filter(
            of ->
                vocabulary
                    .gazetteer()
                    .countryByCode(of.countryCode())
                    .filter(country -> country.name().equals(of.name()))
                    .isPresent());
  }
}
