package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart what one verb says of several hosts, each in his own place or on his own day.
 *
 * <pre>
 *   met Lind in Oslo on Monday and Roy in Nairobi on Tuesday     is two meetings
 *   met Lind and Roy in Oslo on Monday                           is one
 * </pre>
 */
final class Gaps {
  private final Circumstances circumstances;

  Gaps(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  List<Encounter> split(Clause clause, Trigger trigger, Encounter encounter) {
    List<Party> guests = new ArrayList<>();
    List<Party> subjects = new ArrayList<>();
    int verb = clause.span(trigger.token()).start();
    for (Party party : encounter.parties()) {
      (party.span().start() > verb ? guests : subjects).add(party);
    }
    addGapped(clause, trigger, encounter, guests);
    if (subjects.size() >= 2 && guests.size() == 1 && isEach(clause, trigger)) {
      return each(guests, subjects, encounter);
    }
    guests.sort((a, b) -> a.span().compareTo(b.span()));
    if (guests.size() < 2 || subjects.isEmpty()) {
      return List.of(encounter);
    }
    if (isEach(clause, trigger) || isLater(clause, guests) || isRepeated(clause, guests)) {
      return each(subjects, guests, encounter);
    }
    if (isLastApart(clause, guests)) {
      return lastApart(subjects, guests, encounter);
    }
    List<Encounter> found = new ArrayList<>();
    for (int i = 0; i < guests.size(); i++) {
      int from = guests.get(i).span().end();
      int to =
          i + 1 < guests.size() ? guests.get(i + 1).span().start() : clause.sentence.span().end();
      if (to <= from) {
        return List.of(encounter);
      }
      Span between = new Span(from, to);
      Encounter.@Nullable Dated date =
          circumstances.dates().dateIn(clause, between, encounter.outcome());
      Encounter.@Nullable Placed place = circumstances.sites().placeIn(clause, between);
      if (date == null && place == null) {
        return List.of(encounter);
      }
      List<Party> both = new ArrayList<>(subjects);
      both.add(guests.get(i));
      found.add(
          encounter
              .of(
                  both,
                  date != null ? date : sameDay(encounter, between),
                  place,
                  encounter.order() + i)
              .asPart());
    }
    boolean different = isDifferent(found);
    return different ? found : List.of(encounter);
  }

  /** 'met Lind and later Roy'. */
  private static boolean isLater(Clause clause, List<Party> guests) {
    int last = clause.sentence.tokenAt(guests.getLast().span().start());
    int first = clause.sentence.tokenAt(guests.get(guests.size() - 2).span().end() - 1);
    for (int i = Math.max(0, first); i < last; i++) {
      if (clause.word(i).matches("later|then|afterwards?|subsequently")) {
        return guests.size() == 2;
      }
    }
    return false;
  }

  /** 'received in turn', 'separate meetings with', 'each met': every guest is met alone. */
  private static boolean isEach(Clause clause, Trigger trigger) {
    // 'meetings with Lind and Roy' are two; 'talks' always has its plural.
    if (clause.pos(trigger.token()).equals("NNS")
        && clause.lemma(trigger.token()).matches("meeting|call|conversation|audience|encounter")) {
      return true;
    }
    // 'saw the chief judge, Lind, and the archbishop, Roy': one goes to see each of them.
    if (clause.lemma(trigger.token()).equals("see") && !clause.isPassive(trigger.token())) {
      return true;
    }
    for (int i = 0; i < clause.size(); i++) {
      String word = clause.word(i);
      if (word.equals("separate")
          && i > trigger.token()
          && i + 1 < clause.size()
          && Trigger.isEvent(Trigger.nounLemma(clause.lemma(i + 1)))) {
        return true;
      }
      boolean near = Math.abs(i - trigger.token()) <= 6;
      boolean turn = word.equals("turn") && i > 0 && clause.word(i - 1).equals("in");
      if (near
              && (turn
                  || word.matches("separate|separately|individually|each|respective|back-to-back"))
          || word.equals("respectively") && i > trigger.token()) {
        return true;
      }
    }
    return false;
  }

  /** 'met with Lind and with Roy': the preposition said again parts them. */
  private static boolean isRepeated(Clause clause, List<Party> guests) {
    for (int guest = 1; guest < guests.size(); guest++) {
      boolean again = false;
      int last = clause.sentence.tokenAt(guests.get(guest).span().start());
      int first = clause.sentence.tokenAt(guests.get(guest - 1).span().end() - 1);
      for (int i = Math.max(1, first); i < last; i++) {
        again |= clause.word(i).equals("with") && clause.word(i - 1).equals("and");
      }
      if (!again) {
        return false;
      }
    }
    return true;
  }

  /** 'met Lind, Roy and, separately, Wekesa'. */
  private static boolean isLastApart(Clause clause, List<Party> guests) {
    int last = clause.sentence.tokenAt(guests.getLast().span().start());
    int first = clause.sentence.tokenAt(guests.get(guests.size() - 2).span().end() - 1);
    for (int i = Math.max(0, first); i < last; i++) {
      if (clause.word(i).equals("separately")) {
        return true;
      }
    }
    return false;
  }

  private static List<Encounter> lastApart(
      List<Party> subjects, List<Party> guests, Encounter encounter) {
    List<Party> together = new ArrayList<>(subjects);
    together.addAll(guests.subList(0, guests.size() - 1));
    List<Party> apart = new ArrayList<>(subjects);
    apart.add(guests.getLast());
    return List.of(
        encounter.of(together, encounter.date(), encounter.place(), encounter.order()).asPart(),
        encounter.of(apart, encounter.date(), encounter.place(), encounter.order() + 1).asPart());
  }

  private static List<Encounter> each(
      List<Party> subjects, List<Party> guests, Encounter encounter) {
    if (subjects.size() != 1) {
      return List.of(encounter);
    }
    List<Encounter> found = new ArrayList<>();
    for (Party guest : guests) {
      Encounter.Dated date = encounter.date();
      found.add(
          encounter
              .of(
                  List.of(subjects.getFirst(), guest),
                  date,
                  encounter.place(),
                  encounter.order() + found.size())
              .asPart());
    }
    return found;
  }

  /**
   * 'met Lind in Oslo on Monday and [Roy] in Bergen on Tuesday': the tree hangs Roy on Monday, as
   * if both were days.
   */
  private void addGapped(Clause clause, Trigger trigger, Encounter encounter, List<Party> guests) {
    if (guests.isEmpty()) {
      return;
    }
    for (NameMention mention : circumstances.sites().people(clause)) {
      int token = clause.sentence.tokenAt(mention.span().end() - 1);
      boolean known =
          encounter.parties().stream().anyMatch(party -> party.entity().equals(mention.entity()));
      boolean circumstance =
          clause.is(token, "conj")
              && clause.head(token) > trigger.token()
              && circumstances.sites().isCircumstance(clause, clause.head(token));
      boolean gapped =
          token > trigger.token()
              && (circumstance || isSeparate(clause, trigger.token(), token))
              && !clause.verbBetween(trigger.token(), token);
      if (gapped && !known) {
        guests.add(new Party(mention.entity(), mention.span(), false, true));
      }
    }
  }

  /** 'met Lind and, separately, [Minister Roy]'. */
  private static boolean isSeparate(Clause clause, int verb, int name) {
    for (int i = name - 1; i > verb && name - i <= 8; i--) {
      if (clause.word(i).equals("separately")) {
        return clause.word(i - 1).matches(",|and");
      }
      if (!clause.pos(i).matches(",|NN.*|JJ|POS|IN|DT")) {
        return false;
      }
    }
    return false;
  }

  private static Encounter.@Nullable Dated sameDay(Encounter encounter, Span between) {
    Encounter.Dated date = encounter.date();
    return date == null || date.span().start() < between.start() ? null : date;
  }

  private static boolean isDifferent(List<Encounter> found) {
    for (int i = 1; i < found.size(); i++) {
      Encounter.Placed one = found.get(i - 1).place();
      Encounter.Placed other = found.get(i).place();
      boolean places = one != null && other != null && !one.entity().equals(other.entity());
      Encounter.Dated day = found.get(i - 1).date();
      Encounter.Dated next = found.get(i).date();
      boolean days = day != null && next != null && !day.when().overlaps(next.when());
      if (!places && !days) {
        return false;
      }
    }
    return true;
  }
}
