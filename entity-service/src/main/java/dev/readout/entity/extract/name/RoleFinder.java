package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.Reading;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.Place;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles that the words before and after a person's names tell. */
final class RoleFinder {
  private final Vocabulary vocabulary;
  private final Reading reading;

  /** A role and the country it serves, as a code. */
  record Seen(RoleFound role, @Nullable String countryCode) {}

  /** What a role is held in. */
  private record Of(String name, @Nullable String countryCode, int end) {}

  RoleFinder(Vocabulary vocabulary, Reading reading) {
    this.vocabulary = vocabulary;
    this.reading = reading;
  }

  /** Offices first, then crowns, ranks; each title once, where it is told with most detail. */
  List<Seen> of(List<Chunk> mentions) {
    List<Seen> offices = new ArrayList<>();
    List<Seen> ranks = new ArrayList<>();
    for (Chunk mention : mentions) {
      for (Title title : mention.line().titles()) {
        boolean before =
            title.last() == mention.first() - 1
                || title.last() < mention.first() && isHeld(mention, title);
        boolean after = title.first() > mention.last() && isApposed(mention, title);
        if (title.rank() == Title.Rank.HONORIFIC || !before && !after) {
          continue;
        }
        Seen seen = seen(mention, title, before);
        List<Seen> into = title.rank() == Title.Rank.OFFICE ? offices : ranks;
        add(into, seen);
      }
    }
    offices.addAll(ranks);
    return offices;
  }

  private static void add(List<Seen> into, Seen seen) {
    for (int i = 0; i < into.size(); i++) {
      RoleFound known = into.get(i).role();
      if (known.title().equalsIgnoreCase(seen.role().title())) {
        if (known.of() == null && seen.role().of() != null) {
          into.set(i, seen);
        }
        return;
      }
    }
    into.add(seen);
  }

  /** 'Special Advisor to the Prime Minister of Japan Oue': a title, what it is of, and the name. */
  private boolean isHeld(Chunk mention, Title title) {
    Of of = ofAfter(mention.line(), title.last() + 1);
    return of != null && of.end() == mention.first() - 1;
  }

  /** 'Lavrov, the Russian foreign minister', 'Lind, who is mayor of', 'Roy is the premier'. */
  private boolean isApposed(Chunk mention, Title title) {
    Line line = mention.line();
    int at = mention.last() + 1;
    if (line.is(at, ",")
        || line.is(at, "(")
        || line.is(at, "-")
        || line.is(at, "–")
        || line.is(at, "—")) {
      at++;
      if (line.key(at).equals("who")) {
        at++;
      }
    } else if (!line.key(at).matches("is|was|became|as|the")) {
      return false;
    }
    int words = 0;
    while (at < title.start() && words < 8) {
      boolean filler =
          line.key(at)
                  .matches(
                      "is|was|has|been|became|becomes|serves|served|serving|as|the|a|an|s|his|her|its|their|new|currently|then|also|now|long|time|and|veteran|senior")
              || line.is(at, Mark.NATIONALITY)
              || line.is(at, Mark.PLACE)
              || line.is(at, Mark.ORGANIZATION)
              || line.is(at, "-")
              || line.key(at).matches("\\d+") && line.is(at + 1, ",")
              || line.pos(at).equals("POS");
      if (!filler) {
        return false;
      }
      at++;
      words++;
    }
    // 'Lind, Foreign Minister Roy': the title is the next person's.
    return at >= title.start() && !line.is(title.last() + 1, Mark.PERSON);
  }

  private Seen seen(Chunk mention, Title title, boolean before) {
    Line line = mention.line();
    Of of = ofAfter(line, title.last() + 1);
    int start = title.start();
    if (of == null) {
      Of ahead = ofBefore(line, title.start());
      if (ahead != null) {
        of = ahead;
        start = ahead.end();
      }
    }
    if (of == null && before) {
      of = ofAfter(line, mention.last() + 1);
    }
    int end = before ? mention.last() : title.last();
    Span span =
        line.span(
            Math.min(start, mention.first()),
            Math.max(end, of == null ? end : Math.min(of.end(), line.size() - 1)));
    String words = line.text(title.first(), title.last()).replaceAll("\\s+", " ");
    return new Seen(
        new RoleFound(
            words,
            of == null ? null : of.name(),
            title.tenure(),
            Evidence.of(reading.text(), span)),
        of == null ? null : of.countryCode());
  }

  /**
   * 'of Russia', 'of the People's Republic of China', 'of Joint Region Marianas' from this token
   * on.
   */
  private @Nullable Of ofAfter(Line line, int at) {
    if (!line.key(at).matches("of|for|to|at|in")) {
      return null;
    }
    int from = line.key(at + 1).equals("the") ? at + 2 : at + 1;
    if (!line.key(at).equals("of") && line.is(from, Mark.PLACE) && line.key(at).matches("in|at")) {
      return null;
    }
    return entity(line, from);
  }

  private @Nullable Of entity(Line line, int from) {
    if (line.is(from, Mark.PLACE)) {
      int last = from;
      for (var match : vocabulary.gazetteer().at(from, line.size(), line::word)) {
        Place place = match.entry().getFirst();
        return new Of(place.name(), place.countryCode(), match.last());
      }
      while (line.is(last + 1, Mark.PLACE)) {
        last++;
      }
      return new Of(line.text(from, last), null, last);
    }
    if (line.is(from, Mark.ORGANIZATION)) {
      int last = from;
      while (line.is(last + 1, Mark.ORGANIZATION)) {
        last++;
      }
      String name = line.text(from, last);
      return new Of(
          name, vocabulary.organizations().find(name).map(o -> o.countryCode()).orElse(null), last);
    }
    return null;
  }

  /**
   * 'Japanese', 'Japan's', 'White House', 'State Department' right before the title; {@code end} is
   * where it starts.
   */
  private @Nullable Of ofBefore(Line line, int titleStart) {
    int at = titleStart - 1;
    if (line.is(at, "-")) {
      at--;
    }
    if (line.pos(at).equals("POS")) {
      at--;
    }
    if (line.is(at, Mark.NATIONALITY)) {
      int first = at;
      while (line.is(first - 1, Mark.NATIONALITY)) {
        first--;
      }
      int start = first;
      return vocabulary
          .nationalities()
          .at(start, line.size(), line::word)
          .flatMap(match -> vocabulary.gazetteer().countryByCode(match.entry()))
          .map(country -> new Of(country.name(), country.countryCode(), start))
          .orElse(null);
    }
    if (line.is(at, Mark.PLACE) || line.is(at, Mark.ORGANIZATION)) {
      Mark mark = line.mark(at);
      int first = at;
      while (line.is(first - 1, mark)) {
        first--;
      }
      Of of = entity(line, first);
      return of == null ? null : new Of(of.name(), of.countryCode(), first);
    }
    return null;
  }
}
