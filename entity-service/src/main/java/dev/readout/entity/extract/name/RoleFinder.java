package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.Reading;
import dev.readout.entity.model.Evidence;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.Titles;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The roles that the words before and after a person's names tell. */
final class RoleFinder {
  private final Titles titles;
  private final Belonging belonging;
  private final Reading reading;

  /**
   * What the words at one mention tell.
   *
   * @param role null where they only tell the country ('his Austrian guest')
   * @param likeAnother whether the title is 'counterpart', so that the office is another person's
   *     in the same sentence
   */
  record Seen(
      @Nullable RoleFound role, @Nullable String countryCode, boolean likeAnother, Chunk mention) {}

  RoleFinder(Vocabulary vocabulary, Reading reading) {
    this.titles = vocabulary.titles();
    this.belonging = new Belonging(vocabulary);
    this.reading = reading;
  }

  /** Offices first, then crowns and ranks; each title once, where it is told with most detail. */
  List<Seen> of(List<Chunk> mentions) {
    List<Seen> offices = new ArrayList<>();
    List<Seen> ranks = new ArrayList<>();
    for (Chunk mention : mentions) {
      for (Title title : mention.line().titles()) {
        if (title.rank() == Title.Rank.HONORIFIC) {
          continue;
        }
        List<Seen> into = title.rank() == Title.Rank.OFFICE ? offices : ranks;
        shared(mention, title).or(() -> own(mention, title)).ifPresent(seen -> add(into, seen));
      }
      belonging
          .besideName(mention)
          .ifPresent(of -> offices.add(new Seen(null, of.countryCode(), false, mention)));
    }
    offices.addAll(ranks);
    return offices;
  }

  private static void add(List<Seen> into, Seen seen) {
    for (int i = 0; i < into.size(); i++) {
      RoleFound known = into.get(i).role();
      RoleFound told = seen.role();
      // 'Secretary' says less than 'Secretary of State', 'Minister' less than 'Foreign Minister'.
      if (known != null && told != null && isLess(told.title(), known.title())) {
        return;
      }
      if (known != null && told != null && isLess(known.title(), told.title())) {
        into.set(i, seen);
        return;
      }
      if (known != null && told != null && known.title().equalsIgnoreCase(told.title())) {
        if (known.of() == null && told.of() != null) {
          into.set(i, seen);
        }
        return;
      }
    }
    into.add(seen);
  }

  private static boolean isLess(String less, String more) {
    return less.length() < more.length()
        && !less.contains(" ")
        && (more.startsWith(less + " of ")
            || more.startsWith(less + " for ")
            || more.endsWith(" " + less));
  }

  /** A title in the singular that belongs to this name alone. */
  private Optional<Seen> own(Chunk mention, Title title) {
    boolean before = title.last() < mention.first() && leadsTo(mention, title);
    boolean after = title.first() > mention.last() && follows(mention, title);
    if (!before && !after) {
      return Optional.empty();
    }
    Line line = mention.line();
    Belonging.Of of = belonging.after(line, title.last() + 1);
    int start = title.start();
    // 'Beijing's envoy for the Horn of Africa' serves China; 'the French ambassador to Chile'
    // serves France.
    if (of == null || !line.key(title.last() + 1).equals("of")) {
      Belonging.Of ahead = belonging.before(line, title.start());
      if (ahead != null) {
        start = ahead.first();
        of = ahead;
      }
    }
    if (of == null && before) {
      of = belonging.after(line, mention.last() + 1);
    }
    int end = Math.max(before ? mention.last() : title.last(), of == null ? 0 : of.last());
    return Optional.of(
        seen(
            mention,
            title,
            of,
            Math.min(start, mention.first()),
            Math.min(end, line.size() - 1),
            line.text(title.first(), title.last())));
  }

  /**
   * Whether nothing but further titles, what the office is of, and a comma stand between the title
   * and the name.
   */
  private boolean leadsTo(Chunk mention, Title title) {
    Line line = mention.line();
    int at = title.last() + 1;
    Belonging.Of of = belonging.after(line, at);
    if (of != null) {
      at = of.last() + 1;
    } else {
      at = pastComplement(line, at);
    }
    boolean comma = false;
    if (line.is(at, ",") && !isOfNameBefore(line, title)) {
      at++;
      comma = true;
    }
    if (comma && line.key(at).equals("the") && line.is(at + 1, Mark.TITLE)) {
      at++; // 'the Prime Minister of Fiji, the Hon. Semi Tuvaga'
    }
    while (line.is(at, Mark.TITLE) && at < mention.first()) {
      at++;
    }
    boolean together = at == mention.first();
    // 'Prime Minister, Paul Roy': a lone plural or a capital title before a comma may be an
    // address; a determiner shows that it is one phrase.
    return together && (!comma || of != null || isPhrase(line, title));
  }

  /**
   * 'The governor of the central bank, Nils Ekeland': what the office is of has no name. Where the
   * comma stands behind it, else where it began.
   */
  private static int pastComplement(Line line, int at) {
    if (!line.key(at).matches("of|for")) {
      return at;
    }
    int end = at + 1;
    while (end < Math.min(line.size(), at + 9)
        && !line.is(end, Mark.PERSON)
        && (line.pos(end).matches("DT|JJ|NNP?S?|POS|VBN|CC|PRP\\$") || line.is(end, "of"))) {
      end++;
    }
    return line.is(end, ",") && end > at + 1 ? end : at;
  }

