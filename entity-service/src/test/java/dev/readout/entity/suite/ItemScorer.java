package dev.readout.entity.suite;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.StatementFound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what was found in one text with its gold, and adds to the board. */
final class ItemScorer {
  private static final Set<String> COUNTRY_CODES = Set.of(Locale.getISOCountries());

  private final SuiteItem item;
  private final Found found;
  private final ScoreBoard board;

  ItemScorer(SuiteItem item, Found found, ScoreBoard board) {
    this.item = item;
    this.found = found;
    this.board = board;
  }

  void score() {
    people();
    names(Measure.ORGANISATIONS, item.organisations(), found.names(EntityKind.ORGANIZATION));
    names(Measure.PLACES, item.places(), found.names(EntityKind.PLACE));
    statements();
    List<Found.Meeting> all = found.meetings();
    meetings(all.stream().filter(meeting -> !meeting.denied()).toList());
    denials(all.stream().filter(Found.Meeting::denied).toList());
    attribution();
    List<String> commitments = all.stream().flatMap(m -> m.commitments().stream()).toList();
    for (String gold : item.commitments()) {
      boolean hit = commitments.stream().anyMatch(text -> WordMatch.quote(gold, text));
      board.count(item, Measure.COMMITMENTS, hit, "commitment '" + gold + "' in " + commitments);
    }
  }

