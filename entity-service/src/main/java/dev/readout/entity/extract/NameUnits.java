package dev.readout.entity.extract;

import dev.readout.entity.extract.meeting.EventCompounds;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import dev.readout.entity.language.TimeExpression;
import dev.readout.entity.language.TimeFinder;
import dev.readout.entity.language.Units;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parser which words are one name, with the titles before it, and which are one date.
 *
 * <pre>
 *   [Commerce Minister Piyush Goyal] and [External Affairs Minister S. Jaishankar] met on [Monday, March 9]
 * </pre>
 */
final class NameUnits {
  private static final int LONGEST_TITLE = 12;

  private final Reading reading;
  private final Names names;
  private final TimeFinder times = new TimeFinder();
  private final TitleChain chain;

  NameUnits(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
    this.chain = new TitleChain(names);
  }

  Units of(Sentence sentence) {
    List<Units.Unit> units = new ArrayList<>();
    SortedSet<Integer> pauses = new TreeSet<>();
    int free = 0;
    // Names of bodies and places may become part of a title; people and dates may not.
    int floor = 0;
    List<Stretch> stretches = stretches(sentence);
    for (Stretch stretch : stretches) {
      if (stretch.first() < free) {
        continue;
      }
      boolean person = isPerson(stretch);
      int first = person ? withChain(sentence, stretch, floor) : stretch.first();
      int last = person ? withOffice(sentence, stretch) : stretch.last();
      if (person) {
        int office = withOfficeBefore(sentence, first, last, floor);
        last = office < first && isComma(sentence, last + 1) ? last + 1 : last;
        first = office;
      }
      int start = first;
      units.removeIf(unit -> unit.first() >= start);
      if (last > first) {
        units.add(new Units.Unit(first, last, head(sentence, stretch), "NNP"));
      }
      floor = person || stretch.mention() == null ? last + 1 : floor;
      boolean fronted = stretch.mention() == null && first <= 2;
      boolean nameFollows =
          stretch.last() + 1 < sentence.size()
              && sentence.token(stretch.last() + 1).pos().matches("NNPS?|JJ|DT|PRP.?");
      if (fronted && nameFollows) {
        pauses.add(stretch.last());
      }
      free = last + 1;
    }
    for (Stretch stretch : stretches) {
      boolean place = stretch.mention() != null && stretch.mention().kind() == EntityKind.PLACE;
      boolean openerPlace =
          place && stretch.first() <= 3 && sentence.token(0).pos().matches("IN|RB|WRB");
      if (openerPlace && units.stream().anyMatch(unit -> unit.first() == stretch.last() + 1)) {
        pauses.add(stretch.last());
      }
    }
    addCompounds(sentence, units);
    pauseBehindYear(sentence, pauses);
    int fronted = fronted(sentence, units);
    units = new Rows(names).of(sentence, units, fronted);
    List<Units.Aside> asides =
        new Asides(names)
            .of(sentence, units).stream().filter(aside -> aside.first() > fronted).toList();
    List<Units.Unit> all = new ArrayList<>(units);
    for (Units.Aside aside : asides) {
      int verb = aside.last() + 1;
      boolean past = sentence.token(verb).pos().equals("VBN");
      if (past && units.stream().noneMatch(unit -> unit.first() <= verb && verb <= unit.last())) {
        all.add(new Units.Unit(verb, verb, verb, "VBD"));
      }
    }
    return new Units(all, pauses, fronted, asides);
  }

  /** 'a sit-down with Roy': the parser is to see one noun. */
  private static void addCompounds(Sentence sentence, List<Units.Unit> units) {
    for (EventCompounds.Compound compound : EventCompounds.in(sentence)) {
      boolean free =
          units.stream()
              .noneMatch(u -> u.first() <= compound.last() && compound.first() <= u.last());
      if (free) {
        units.add(new Units.Unit(compound.first(), compound.last(), compound.last(), "NN"));
      }
    }
    units.sort((a, b) -> Integer.compare(a.first(), b.first()));
  }

  /** 'In 1974 the foreign minister flew': the parser needs the comma that the writer left out. */
  private void pauseBehindYear(Sentence sentence, SortedSet<Integer> pauses) {
    for (TimeExpression time : times.find(reading, sentence)) {
      int last = sentence.tokenAt(time.span().end() - 1);
      boolean opens =
          time.meaning() instanceof TimeExpression.YearOf
              && sentence.token(0).pos().equals("IN")
              && last >= 1
              && last <= 2
              && last + 1 < sentence.size()
              && sentence.token(last + 1).pos().matches("NNPS?|JJ|DT|PRP.?");
      if (opens) {
        pauses.add(last);
      }
    }
  }