  /** 'the Portuguese Prime Minister', 'his finance minister', 'Ghana's finance minister'. */
  private static boolean isPhrase(Line line, Title title) {
    int before = title.start() - 1;
    return line.is(before, Mark.NATIONALITY)
        || line.key(before).matches("the|his|her|its|their|s|a|an|our|my")
        || line.pos(before).equals("POS")
        || line.is(before, Mark.ORGANIZATION)
        || line.is(before, Mark.PLACE)
        || before < 0;
  }

  /** 'Lind, the foreign minister, Paul Roy': the title has a name already. */
  private static boolean isOfNameBefore(Line line, Title title) {
    int at = title.start() - 1;
    while (at >= 0
        && (line.is(at, Mark.NATIONALITY)
            || line.is(at, Mark.PLACE)
            || line.is(at, Mark.ORGANIZATION)
            || line.key(at).matches("the|a|an|s|his|her|its|former|new"))) {
      at--;
    }
    return line.is(at, ",") && line.is(at - 1, Mark.PERSON);
  }

  /** 'Lavrov, the Russian foreign minister', 'Lind, who is mayor of', 'Roy is the premier'. */
  private boolean follows(Chunk mention, Title title) {
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
      if (line.key(at).matches("\\d{2}") && line.is(at + 1, ",")) {
        at += 2;
      }
    } else if (!line.key(at).matches("is|was|became|as|the")) {
      return false;
    }
    int words = 0;
    while (at < title.start() && words < 8) {
      boolean filler =
          line.key(at)
                  .matches(
                      "is|was|has|been|became|becomes|serves|served|serving|as|the|a|an|s|his|her|its|their|new|currently|then|also|now|long|time|and|veteran|senior|top")
              || line.is(at, Mark.NATIONALITY)
              || line.is(at, Mark.PLACE)
              || line.is(at, Mark.ORGANIZATION)
              || line.is(at, "-")
              || line.pos(at).equals("POS");
      if (!filler) {
        return false;
      }
      at++;
      words++;
    }
    if (at < title.start() || line.is(title.last() + 1, Mark.PERSON)) {
      return false;
    }
    // 'met Lind, the Portuguese Prime Minister, Joao Telles': the next name has the better claim
    // only without the first comma.
    return true;
  }

  /**
   * One title for several names: 'Foreign Ministers Lind and Roy', 'the Latvian and Canadian
   * ministers, Pavlovs and Singh'.
   */
  private Optional<Seen> shared(Chunk mention, Title title) {
    Line line = mention.line();
    if (title.rank() != Title.Rank.OFFICE
        || title.last() >= mention.first()
        || !isPlural(line, title)) {
      return Optional.empty();
    }
    List<Belonging.Of> countries = belonging.list(line, title);
    int at = title.last() + 1;
    if (!countries.isEmpty() && countries.getLast().last() > title.last()) {
      at = countries.getLast().last() + 1;
    }
    if (line.is(at, ",")) {
      at++;
    }
    int number = 0;
    int count = 0;
    Belonging.Of own = null;
    boolean reached = false;
    while (line.is(at, Mark.PERSON) || line.is(at, Mark.TITLE) && line.is(at + 1, Mark.PERSON)) {
      boolean here = false;
      while (line.is(at, Mark.PERSON) || line.is(at, Mark.TITLE)) {
        here |= at == mention.first();
        at++;
      }
      Belonging.Of of = belonging.after(line, at);
      if (of != null) {
        at = of.last() + 1;
      }
      if (here) {
        reached = true;
        number = count;
        own = of;
      }
      count++;
      int next = at;
      while (line.is(next, ",") || line.key(next).equals("and")) {
        next++;
      }
      if (next == at) {
        break;
      }
      at = next;
    }
    if (!reached) {
      return Optional.empty();
    }
    Belonging.Of of =
        own != null
            ? own
            : countries.size() == count
                ? countries.get(number)
                : countries.size() == 1 ? countries.getFirst() : null;
    return Optional.of(
        seen(mention, title, of, title.start(), mention.last(), singular(line, title)));
  }

  private boolean isPlural(Line line, Title title) {
    return !singular(line, title).equals(line.text(title.first(), title.last()));
  }

  /** The title with its head in the singular. */
  private String singular(Line line, Title title) {
    StringBuilder words = new StringBuilder();
    for (int i = title.first(); i <= title.last(); i++) {
      String word = line.word(i);
      String one =
          word.endsWith("men")
              ? word.substring(0, word.length() - 2) + "an"
              : word.endsWith("ies")
                  ? word.substring(0, word.length() - 3) + "y"
                  : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      boolean head =
          !one.equals(word)
              && titles.is(Titles.Part.HEAD, one)
              && titles.is(Titles.Part.HEAD, word);
      words.append(i == title.first() || line.glued(i - 1) ? "" : " ").append(head ? one : word);
    }
    return words.toString();
  }

  private Seen seen(
      Chunk mention, Title title, Belonging.@Nullable Of of, int first, int last, String words) {
    Line line = mention.line();
    Span span = line.span(first, last);
    String country = of == null ? titles.onlyIn(words) : of.countryCode();
    String name = of == null ? null : of.name();
    String key = line.key(title.last());
    if (key.matches("guest|host|visitor")) {
      return new Seen(null, country, false, mention);
    }
    RoleFound role =
        new RoleFound(
            words.replaceAll("(?<=\\p{L})-\\s+(?=\\p{Ll})", ""),
            name,
            title.tenure(),
            Evidence.of(reading.text(), span));
    return new Seen(role, country, key.matches("counterparts?|colleagues?|number"), mention);
  }
}
