package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.NameMention;
import dev.readout.entity.extract.meeting.Encounter.Dated;
import dev.readout.entity.extract.meeting.Encounter.Lasted;
import dev.readout.entity.extract.meeting.Encounter.Manner;
import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.extract.meeting.Encounter.Placed;
import dev.readout.entity.language.Calendar;
import dev.readout.entity.language.TimeExpression;
import dev.readout.entity.language.TimeFinder;
import dev.readout.entity.model.EntityFound;
import dev.readout.entity.model.EntityKind;
import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.PlaceKind;
import dev.readout.entity.model.Span;
import dev.readout.entity.model.When;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When, where, how, how long and at what occasion: what hangs on the words of one encounter. */
final class Circumstances {
  private static final Set<String> AT =
      Set.of("in", "at", "near", "outside", "inside", "on", "aboard", "to", "into", "within");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?i)\\b(?:by (?:tele)?phone|(?:over|on) the (?:tele)?phone|(?:tele)?phone[d]? (?:call|conversation|talks?|discussion)s?|telephon\\w*|phone call|phoned|conference call|called|call)\\b");
  private static final Pattern VIDEO =
      Pattern.compile(
          "(?i)\\b(?:virtual(?:ly)?|video[- ]?(?:conference|conferencing|call|link|meeting|summit|teleconference|talks?)|by video|via video|over video|online|remotely|teleconference|via zoom|on zoom)\\b");
  private static final Pattern FACE =
      Pattern.compile(
          "(?i)\\b(?:in[- ]person|face[- ]to[- ]face|sidelines|margins|visit(?:ed|ing|s)?|lunch|dinner|breakfast|luncheon|banquet|received|hosted|audience|handshake|shook hands|tete-a-tete|sat down|arrived)\\b");
  private static final String COUNT =
      "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|\\d{1,3})";
  private static final Pattern DURATION =
      Pattern.compile(
          "(?i)\\b(half[- ](?:an[- ])?hour|half[- ]hour(?:-long)?|(?:(?:almost|nearly|about|over|around) )?("
              + COUNT
              + ")(?:[- ]and[- ]a[- ]half)?[- ](hour|minute)s?(?:[- ]long)?|an hour and a half|two and a half hours|\\d[.,]\\d hours)\\b");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("forty-five", 45),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90));
  private static final Pattern OCCASION =
      Pattern.compile(
          "(?:on|at|in) the (?:sidelines|margins|fringes|margin|edges) of (?:the |an? |this year['’]s )?((?:[^,.;]|(?<=\\bU)\\.|(?<=\\.[A-Z])\\.){3,70}?)(?=[,.;]|\\s(?:on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|in [A-Z]|where|which|who|to |and |as |with |last|this|yesterday|today)|$)");

  private final Scene scene;
  private final Calendar calendar;
  private final TimeFinder times = new TimeFinder();

  Circumstances(Scene scene, Calendar calendar) {
    this.scene = scene;
    this.calendar = calendar;
  }

  /** The time that hangs on the trigger, as a date if one can be made of it. */
  @Nullable Dated date(Clause clause, Trigger trigger, Outcome outcome) {
    @Nullable Dated best = null;
    int bestRank = Integer.MAX_VALUE;
    for (TimeExpression time : times.find(scene.reading, clause.sentence)) {
      int token = clause.sentence.tokenAt(time.span().start());
      if (time.bounds()
          || token < 0
          || !attached(clause, trigger, last(clause, time.span()), token)) {
        continue;
      }
      Optional<When> when = calendar.resolve(time, direction(outcome));
      int rank = rank(time) * 100 + Math.min(99, Math.abs(token - trigger.token()));
      if (when.isPresent() && rank < bestRank) {
        best = new Dated(when.get(), time.span(), time);
        bestRank = rank;
      }
    }
    return best;
  }

  /**
   * Whether the clause names a time of its own that cannot be made a date: none is inherited then.
   */
  boolean hasTime(Clause clause, Trigger trigger) {
    for (TimeExpression time : times.find(scene.reading, clause.sentence)) {
      int token = clause.sentence.tokenAt(time.span().start());
      if (token >= 0
          && !time.bounds()
          && attached(clause, trigger, last(clause, time.span()), token)) {
        return true;
      }
    }
    return false;
  }

  /** The first date that stands in a stretch of the sentence. */
  @Nullable Dated dateIn(Clause clause, Span stretch, Outcome outcome) {
    for (TimeExpression time : times.find(scene.reading, clause.sentence)) {
      if (stretch.contains(time.span()) && !time.bounds()) {
        Optional<When> when = calendar.resolve(time, direction(outcome));
        if (when.isPresent()) {
          return new Dated(when.get(), time.span(), time);
        }
      }
    }
    return null;
  }

  /** The first place that stands in a stretch of the sentence after 'in' or 'at'. */
  @Nullable Placed placeIn(Clause clause, Span stretch) {
    for (NameMention mention : scene.names.in(stretch)) {
      int first = clause.sentence.tokenAt(mention.span().start());
      boolean located =
          first > 0 && clause.word(first - 1).matches("in|at|near")
              || first > 1
                  && clause.word(first - 1).equals("the")
                  && clause.word(first - 2).matches("in|at")
              || isInKind(clause, first);
      if (mention.kind() == EntityKind.PLACE && located) {
        return new Placed(mention.entity(), mention.span());
      }
    }
    return null;
  }

  /** 'in the town of Valga', 'in the capital, Skopje': the noun says what sort of place it is. */
  private static boolean isInKind(Clause clause, int first) {
    int noun = first - 2;
    if (noun < 1 || !clause.word(first - 1).matches("of|,") || !Words.SITES.contains(clause.lemma(noun))) {
      return false;
    }
    for (int i = noun - 1; i >= 0 && noun - i <= 5; i--) {
      if (clause.word(i).matches("in|at|near|outside|on")) {
        return true;
      }
    }
    return false;
  }

  private static Calendar.Direction direction(Outcome outcome) {
    return switch (outcome) {
      case HELD -> Calendar.Direction.PAST;
      case PLANNED, POSTPONED, CANCELLED -> Calendar.Direction.FUTURE;
      case DENIED, NAMED -> Calendar.Direction.EITHER;
    };
  }

  /** Whether a token belongs to words that name a time. */
  boolean isTime(Clause clause, int token) {
    return times.find(scene.reading, clause.sentence).stream()
        .anyMatch(time -> time.span().contains(clause.span(token)));
  }

  /** Whether the day that the clause names lies nearer in the past than in the future. */
  boolean isPast(Clause clause, Trigger trigger) {
    Dated date = date(clause, trigger, Outcome.NAMED);
    return date != null
        && calendar.written() != null
        && date.when().latest().isBefore(calendar.written());
  }

  private static int rank(TimeExpression time) {
    return switch (time.meaning()) {
      case TimeExpression.Day day -> 0;
      case TimeExpression.Days days -> 1;
      case TimeExpression.Weekday day -> 2;
      case TimeExpression.Weekdays days -> 3;
      case TimeExpression.Distance distance ->
          distance.unit() == TimeExpression.Unit.DAY
              ? 2
              : distance.unit() == TimeExpression.Unit.YEAR ? 7 : 5;
      case TimeExpression.MonthOf month -> 5;
      case TimeExpression.YearOf year -> 7;
      case TimeExpression.Told told -> 4;
    };
  }

  private static int last(Clause clause, Span span) {
    int token = clause.sentence.tokenAt(span.end() - 1);
    return token < 0 ? clause.sentence.tokenAt(span.start()) : token;
  }

  /**
   * Whether a phrase belongs to the trigger: the first verb or event above it is the trigger, or a
   * verb whose purpose or complement the trigger is; or it follows the trigger with no verb
   * between.
   */
  private boolean attached(Clause clause, Trigger trigger, int lastToken, int firstToken) {
    int at = headOf(clause, firstToken, lastToken);
    Set<Integer> owners = trigger.tokens();
    int above = at;
    for (int step = 0; step < 8 && above >= 0; step++) {
      if (owners.contains(above)) {
        return true;
      }
      boolean stops =
          clause.isVerb(above)
              || step > 0
                  && clause.isNoun(above)
                  && Trigger.isEvent(Trigger.nounLemma(clause.lemma(above)));
      if (stops) {
        break;
      }
      above = clause.head(above);
    }
    boolean adjective =
        above >= 0 && clause.pos(above).startsWith("JJ") && clause.tree.child(above, "cop") >= 0;
    if (above >= 0 && (clause.isVerb(above) || adjective)) {
      String lemma = clause.lemma(above);
      boolean told = clause.is(above, "acl") && clause.head(above) == trigger.token();
      if (told
          && (Words.HAPPEN.contains(lemma) || Words.PLAN.contains(lemma) || lemma.equals("hold"))) {
        return true;
      }
      int verb = trigger.light() >= 0 ? trigger.light() : trigger.token();
      if (clause.is(verb, "conj") && clause.head(verb) == above && !Words.SAY.contains(lemma)) {
        return true;
      }
      if (governs(clause, above, trigger)) {
        boolean subject =
            clause.is(trigger.token(), "nsubj") && clause.head(trigger.token()) == above;
        boolean carries =
            subject
                || Words.MOVE.contains(lemma)
                || Words.set(
                        "schedule slate expect set due gather be host begin open start hold join attend plan take")
                    .contains(lemma)
                || Words.MEET.contains(lemma);
        boolean reported = Words.SAY.contains(lemma);
        boolean when =
            clause.is(verb, "advcl", "acl")
                && clause.head(verb) >= 0
                && clause.tree.children(verb).stream()
                    .anyMatch(c -> clause.word(c).matches("when|where|as"));
        if (when && !reported) {
          return true;
        }
        if (carries && !reported) {
          return true;
        }
      }
      if (clause.is(above, "acl", "ccomp", "advcl")
          && above < firstToken
          && trigger.token() < above) {
        return false;
      }
    }
    boolean said = above >= 0 && clause.isVerb(above) && Words.SAY.contains(clause.lemma(above));
    // 'met Lind on Saturday, state television said': it stands before the verb that the tree gave
    // it to.
    boolean misplaced =
        said
            && firstToken < above
            && trigger.token() < firstToken
            && !clause.breakBetween(trigger.token(), firstToken);
    if (said && !misplaced) {
      return false;
    }
    // Where the tree has hung it elsewhere: it follows the trigger closely, and no verb comes
    // between.
    int from = trigger.token();
    boolean follows =
        firstToken > from && firstToken - from <= 14 && !clause.verbBetween(from, firstToken);
    boolean onOther = above >= 0 && above != at && clause.isVerb(above) && above > from;
    if (follows && !onOther) {
      return true;
    }
    // 'On Monday, the ministers met': first in its sentence, and the trigger is the main verb.
    int root = clause.tree.root();
    boolean main = root == (trigger.light() >= 0 ? trigger.light() : from);
    boolean under =
        clause.isVerb(root)
            && !Words.SAY.contains(clause.lemma(root))
            && Words.LIGHT.contains(clause.lemma(root))
            && governs(clause, root, trigger);
    return lastToken <= 4 && (main || under);
  }

  /** The token of a stretch whose head lies outside it. */
  private static int headOf(Clause clause, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = clause.head(i);
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  private static boolean governs(Clause clause, int verb, Trigger trigger) {
    int at = trigger.token();
    for (int step = 0; step < 6 && at >= 0; step++) {
      if (at == verb) {
        return true;
      }
      at = clause.head(at);
    }
    return false;
  }

  /** The place of the dateline, where the clause says 'here'. */
  private @Nullable Placed here(Clause clause, Trigger trigger) {
    for (int i = 0; i < clause.size(); i++) {
      boolean here =
          clause.word(i).equals("here")
              && clause.is(i, "advmod", "obl", "nmod", "dep")
              && Math.abs(i - trigger.token()) <= 14;
      if (here && scene.dateline() != null) {
        return new Placed(java.util.Objects.requireNonNull(scene.dateline()), clause.span(i));
      }
    }
    return null;
  }

  /** The most specific place that hangs on the trigger. */
  @Nullable Placed place(Clause clause, Trigger trigger, Set<String> parties, boolean anaphoric) {
    @Nullable Placed best = null;
    int bestRank = Integer.MAX_VALUE;
    for (NameMention mention : scene.names.in(clause.sentence)) {
      if (mention.kind() != EntityKind.PLACE || mention.speaks()) {
        continue;
      }
      int first = clause.sentence.tokenAt(mention.span().start());
      int last = last(clause, mention.span());
      if (first < 0 || last < 0) {
        continue;
      }
      EntityFound place = scene.entity(mention.entity());
      boolean isCountry = place.placeKind() == PlaceKind.COUNTRY;
      int head = headOf(clause, first, last);
      if (!isLocative(clause, trigger, head, isCountry)
          || !attached(clause, trigger, last, first)) {
        continue;
      }
      int owner = clause.head(head);
      boolean direct =
          trigger.tokens().contains(owner)
              || owner >= 0
                  && clause
                      .lemma(owner)
                      .matches("take|hold|place|occur|happen|begin|start|open|end");
      if (anaphoric && !direct) {
        continue;
      }
      int rank =
          specificity(place.placeKind()) * 100 + Math.min(99, Math.abs(first - trigger.token()));
      boolean isParty = parties.contains(mention.entity());
      if (rank < bestRank && !isParty) {
        best = new Placed(mention.entity(), mention.span());
        bestRank = rank;
      }
    }
    return best != null ? best : here(clause, trigger);
  }

  private static int specificity(@Nullable PlaceKind kind) {
    if (kind == null) {
      return 2;
    }
    return switch (kind) {
      case FACILITY -> 0;
      case CITY -> 1;
      case OTHER -> 2;
      case REGION -> 3;
      case COUNTRY -> 4;
    };
  }

  private boolean isLocative(Clause clause, Trigger trigger, int head, boolean isCountry) {
    int above = clause.head(head);
    String marker = clause.tree.marker(head);
    if (above == trigger.token()
        && clause.is(head, "compound", "nmod:poss", "amod")
        && !isCountry) {
      return true;
    }
    if (AT.contains(marker)) {
      // 'to Paris' is a place of arrival and needs a verb or noun of moving; 'on Ukraine' is a
      // subject.
      int verb = clause.isVerb(above) ? above : clause.verbAbove(head);
      boolean moves =
          above >= 0
                  && (Words.MOVE.contains(clause.lemma(above))
                      || Words.VISIT_NOUNS.contains(clause.lemma(above)))
              || verb >= 0 && Words.MOVE.contains(clause.lemma(verb));
      if (marker.equals("to") || marker.equals("into")) {
        return moves;
      }
      if (marker.equals("on")) {
        return false;
      }
      boolean onTopic =
          above >= 0
              && clause.isNoun(above)
              && !trigger.tokens().contains(above)
              && head > trigger.token()
              && clause.pos(above).matches("NNS?")
              && clause
                  .tree
                  .marker(above)
                  .matches("on|about|over|of|for|against|regarding|concerning")
              && !Trigger.isEvent(Trigger.nounLemma(clause.lemma(above)));
      return !onTopic;
    }
    boolean visited =
        above >= 0
            && clause.is(head, "obj")
            && clause.lemma(above).matches("visit|tour|leave|reach");
    boolean within =
        above >= 0
            && clause.is(head, "appos", "nmod", "dep")
            && isPlace(clause, above)
            && isLocative(clause, trigger, above, false);
    return visited || within;
  }

  private boolean isPlace(Clause clause, int token) {
    return scene
        .names
        .at(clause.sentence, token)
        .filter(m -> m.kind() == EntityKind.PLACE)
        .isPresent();
  }

  @Nullable Manner mode(Clause clause, Trigger trigger) {
    String text = scene.reading.text();
    Span around = around(clause, trigger);
    String words = around.in(text).replaceAll("\\s", " ");
    Matcher video = VIDEO.matcher(words);
    if (video.find()) {
      return manner(MeetingMode.VIDEO, around, video);
    }
    boolean callNoun =
        trigger.kind() == Trigger.Kind.EVENT
            && Words.PHONE_NOUNS.contains(Trigger.nounLemma(clause.lemma(trigger.token())));
    if (callNoun || trigger.kind() == Trigger.Kind.CALL) {
      return new Manner(MeetingMode.PHONE, clause.span(trigger.token()));
    }
    Matcher phone = PHONE.matcher(words);
    while (phone.find()) {
      if (!phone.group().matches("(?i)call|called")) {
        return manner(MeetingMode.PHONE, around, phone);
      }
    }
    Matcher face = FACE.matcher(words);
    return face.find() ? manner(MeetingMode.IN_PERSON, around, face) : null;
  }

  private static Manner manner(MeetingMode mode, Span around, Matcher matcher) {
    return new Manner(
        mode, new Span(around.start() + matcher.start(), around.start() + matcher.end()));
  }

  /** The trigger with what hangs on it and the verb it hangs on, up to the next trigger. */
  private static Span around(Clause clause, Trigger trigger) {
    int from = trigger.light() >= 0 ? Math.min(trigger.light(), trigger.token()) : trigger.token();
    int to = Math.max(trigger.light(), trigger.token());
    int first = Math.max(0, from - 6);
    int last = Math.min(clause.size() - 1, to + 14);
    for (int i = from - 1; i >= first; i--) {
      if (clause.isVerb(i)
          && !clause.tree.isUnder(i, trigger.token())
          && !clause.is(i, "aux")
          && clause.head(i) != trigger.token()
          && Words.MEET.contains(clause.lemma(i))) {
        first = i + 1;
        break;
      }
    }
    return clause.sentence.span(first, last);
  }

  @Nullable Lasted duration(Clause clause, Trigger trigger) {
    String words = clause.sentence.span().in(scene.reading.text()).replaceAll("\\s", " ");
    Matcher matcher = DURATION.matcher(words);
    while (matcher.find()) {
      Span span =
          new Span(
              clause.sentence.span().start() + matcher.start(),
              clause.sentence.span().start() + matcher.end());
      int token = clause.sentence.tokenAt(span.start());
      boolean ago =
          words
              .substring(matcher.end())
              .matches(
                  "(?s)\\s*(?:ago|later|earlier|after|before|notice|drive|flight|delay|from|away|per|a day|ahead).*");
      boolean near = token >= 0 && Math.abs(token - trigger.token()) <= 12;
      if (!ago && near) {
        int minutes = minutes(matcher);
        return minutes > 0 ? new Lasted(minutes, span) : null;
      }
    }
    return null;
  }

  private static int minutes(Matcher matcher) {
    String all = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
    if (all.startsWith("half")) {
      return 30;
    }
    if (all.startsWith("an hour and a half")) {
      return 90;
    }
    if (all.startsWith("two and a half")) {
      return 150;
    }
    if (all.matches("\\d[.,]\\d hours")) {
      return (int) Math.round(Double.parseDouble(all.substring(0, 3).replace(',', '.')) * 60);
    }
    String count = matcher.group(2).toLowerCase(java.util.Locale.ROOT);
    int number = count.matches("\\d+") ? Integer.parseInt(count) : NUMBERS.getOrDefault(count, 0);
    int unit = matcher.group(3).equalsIgnoreCase("hour") ? 60 : 1;
    int half = all.contains("half") ? unit / 2 : 0;
    return number * unit + half;
  }

  @Nullable Span occasion(Clause clause) {
    String words = clause.sentence.span().in(scene.reading.text()).replaceAll("\\s", " ");
    Matcher matcher = OCCASION.matcher(words);
    if (!matcher.find()) {
      return null;
    }
    int start = clause.sentence.span().start();
    return new Span(start + matcher.start(1), start + matcher.end(1));
  }

  List<TimeExpression> times(Clause clause) {
    return times.find(scene.reading, clause.sentence);
  }

  static Set<Integer> tokens(Clause clause, Span span) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < clause.size(); i++) {
      if (span.contains(clause.span(i))) {
        found.add(i);
      }
    }
    return found;
  }
}