  /** The comma after a phrase without a finite verb that stands before the main clause, or -1. */
  private int fronted(Sentence sentence, List<Units.Unit> units) {
    String first = sentence.token(0).text().toLowerCase(java.util.Locale.ROOT);
    if (!FRONTED.contains(first) && !sentence.token(0).pos().equals("VBG")) {
      return -1;
    }
    int comma = -1;
    for (int i = 1; i < sentence.size() && i < 30; i++) {
      int at = i;
      boolean inside = units.stream().anyMatch(unit -> unit.first() < at && at <= unit.last());
      if (sentence.token(i).pos().matches("VB[DZP]|MD") && comma < 0) {
        return -1;
      }
      if (sentence.token(i).text().equals(",") && !inside) {
        comma = i;
        break;
      }
    }
    if (comma < 2 || comma + 2 >= sentence.size()) {
      return -1;
    }
    // 'In Tokyo, Seoul and Beijing, officials …' and 'in Paris, France, …' go on as a list.
    var next = names.at(sentence, comma + 1);
    boolean place = next.filter(m -> m.kind() == EntityKind.PLACE).isPresent();
    int after = place ? sentence.tokenAt(next.get().span().end() - 1) + 1 : -1;
    boolean list =
        place && after < sentence.size() && sentence.token(after).text().matches("[,]|and|or");
    boolean conjunction = sentence.token(comma + 1).pos().matches("CC|IN|WDT|WP|WRB");
    boolean finite = false;
    for (int i = comma + 1; i < sentence.size(); i++) {
      finite |= sentence.token(i).pos().matches("VB[DZP]|MD");
    }
    return finite && !list && !conjunction ? comma : -1;
  }

  private static final java.util.Set<String> FRONTED =
      java.util.Set.of(
          "in",
          "on",
          "at",
          "during",
          "after",
          "before",
          "following",
          "ahead",
          "over",
          "amid",
          "with",
          "upon",
          "from",
          "earlier",
          "later",
          "as",
          "for",
          "by",
          "speaking",
          "under",
          "since",
          "prior",
          "also");

  private static boolean isPerson(Stretch stretch) {
    return stretch.mention() != null && stretch.mention().kind() == EntityKind.PERSON;
  }

  private static boolean isComma(Sentence sentence, int token) {
    return token < sentence.size() && sentence.token(token).text().equals(",");
  }

  /** A name or a date, by its tokens. */
  private record Stretch(int first, int last, @Nullable NameMention mention) {}

  private List<Stretch> stretches(Sentence sentence) {
    List<Stretch> found = new ArrayList<>();
    for (NameMention mention : names.in(sentence)) {
      add(found, sentence, mention.span(), mention);
    }
    for (TimeExpression time : times.find(reading, sentence)) {
      boolean named =
          switch (time.meaning()) {
            case TimeExpression.Day day -> true;
            case TimeExpression.Days days -> true;
            case TimeExpression.MonthOf month -> true;
            case TimeExpression.Weekday day -> true;
            case TimeExpression.Weekdays d -> false;
            case TimeExpression.YearOf y -> false;
            case TimeExpression.Distance d -> false;
            case TimeExpression.Told t -> false;
          };
      boolean taken = names.in(sentence).stream().anyMatch(m -> m.span().overlaps(time.span()));
      boolean spoken =
          time.words().toLowerCase(java.util.Locale.ROOT).matches("(?:last|next|this) .*");
      if (named && !taken && !spoken) {
        add(found, sentence, time.span(), null);
      }
    }
    found.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return found;
  }

  private static void add(
      List<Stretch> found, Sentence sentence, Span span, @Nullable NameMention mention) {
    int first = sentence.tokenAt(span.start());
    int last = sentence.tokenAt(span.end() - 1);
    if (first >= 0 && last >= first) {
      found.add(new Stretch(first, last, mention));
    }
  }

  private static int head(Sentence sentence, Stretch stretch) {
    if (stretch.mention() == null) {
      return stretch.first();
    }
    if (stretch.mention().kind() == EntityKind.PERSON) {
      int last = stretch.last();
      // 'Joseph R. Biden, Jr.': the head is the family name.
      while (last > stretch.first()
          && sentence.token(last).text().matches("Jr\\.?|Sr\\.?|I+V?|,")) {
        last--;
      }
      return last;
    }
    // 'Ministry of Foreign Affairs', 'Washington, D.C.': the head stands before the link.
    for (int i = stretch.first() + 1; i < stretch.last(); i++) {
      if (sentence.token(i).text().matches("of|for|on|,|and")) {
        return i - 1;
      }
    }
    return stretch.last();
  }

