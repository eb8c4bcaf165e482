package dev.readout.entity.extract.name;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.RoleFound;
import dev.readout.entity.model.Span;
import dev.readout.entity.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Roles that stand alone and mean somebody named before: 'the prime minister said', 'the Russian
 * leader'. Gives nothing where two people could be meant. Pure and thread safe.
 */
public final class RoleReferences {
  private static final Set<String> LEADS =
      Set.of(
          "president",
          "premier",
          "chancellor",
          "king",
          "queen",
          "emir",
          "sultan",
          "prince",
          "taoiseach",
          "leader",
          "ruler",
          "pope",
          "emperor",
          "secretarygeneral",
          "chairman");
  private static final Set<String> DIPLOMATS =
      Set.of(
          "minister",
          "ambassador",
          "envoy",
          "secretary",
          "representative",
          "consul",
          "mediator",
          "negotiator",
          "diplomat");

  /** How far back, in sentences, a role may point when its words do not name the country. */
  private static final int NEAR = 6;

  private final Vocabulary vocabulary;
  private final TitleSpotter titles;
  private final Belonging belonging;

  /**
   * One role that stands for a person.
   *
   * @param span from the title's first to its last word, without article and nationality
   * @param entity the person's key
   */
  public record Reference(Span span, String entity) {}

  public RoleReferences(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.titles = new TitleSpotter(vocabulary.titles());
    this.belonging = new Belonging(vocabulary);
  }

  /** The references of an article, in text order. */
  public List<Reference> find(Reading reading, Names names) {
    List<Reference> found = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      Line line = marked(sentence, names);
      for (Title title : line.titles()) {
        Span span = line.span(title.first(), title.last());
        if (stands(line, title) && !isTold(span, names)) {
          person(line, title, reading, names)
              .ifPresent(entity -> found.add(new Reference(span, entity.key())));
        }
      }
    }
    return found;
  }

  private Line marked(Sentence sentence, Names names) {
    Line line = new Line(sentence);
    for (NameMention mention : names.in(sentence)) {
      int first = sentence.tokenAt(mention.span().start());
      int last = sentence.tokenAt(mention.span().end() - 1);
      if (first >= 0 && last >= first) {
        line.mark(
            first,
            last,
            switch (mention.kind()) {
              case PERSON -> Mark.PERSON;
              case ORGANIZATION -> Mark.ORGANIZATION;
              case PLACE -> Mark.PLACE;
              case TOPIC -> Mark.OTHER;
            });
      }
    }
    titles.spot(line);
    for (int i = 0; i < line.size(); i++) {
      if (line.is(i, Mark.NONE) && line.isCapital(i)) {
        int at = i;
        vocabulary
            .nationalities()
            .at(i, line.size(), line::word)
            .ifPresent(match -> line.mark(at, match.last(), Mark.NATIONALITY));
      }
    }
    return line;
  }

  /**
   * Whether the title is a phrase of its own: an article or a country before it, no name after it.
   */
  private static boolean stands(Line line, Title title) {
    int before = title.start() - 1;
    boolean determined =
        line.key(before).matches("the|his|her|their|this|that|s")
            || line.is(before, Mark.NATIONALITY);
    boolean named =
        line.is(title.last() + 1, Mark.PERSON)
            || line.is(title.last() + 1, Mark.TITLE)
            || line.is(title.last() + 1, ",") && line.is(title.last() + 2, Mark.PERSON);
    boolean plural =
        line.pos(title.last()).endsWith("S")
            || line.key(title.last()).matches("counterpart|colleague|member|official");
    return title.rank() == Title.Rank.OFFICE && determined && !named && !plural;
  }

  /** Whether a name's own role covers the words. */
  private static boolean isTold(Span span, Names names) {
    for (EntityFound entity : names.entities()) {
      for (RoleFound role : entity.roles()) {
        if (role.evidence().span().contains(span)) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<EntityFound> person(Line line, Title title, Reading reading, Names names) {
    Belonging.Of of =
        Optional.ofNullable(belonging.before(line, title.start()))
            .orElseGet(() -> belonging.after(line, title.last() + 1));
    String country = of == null ? null : of.countryCode();
    String words = line.text(title.first(), title.last()).toLowerCase(Locale.ROOT);
    EntityFound best = null;
    int bestScore = 0;
    boolean tied = false;
    for (EntityFound person : names.ofKind(EntityKind.PERSON)) {
      int distance = distance(person, line, reading);
      if (distance < 0
          || country == null && distance > NEAR
          || country != null
              && person.countryCode() != null
              && !country.equals(person.countryCode())) {
        continue;
      }
      int fit = person.roles().stream().mapToInt(role -> fit(words, role)).max().orElse(0);
      if (fit == 0) {
        continue;
      }
      int score =
          100 * fit
              + (country != null && country.equals(person.countryCode()) ? 200 : 0)
              - Math.min(distance, 20);
      tied =
          best != null && Math.abs(score - bestScore) < 2 && bestScore / 100 == score / 100 && !tied
              ? true
              : score < bestScore && tied;
      if (score > bestScore) {
        best = person;
        bestScore = score;
      }
    }
    if (best == null && of == null) {
      return onlyBearer(words, names);
    }
    return tied ? Optional.empty() : Optional.ofNullable(best);
  }

  /** 'The Prime Minister' before anybody is named: the only one of the article who is that. */
  private static Optional<EntityFound> onlyBearer(String words, Names names) {
    List<EntityFound> bearers =
        names.ofKind(EntityKind.PERSON).stream()
            .filter(person -> person.roles().stream().anyMatch(role -> fit(words, role) == 4))
            .toList();
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  /** Sentences since the person was last named before this line; -1 when only later. */
  private static int distance(EntityFound person, Line line, Reading reading) {
    int nearest = -1;
    for (var mention : person.mentions()) {
      if (mention.span().start() < line.sentence().span().start()) {
        int at = reading.sentenceAt(mention.span().start()).map(Sentence::index).orElse(0);
        nearest =
            nearest < 0
                ? line.sentence().index() - at
                : Math.min(nearest, line.sentence().index() - at);
      }
    }
    return nearest;
  }

  /** How well the words name the role: 3 in full, 2 as its head, 1 by a general word. */
  private static int fit(String words, RoleFound role) {
    if (role.tenure() == RoleFound.Tenure.FORMER) {
      return 0;
    }
    String title = role.title().toLowerCase(Locale.ROOT);
    if (title.equals(words) || normal(title).equals(normal(words))) {
      return 4;
    }
    String head = head(words);
    String own = head(title);
    if (head.equals(own) && (title.endsWith(words) || words.equals(head))) {
      return 3;
    }
    if (head.equals("leader")
        && words.equals("leader")
        && (LEADS.contains(own) || title.contains("prime minister"))) {
      return 2;
    }
    return head.equals("diplomat") && DIPLOMATS.contains(own)
            || words.equals("premier") && title.equals("prime minister")
            || title.equals("premier") && words.equals("prime minister")
        ? 2
        : 0;
  }

  private static String normal(String title) {
    return title
        .replace("defense", "defence")
        .replace(" of foreign affairs", "")
        .replace("minister of ", "")
        .replace(" minister", "")
        .replace("for ", "");
  }

  /** The noun that says what somebody is: 'secretary' of 'secretary of state'. */
  private static String head(String title) {
    String words = title.replaceAll(" (of|for|to|on) .*", "");
    return words.substring(words.lastIndexOf(' ') + 1).replace("-", "");
  }
}
