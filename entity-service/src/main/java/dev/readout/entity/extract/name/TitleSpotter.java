package dev.readout.entity.extract.name;

import dev.readout.entity.extract.name.Line.Mark;
import dev.readout.entity.model.RoleFound.Tenure;
import dev.readout.entity.vocabulary.Phrases;
import dev.readout.entity.vocabulary.Titles;
import dev.readout.entity.vocabulary.Titles.Part;
import java.util.Optional;
import java.util.Set;

/**
 * Marks offices, ranks, crowns and honorifics with all words that belong to them: 'Deputy Secretary
 * of State', 'Rear Adm.'.
 */
final class TitleSpotter {
  private static final Set<String> LINKS = Set.of("of", "for", "to", "on");

  /** Heads that are verbs or plain nouns as often as offices; they need a noun's tag. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "general", "colonel", "admiral", "captain", "coach", "clerk", "imam", "rabbi", "mullah",
          "head", "chair", "lead", "guide", "whip", "founder", "judge", "member", "chief");

  private static final Set<String> NOBLE =
      Set.of(
          "duke",
          "duchess",
          "earl",
          "prince",
          "princess",
          "marquess",
          "count",
          "archbishop",
          "bishop");

  private final Titles titles;

  TitleSpotter(Titles titles) {
    this.titles = titles;
  }

  void spot(Line line) {
    for (int i = 0; i < line.size(); i++) {
      if (!line.is(i, Mark.NONE) || !line.isWord(i) || isInside(line, i)) {
        continue;
      }
      int noble = noble(line, i);
      if (noble > i) {
        line.mark(i, noble, Mark.TITLE);
        i = noble;
        continue;
      }
      Optional<Title> found = worn(line, i);
      if (found.isEmpty()) {
        found = office(line, i);
      }
      if (found.isPresent()) {
        Title title = found.get();
        line.mark(title.first(), title.last(), Mark.TITLE);
        line.add(title);
        i = title.last();
      }
    }
  }

  /** 'Port-au-Prince': a word with a hyphen before it that no title goes before. */
  private boolean isInside(Line line, int i) {
    return line.is(i - 1, "-")
        && line.glued(i - 2)
        && line.glued(i - 1)
        && !titles.is(Part.MODIFIER, line.key(i - 2))
        && !titles.is(Part.FORMER, line.key(i - 2))
        && !titles.is(Part.HEAD, line.key(i - 2));
  }

  /**
   * 'Duke of Edinburgh', 'Archbishop of Canterbury': a title with a place in it that is not meant.
   */
  private static int noble(Line line, int i) {
    if (line.isCapital(i)
        && NOBLE.contains(line.key(i))
        && line.key(i + 1).equals("of")
        && line.isCapital(i + 2)) {
      return i + 2;
    }
    return -1;
  }

  /** Ranks, crowns and honorifics: capitalised, and a name follows. */
  private Optional<Title> worn(Line line, int i) {
    if (!line.isCapital(i)) {
      return Optional.empty();
    }
    for (Title.Rank rank :
        new Title.Rank[] {Title.Rank.CROWN, Title.Rank.RANK, Title.Rank.HONORIFIC}) {
      Part part =
          switch (rank) {
            case CROWN -> Part.ROYAL;
            case RANK -> Part.RANK;
            case HONORIFIC, OFFICE -> Part.HONORIFIC;
          };
      Optional<Phrases.Match<Part>> match = titles.at(part, i, line.size(), line::word);
      if (match.isPresent() && !isPronoun(line, i)) {
        int last = match.get().last();
        // 'Gen.' and the dot after it may be two tokens.
        if (line.is(last + 1, ".") && line.isCapital(last + 2)) {
          last++;
        }
        if (line.is(last + 1, "(")
            && line.key(last + 2).matches("ret|retd|retired")
            && line.isCapital(last + 4)) {
          return Optional.of(new Title(i, i, last + 3, rank, Tenure.FORMER));
        }
        if (line.isCapital(last + 1) || titles.is(Part.PARTICLE, line.key(last + 1))) {
          return Optional.of(new Title(i, i, last, rank, Tenure.CURRENT));
        }
      }
    }
    return Optional.empty();
  }

  /** 'Deputy' before 'Secretary of State' is no office of its own: the later head takes it in. */
  private boolean isModifierHere(Line line, int first, int last) {
    if (first != last
        || !titles.is(Part.MODIFIER, line.key(first))
        || !line.is(last + 1, Mark.NONE)) {
      return false;
    }
    int at = last + 1;
    while (at < last + 4
        && titles.at(Part.HEAD, at, line.size(), line::word).isEmpty()
        && (titles.at(Part.PORTFOLIO, at, line.size(), line::word).isPresent()
            || titles.is(Part.MODIFIER, line.key(at))
            || line.is(at, "-"))) {
      at++;
    }
    return line.is(at, Mark.NONE)
        && titles
            .at(Part.HEAD, at, line.size(), line::word)
            .filter(match -> line.isFree(match.first(), match.last()))
            .isPresent();
  }

  /** 'He' is no 'H.E.'. */
  private static boolean isPronoun(Line line, int i) {
    return line.word(i).equals("He");
  }