  /** The same, where an office with the bodies that it is of stands before the name. */
  private int withChain(Sentence sentence, Stretch stretch, int free) {
    int first = withTitle(sentence, stretch, free);
    int chained = chain.start(sentence, first, free);
    return chained == first
        ? first
        : withTitle(sentence, new Stretch(chained, stretch.last(), stretch.mention()), free);
  }

  /** The first token of the titles before a person's name. */
  private int withTitle(Sentence sentence, Stretch stretch, int free) {
    if (stretch.mention() == null || stretch.mention().kind() != EntityKind.PERSON) {
      return stretch.first();
    }
    int first = stretch.first();
    int least = Math.max(free, stretch.first() - LONGEST_TITLE);
    int at = stretch.first() - 1;
    while (at >= least) {
      String word = sentence.token(at).text();
      boolean capital = Character.isUpperCase(word.charAt(0));
      boolean title =
          capital
              && (sentence.token(at).pos().matches("NNPS?|JJ") && !isTime(word)
                  || isStanding(sentence, at, first));
      boolean place = names.at(sentence, at).filter(m -> m.kind() == EntityKind.PLACE).isPresent();
      boolean afterPreposition =
          at > 0
              && sentence.token(at - 1).pos().matches("IN|TO")
              && !sentence.token(at - 1).text().matches("of|for")
              && !isSentTo(sentence, at - 1, least);
      if (place && afterPreposition) {
        break;
      }
      if (title) {
        first = at;
        at--;
        continue;
      }
      // 'H.E. Mr. Paul Wekesa': the tokenizer parts the last full stop.
      boolean honour =
          word.equals(".")
              && at > least
              && sentence.token(at - 1).text().matches("H\\.E|H\\.R\\.H|H\\.M|H\\.H");
      if (honour) {
        first = at - 1;
        at -= 2;
        continue;
      }
      // 'Kenya's Paul Wekesa', 'the EU's Marielle Dubreuil'.
      boolean possessive = sentence.token(at).pos().equals("POS") && first == at + 1 && at > least;
      if (possessive) {
        var owner = names.at(sentence, at - 1).filter(m -> m.kind() != EntityKind.PERSON);
        int start = owner.isEmpty() ? -1 : sentence.tokenAt(owner.get().span().start());
        if (start >= least) {
          boolean article =
              start > least && sentence.token(start - 1).text().equalsIgnoreCase("the");
          return article ? start - 1 : start;
        }
        break;
      }
      boolean lowerTitle =
          !capital && sentence.token(at).pos().equals("NN") && LOWER_TITLES.contains(word)
              || !capital && isStanding(sentence, at, first);
      int group = lowerTitle ? groupBefore(sentence, at, least) : -1;
      if (group >= 0) {
        first = group;
        at = group - 1;
        continue;
      }
      if (lowerTitle || word.equals("-") && at > least && first == at + 1) {
        first = lowerTitle ? at : first;
        at--;
        continue;
      }
      // 'Deputy Prime Minister [and] Foreign Minister Roy': two offices of one man.
      boolean second =
          word.equals("and")
              && first == at + 1
              && at - 1 >= least
              && isOffice(sentence.token(at - 1).text())
              && Character.isUpperCase(sentence.token(at - 1).text().charAt(0))
              && holdsOffice(sentence, first, stretch.first())
              && !sentence.token(startOfCapitals(sentence, at - 1, least)).text().equals("the");
      if (second) {
        first = at - 1;
        at -= 2;
        continue;
      }
      boolean link =
          (word.matches("of|for|the") || isSentTo(sentence, at, least))
              && onlyLinks(sentence, at + 1, first)
              && at > least
              && sentence.token(at - 1).pos().matches("NNPS?|IN|NN|TO");
      if (link && (isTitleLink(sentence, at, least) || isSentTo(sentence, at, least))) {
        at--;
        continue;
      }
      break;
    }
    return first;
  }