  private void people() {
    List<GoldName> gold = item.people();
    if (gold == null) {
      return;
    }
    List<Found.Name> people = found.names(EntityKind.PERSON);
    int[] pairs = pair(gold, people, NameMatch::person);
    count(Measure.PEOPLE, gold, people, pairs);
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0) {
        role(gold.get(i), people.get(pairs[i]));
      }
    }
  }

  private void role(GoldName gold, Found.Name person) {
    String title = gold.title();
    var roles = person.entity().roles();
    if (title != null) {
      boolean hit = roles.stream().anyMatch(role -> WordMatch.title(title, role.toString()));
      board.count(
          item,
          Measure.ROLES,
          hit ? new Tally(1, 0, 0) : new Tally(0, roles.isEmpty() ? 0 : 1, 1),
          hit ? null : gold.name() + " is not " + title + " but " + roles);
    }
    String of = gold.of();
    if (of != null) {
      String code = person.entity().countryCode();
      List<String> said = roles.stream().flatMap(role -> Stream.ofNullable(role.of())).toList();
      boolean hit =
          code != null && NameMatch.thing(List.of(of), List.of(countryName(code)))
              || NameMatch.thing(List.of(of), said);
      boolean silent = code == null && said.isEmpty();
      board.count(
          item,
          Measure.COUNTRIES,
          hit ? new Tally(1, 0, 0) : new Tally(0, silent ? 0 : 1, 1),
          hit ? null : gold.name() + " is not of " + of + " but of " + code + " " + said);
    }
  }

  private static String countryName(String code) {
    return COUNTRY_CODES.contains(code)
        ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH)
        : code;
  }

  private void names(Measure measure, @Nullable List<GoldName> gold, List<Found.Name> names) {
    if (gold != null) {
      List<GoldName> allowed = new ArrayList<>(gold);
      allowed.addAll(delegations());
      count(measure, allowed, names, pair(allowed, names, NameMatch::thing));
    }
  }

  /** A country that takes part ('the Chinese side') is an entity although no place is named. */
  private List<GoldName> delegations() {
    return Stream.concat(
            item.meetings().stream().flatMap(meeting -> meeting.participants().stream()),
            item.denied().stream().flatMap(List::stream))
        .map(name -> new GoldName(name.forms(), true, null, null))
        .toList();
  }

  private interface Same {
    boolean test(Collection<String> gold, Collection<String> found);
  }

  /** Required names take their pair before optional ones. */
  private static int[] pair(List<GoldName> gold, List<Found.Name> names, Same same) {
    return Assignment.best(
        gold.size(),
        names.size(),
        (i, j) ->
            same.test(gold.get(i).forms(), names.get(j).forms())
                ? gold.get(i).optional() ? 1 : 2
                : 0);
  }

  private void count(Measure measure, List<GoldName> gold, List<Found.Name> names, int[] pairs) {
    int hits = 0;
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).optional()) {
        if (pairs[i] >= 0) {
          hits++;
        } else {
          missed.add(gold.get(i).name());
        }
      }
    }
    List<String> extra = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      int at = j;
      if (Arrays.stream(pairs).noneMatch(pair -> pair == at)) {
        extra.add(names.get(j).entity().name());
      }
    }
    board.count(
        item,
        measure,
        new Tally(hits, extra.size(), missed.size()),
        missed.isEmpty() && extra.isEmpty() ? null : "missed " + missed + ", extra " + extra);
  }

  private void attribution() {
    List<GoldName> gold = item.attribution();
    if (gold == null) {
      return;
    }
    List<String> named = found.attributions();
    List<String> missed =
        gold.stream()
            .filter(one -> !one.optional() && !NameMatch.thing(one.forms(), named))
            .map(GoldName::name)
            .toList();
    // 'Two officials' are nobody in particular: only a source with a name can be a wrong one.
    List<String> extra =
        named.stream()
            .filter(name -> name.chars().anyMatch(Character::isUpperCase))
            .filter(
                name -> gold.stream().noneMatch(one -> NameMatch.thing(one.forms(), List.of(name))))
            .toList();
    int required = (int) gold.stream().filter(one -> !one.optional()).count();
    board.count(
        item,
        Measure.ATTRIBUTION,
        new Tally(required - missed.size(), extra.size(), missed.size()),
        missed.isEmpty() && extra.isEmpty()
            ? null
            : "missed sources " + missed + ", extra " + extra);
  }

  private void statements() {
    List<SuiteItem.GoldStatement> gold = item.statements();
    if (gold == null) {
      return;
    }
    List<StatementFound> said =
        found.extraction().statements().stream().filter(StatementFound::verbatim).toList();
    int hits = 0;
    List<String> missed = new ArrayList<>();
    for (SuiteItem.GoldStatement one : gold) {
      if (!one.optional()) {
        if (said.stream().anyMatch(other -> same(one, other))) {
          hits++;
        } else {
          missed.add(one.speakers().getFirst() + ": " + one.quote());
        }
      }
    }
    List<String> extra =
        said.stream()
            .filter(other -> gold.stream().noneMatch(one -> same(one, other)))
            .map(other -> found.name(other.speaker()).entity().name() + ": " + other.quote())
            .toList();
    board.count(
        item,
        Measure.STATEMENTS,
        new Tally(hits, extra.size(), missed.size()),
        missed.isEmpty() && extra.isEmpty() ? null : "missed " + missed + ", extra " + extra);
  }

  private boolean same(SuiteItem.GoldStatement gold, StatementFound other) {
    if (!WordMatch.quote(gold.quote(), other.quote())) {
      return false;
    }
    List<String> speaker = found.name(other.speaker()).forms();
    return gold.optional()
        || NameMatch.person(known(gold.speakers()), speaker)
        || NameMatch.thing(gold.speakers(), speaker);
  }

  /** The gold's names with their aliases, where they name a person of this text. */
  private List<String> known(List<String> names) {
    List<String> forms = new ArrayList<>(names);
    for (GoldName person : item.people() == null ? List.<GoldName>of() : item.people()) {
      if (names.contains(person.name())) {
        forms.addAll(person.forms());
      }
    }
    return forms;
  }

  private boolean participant(GoldName gold, Found.Name name) {
    List<String> forms = new ArrayList<>(known(gold.forms()));
    addForms(forms, item.organisations());
    addForms(forms, item.places());
    return name.entity().kind() == EntityKind.PERSON
        ? NameMatch.person(forms, name.forms())
        : NameMatch.thing(forms, name.forms());
  }

  private static void addForms(List<String> forms, @Nullable List<GoldName> names) {
    for (GoldName name : names == null ? List.<GoldName>of() : names) {
      if (forms.contains(name.name())) {
        forms.addAll(name.forms());
      }
    }
  }

  private int[] participants(List<GoldName> gold, Found.Meeting meeting) {
    return Assignment.best(
        gold.size(),
        meeting.participants().size(),
        (i, j) ->
            participant(gold.get(i), meeting.participants().get(j))
                ? gold.get(i).optional() ? 1 : 2
                : 0);
  }

  /**
   * 0 when the two cannot be one meeting: fewer than two shared participants (or all, if fewer).
   */
  private double likeness(GoldMeeting gold, Found.Meeting meeting) {
    int[] pairs = participants(gold.participants(), meeting);
    int shared = 0;
    int required = 0;
    int optional = 0;
    for (int i = 0; i < pairs.length; i++) {
      boolean must = !gold.participants().get(i).optional();
      required += must ? 1 : 0;
      shared += must && pairs[i] >= 0 ? 1 : 0;
      optional += !must && pairs[i] >= 0 ? 1 : 0;
    }
    if (shared + Math.min(optional, 1) < Math.min(2, required) || shared + optional == 0) {
      return 0;
    }
    double f1 = 2.0 * shared / (required + meeting.participants().size() - optional);
    double dated =
        gold.when() != null && meeting.when() != null && gold.when().accepts(meeting.when())
            ? 0.4
            : 0;
    double placed = placed(gold, meeting) ? 0.2 : 0;
    double moded = meeting.mode() != null && gold.modes().contains(meeting.mode()) ? 0.15 : 0;
    double stated = meeting.status() == gold.statuses().getFirst() ? 0.1 : 0;
    return 1 + 2 * f1 + dated + placed + moded + stated - (gold.optional() ? 0.05 : 0);
  }

  private boolean placed(GoldMeeting gold, Found.Meeting meeting) {
    List<String> forms = new ArrayList<>(gold.place());
    addForms(forms, item.places());
    return meeting.places().stream().anyMatch(place -> NameMatch.thing(forms, place.forms()));
  }

  /** The meeting found for each of the gold's, or -1. */
  int[] pairs(List<Found.Meeting> meetings) {
    List<GoldMeeting> gold = item.meetings();
    return Assignment.best(
        gold.size(), meetings.size(), (i, j) -> likeness(gold.get(i), meetings.get(j)));
  }

  private void meetings(List<Found.Meeting> meetings) {
    List<GoldMeeting> gold = item.meetings();
    int[] pairs = pairs(meetings);
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).optional()) {
        board.count(item, Measure.MEETINGS, pairs[i] >= 0, "meeting " + names(gold.get(i)));
        if (pairs[i] >= 0) {
          sides(gold.get(i), meetings.get(pairs[i]));
        }
      }
    }
    for (int j = 0; j < meetings.size(); j++) {
      int at = j;
      boolean paired = Arrays.stream(pairs).anyMatch(pair -> pair == at);
      if (!paired) {
        board.count(
            item, Measure.MEETINGS, new Tally(0, 1, 0), "false meeting " + names(meetings.get(j)));
      }
    }
  }

  private static List<String> names(GoldMeeting gold) {
    return gold.participants().stream().map(GoldName::name).toList();
  }

  private static String names(Found.Meeting meeting) {
    List<String> names = meeting.participants().stream().map(name -> name.entity().name()).toList();
    return names + " by '" + meeting.source().anchor().exact() + "'";
  }

  private void sides(GoldMeeting gold, Found.Meeting meeting) {
    int[] pairs = participants(gold.participants(), meeting);
    count(Measure.PARTICIPANTS, gold.participants(), meeting.participants(), pairs);
    date(gold.when(), meeting);
    boolean none = meeting.places().isEmpty();
    boolean mayBeNone = gold.place().isEmpty() || gold.place().contains("-");
    boolean rightPlace = none ? mayBeNone : placed(gold, meeting);
    board.count(
        item,
        Measure.PLACE,
        side(rightPlace, mayBeNone, none),
        rightPlace
            ? null
            : "place "
                + meeting.places().stream().map(p -> p.entity().name()).toList()
                + " for "
                + gold.place());
    boolean rightStatus = meeting.status() != null && gold.statuses().contains(meeting.status());
    board.count(
        item,
        Measure.STATUS,
        side(rightStatus, false, meeting.status() == null),
        rightStatus ? null : "status " + meeting.status() + " for " + gold.statuses());
    MeetingMode mode = meeting.mode() == null ? MeetingMode.UNSTATED : meeting.mode();
    boolean rightMode = gold.modes().contains(mode);
    board.count(
        item,
        Measure.MODE,
        side(rightMode, false, mode == MeetingMode.UNSTATED),
        rightMode ? null : "mode " + mode + " for " + EnumSet.copyOf(gold.modes()));
    if (gold.minutes() != null) {
      boolean hit = gold.minutes().equals(meeting.minutes());
      board.count(
          item,
          Measure.MINUTES,
          side(hit, false, meeting.minutes() == null),
          hit ? null : "minutes " + meeting.minutes() + " for " + gold.minutes());
    }
    if (gold.occasion() != null) {
      boolean hit = NameMatch.thing(List.of(gold.occasion()), meeting.occasions());
      board.count(
          item,
          Measure.OCCASION,
          side(hit, false, meeting.occasions().isEmpty()),
          hit ? null : "occasion " + meeting.occasions() + " for " + gold.occasion());
    }
    topics(gold.topics(), meeting.topics());
  }

  private void date(@Nullable GoldDate gold, Found.Meeting meeting) {
    if (gold == null || meeting.when() == null) {
      boolean right = meeting.when() == null && (gold == null || gold.optional());
      board.count(
          item,
          Measure.DATE,
          side(right, gold == null || gold.optional(), meeting.when() == null),
          right ? null : "date " + meeting.when() + " for " + gold);
      return;
    }
    boolean right = gold.accepts(meeting.when());
    board.count(
        item,
        Measure.DATE,
        side(right, false, false),
        right ? null : "date " + meeting.when() + " for " + gold.earliest() + ".." + gold.latest());
  }

  /** A side of a meeting that has one right value, or none. */
  private static Tally side(boolean right, boolean goldHasNone, boolean foundNone) {
    if (right) {
      return goldHasNone && foundNone ? Tally.NONE : new Tally(1, 0, 0);
    }
    return new Tally(0, foundNone ? 0 : 1, goldHasNone ? 0 : 1);
  }

  private void topics(List<String> gold, List<Found.Name> topics) {
    if (gold.isEmpty()) {
      return;
    }
    List<String> missed =
        gold.stream().filter(one -> topics.stream().noneMatch(topic -> topic(one, topic))).toList();
    List<String> extra =
        topics.stream()
            .filter(topic -> gold.stream().noneMatch(one -> topic(one, topic)))
            .map(topic -> topic.entity().name())
            .toList();
    board.count(
        item,
        Measure.TOPICS,
        new Tally(gold.size() - missed.size(), extra.size(), missed.size()),
        missed.isEmpty() && extra.isEmpty()
            ? null
            : "topics missed " + missed + ", extra " + extra);
  }

  private static boolean topic(String gold, Found.Name topic) {
    return topic.forms().stream().anyMatch(form -> WordMatch.topic(gold, form));
  }

  private void denials(List<Found.Meeting> denied) {
    List<List<GoldName>> gold = item.denied();
    int[] pairs =
        Assignment.best(
            gold.size(),
            denied.size(),
            (i, j) -> {
              long shared =
                  Arrays.stream(participants(gold.get(i), denied.get(j)))
                      .filter(pair -> pair >= 0)
                      .count();
              return shared >= Math.min(2, gold.get(i).size()) ? shared : 0;
            });
    for (int i = 0; i < gold.size(); i++) {
      board.count(
          item,
          Measure.DENIALS,
          pairs[i] >= 0,
          "denied " + gold.get(i).stream().map(GoldName::name).toList());
    }
    // A denial that the gold does not list is no error: the gold lists only the plain ones.
  }
}