  private Optional<Title> office(Line line, int i) {
    Optional<Phrases.Match<Part>> match = titles.at(Part.HEAD, i, line.size(), line::word);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int head = match.get().last();
    boolean initials = line.key(head).matches("fm|pm|dpm|eam|hrvp");
    if (initials && !line.word(head).equals(line.word(head).toUpperCase(java.util.Locale.ROOT))
        || isModifierHere(line, i, head)) {
      return Optional.empty();
    }
    boolean named =
        line.isCapital(head + 1)
            && line.is(head + 1, Mark.NONE)
            && i > 0
            && !line.pos(i - 1).equals("PRP");
    if (!line.pos(head).startsWith("NN")
        && !named
        && (DOUBTFUL.contains(line.key(head)) || !line.isCapital(head))
        && head == i) {
      return Optional.empty();
    }
    if (!line.isFree(i, head)) {
      return Optional.empty();
    }
    int first = left(line, i);
    int last = right(line, head);
    Tenure tenure = Tenure.CURRENT;
    int start = first;
    for (int at = first; at < i; at++) {
      tenure = tenure(line, at, tenure);
    }
    while (start > 0
        && (line.is(start - 1, "-")
            || line.is(start - 1, Mark.NONE)
                && tenure(line, start - 1, Tenure.CURRENT) != Tenure.CURRENT)) {
      start--;
      tenure = tenure(line, start, tenure);
    }
    while (first < i && tenure(line, first, Tenure.CURRENT) != Tenure.CURRENT) {
      first++;
      if (line.is(first, "-")) {
        first++;
      }
    }
    if (line.is(last + 1, "-") && titles.is(Part.DESIGNATE, line.key(last + 2))) {
      last += 2;
      tenure = Tenure.DESIGNATE;
    } else if (titles.is(Part.DESIGNATE, line.key(last + 1))
        && line.key(last + 1).matches("designate|elect")) {
      last++;
      tenure = Tenure.DESIGNATE;
    }
    return Optional.of(
        new Title(Math.min(start, first), Math.min(first, i), last, Title.Rank.OFFICE, tenure));
  }

  private Tenure tenure(Line line, int at, Tenure otherwise) {
    String key = line.key(at);
    if (key.isEmpty()) {
      return otherwise;
    }
    if (titles.is(Part.FORMER, key)) {
      return Tenure.FORMER;
    }
    if (titles.is(Part.ACTING, key)) {
      return Tenure.ACTING;
    }
    return titles.is(Part.DESIGNATE, key) ? Tenure.DESIGNATE : otherwise;
  }

  /** Takes in the words before the head: 'deputy', 'foreign', 'trade and industry'. */
  private int left(Line line, int head) {
    int first = head;
    while (first > 0) {
      int before = first - 1;
      if (line.is(before, "-") && before > 0) {
        before--;
      }
      if (!line.isWord(before) || !line.is(before, Mark.NONE)) {
        break;
      }
      int widest = -1;
      for (int start = Math.max(0, before - 6); start <= before && widest < 0; start++) {
        var match = titles.at(Part.PORTFOLIO, start, before + 1, line::word);
        if (match.isPresent()
            && match.get().last() == before
            && line.isFree(start, before)
            && !line.pos(start).equals("VBD")) {
          widest = start;
        }
      }
      if (widest < 0
          && titles.is(Part.MODIFIER, line.key(before))
          && !line.pos(before).startsWith("VB")
          && !line.pos(before).equals("RB")) {
        widest = before;
      }
      if (widest < 0) {
        break;
      }
      first = widest;
    }
    return first;
  }

  /**
   * Takes in what the office is for: 'of State', 'for Foreign Affairs', 'to the Prime Minister'.
   */
  private int right(Line line, int head) {
    int last = head;
    while (LINKS.contains(line.key(last + 1))) {
      int at = last + 2;
      if (line.key(at).equals("the") || line.key(at).equals("his") || line.key(at).equals("its")) {
        at++;
      }
      if (!line.isWord(at) || !line.is(at, Mark.NONE)) {
        return last;
      }
      var portfolio = titles.at(Part.PORTFOLIO, at, line.size(), line::word);
      if (portfolio.isPresent() && (line.isCapital(at) || !line.key(last + 1).equals("to"))) {
        last = portfolio.get().last();
        while ((line.key(last + 1).equals("and") || line.is(last + 1, ","))
            && line.isCapital(last + 2)) {
          var more = titles.at(Part.PORTFOLIO, last + 2, line.size(), line::word);
          if (more.isEmpty()) {
            break;
          }
          last = more.get().last();
        }
        if (line.key(last + 1).equals("affairs")) {
          last++;
        }
        continue;
      }
      int office = at;
      while (office < line.size() && titles.is(Part.MODIFIER, line.key(office))
          || titles.is(Part.PORTFOLIO, line.key(office))) {
        office++;
      }
      var other = headAt(line, office);
      if (other.isPresent()
          && line.key(last + 1).matches("to|of")
          && line.isFree(office, other.get().last())) {
        last = other.get().last();
        continue;
      }
      return last;
    }
    return last;
  }

  /** 'prime' is a modifier and begins the head 'prime minister'. */
  private Optional<Phrases.Match<Part>> headAt(Line line, int office) {
    int at = line.key(office - 1).equals("prime") ? office - 1 : office;
    return titles.at(Part.HEAD, at, line.size(), line::word);
  }
}