  private static boolean holdsOffice(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isOffice(sentence.token(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** The token before a row of capitals that ends here. */
  private static int startOfCapitals(Sentence sentence, int last, int least) {
    int at = last;
    while (at > least && Character.isUpperCase(sentence.token(at).text().charAt(0))) {
      at--;
    }
    return at;
  }

  /**
   * 'Acting President Lind', 'for [visiting] Kenyan premier Roy': how somebody holds his office.
   */
  private static boolean isStanding(Sentence sentence, int at, int first) {
    String word = sentence.token(at).text().toLowerCase(java.util.Locale.ROOT);
    if (!STANDINGS.contains(word) || first != at + 1) {
      return false;
    }
    if (!word.equals("visiting")) {
      return true;
    }
    // 'after visiting President Lind', 'is visiting': a verb with its object.
    String before = at == 0 ? "" : sentence.token(at - 1).text().toLowerCase(java.util.Locale.ROOT);
    boolean verb =
        before.matches("after|before|while|when|on|upon|in|by|without|is|was|are|were|be|been|,");
    return !verb;
  }

  private static final java.util.Set<String> STANDINGS =
      java.util.Set.of(
          "acting",
          "visiting",
          "outgoing",
          "incoming",
          "interim",
          "caretaker",
          "retired",
          "exiled");

  /**
   * 'the Albanian [party] leader Roy', 'the [ferry workers' union] boss': where the nouns before a
   * title begin, if an article or an adjective of origin stands before them; or -1.
   */
  private static int groupBefore(Sentence sentence, int title, int least) {
    int at = title - 1;
    while (at > least && title - at <= 4 && sentence.token(at).pos().matches("NN|HYPH")) {
      String word = sentence.token(at).text();
      if (Character.isUpperCase(word.charAt(0)) || LOWER_TITLES.contains(word)) {
        return -1;
      }
      at--;
    }
    if (at == title - 1 || at < least) {
      return -1;
    }
    String pos = sentence.token(at).pos();
    boolean opens =
        pos.matches("DT|PRP\\$|CC")
            || pos.matches("JJ|NNP") && Character.isUpperCase(sentence.token(at).text().charAt(0));
    return opens ? at + 1 : -1;
  }

  /** 'Ambassador of Korea [to] Qatar Yun': an envoy is sent to a country. */
  private static boolean isSentTo(Sentence sentence, int at, int least) {
    if (!sentence.token(at).text().equals("to")) {
      return false;
    }
    for (int i = at - 1; i >= least; i--) {
      String word = sentence.token(i).text();
      if (word.matches("Ambassador|Envoy|Representative|Consul|Commissioner")) {
        return true;
      }
      if (!word.matches("of|the|General") && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return false;
  }

  private static boolean onlyLinks(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence.token(i).text().matches("of|for|the|to")) {
        return false;
      }
    }
    return true;
  }

  /**
   * The last token of what follows a person's name and only describes it: 'of the Republic of
   * Korea', '(PRC)', ', the German chancellor,'.
   */
  private int withOffice(Sentence sentence, Stretch stretch) {
    int last = stretch.last();
    if (stretch.mention() == null || stretch.mention().kind() != EntityKind.PERSON) {
      return last;
    }
    last = withOrigin(sentence, last);
    return withApposition(sentence, last);
  }

  private int withOrigin(Sentence sentence, int last) {
    int at = last + 1;
    if (at >= sentence.size() || !sentence.token(at).text().equals("of")) {
      return last;
    }
    at++;
    if (at < sentence.size() && sentence.token(at).text().equals("the")) {
      at++;
    }
    if (at >= sentence.size()) {
      return last;
    }
    var origin = names.at(sentence, at).filter(m -> m.kind() != EntityKind.PERSON);
    if (origin.isEmpty()) {
      return last;
    }
    int end = sentence.tokenAt(origin.get().span().end() - 1);
    return Math.max(last, end);
  }

  private int withApposition(Sentence sentence, int last) {
    int comma = last + 1;
    if (comma >= sentence.size() || !sentence.token(comma).text().matches("[,(]")) {
      return last;
    }
    boolean office = false;
    for (int i = comma + 1; i < sentence.size() && i - comma <= 14; i++) {
      String word = sentence.token(i).text();
      if (word.matches("[,.)]") || word.equals("-")) {
        boolean closes = word.matches("[,)]") && office;
        boolean ends = word.equals(".") && office;
        if (word.equals(",") && office && isOfNext(sentence, last, i + 1)) {
          return last;
        }
        // ', prime minister of Chad, and …' goes on as a list: the comma that closes stays outside
        // then.
        return closes ? i : ends ? i - 1 : last;
      }
      boolean describes =
          sentence.token(i).pos().matches("DT|JJ.?|NNS?|NNPS?|IN|POS|CD|HYPH|TO|PRP.|RB|CC")
              && !word.matches("who|which|that");
      boolean otherPerson =
          names.at(sentence, i).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
      if (!describes || otherPerson || i == comma + 1 && sentence.token(i).pos().equals("CC")) {
        return last;
      }
      office |= isOffice(word);
    }
    return last;
  }

  /**
   * 'After her talks with Roy, the Kenyan minister, Anna Lind, said': the office between the commas
   * is of the name behind it, since the phrase before it is closed by its first comma.
   */
  private boolean isOfNext(Sentence sentence, int last, int next) {
    boolean opened =
        FRONTED.contains(sentence.token(0).text().toLowerCase(java.util.Locale.ROOT))
            || sentence.token(0).pos().equals("VBG");
    if (!opened
        || next >= sentence.size()
        || names.at(sentence, next).filter(m -> m.kind() == EntityKind.PERSON).isEmpty()) {
      return false;
    }
    for (int i = 1; i <= last; i++) {
      if (sentence.token(i).text().equals(",") || sentence.token(i).pos().matches("VB[DZP]|MD")) {
        return false;
      }
    }
    return true;
  }

  /** 'The president of Senegal, [Faye],': the office before the comma belongs to the name. */
  private int withOfficeBefore(Sentence sentence, int first, int last, int free) {
    boolean closed =
        last + 1 >= sentence.size()
            || sentence.token(last + 1).text().matches("[,.]")
            || sentence.token(last).text().equals(",");
    int comma = first - 1;
    if (!closed || comma <= free || !sentence.token(comma).text().equals(",")) {
      return first;
    }
    boolean office = false;
    for (int i = comma - 1; i >= free && comma - i <= 16; i--) {
      String word = sentence.token(i).text();
      String pos = sentence.token(i).pos();
      boolean describes =
          pos.matches("JJ|NN|NNPS?|POS|HYPH|PRP\\$")
              || word.matches("of|for|on|the|The")
              || isSentTo(sentence, i, free);
      if (!describes) {
        return office ? startAfter(sentence, i + 1, comma, first) : first;
      }
      office |= isOffice(word);
      boolean opens =
          word.matches("[Tt]he|[Hh]is|[Hh]er")
              && office
              && (i == 0
                  || !sentence.token(i - 1).text().matches("of|for")
                      && !isSentTo(sentence, i - 1, free));
      if (opens) {
        return i;
      }
    }
    return first;
  }

  private static int startAfter(Sentence sentence, int start, int comma, int first) {
    for (int i = start; i < comma; i++) {
      if (sentence.token(i).pos().matches("NNPS?|JJ|NN|PRP.|DT")) {
        return i;
      }
    }
    return first;
  }

  private static boolean isOffice(String word) {
    return LOWER_TITLES.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private static final java.util.Set<String> LOWER_TITLES =
      java.util.Set.of(
          "president",
          "minister",
          "premier",
          "chancellor",
          "secretary",
          "ambassador",
          "envoy",
          "leader",
          "king",
          "queen",
          "counterpart",
          "prime",
          "foreign",
          "defence",
          "defense",
          "deputy",
          "spokesman",
          "spokeswoman",
          "chief",
          "general",
          "commander",
          "governor",
          "mayor",
          "senator",
          "head",
          "director",
          "commissioner",
          "speaker",
          "adviser",
          "advisor",
          "prince",
          "princess",
          "emperor",
          "emir",
          "sultan",
          "pope",
          "ruler",
          "representative",
          "coordinator",
          "undersecretary",
          "diplomat",
          "negotiator",
          "chairman",
          "chairwoman",
          "chairperson",
          "chair",
          "monarch",
          "pontiff");

  /** 'Minister for Foreign Affairs Funakoshi': what stands before 'for' must be an office. */
  private static boolean isTitleLink(Sentence sentence, int at, int least) {
    for (int i = at - 1; i >= least && i >= at - 4; i--) {
      String word = sentence.token(i).text();
      if (word.matches(
          "Minister|Secretary|President|Advisor|Adviser|Envoy|Ambassador|Chief|Commissioner|Representative|Director|Premier|Speaker|Chairman|Commander|Undersecretary|General|King|Prince|Sultan|Emir|Governor")) {
        return true;
      }
      if (!word.matches("the|of|for|to") && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isTime(String word) {
    return word.matches(
        "(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december");
  }
}
