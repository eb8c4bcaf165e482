package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Dated;
import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Calendar;
import dev.readout.entity.language.TimeExpression;
import dev.readout.entity.language.TimeFinder;
import dev.readout.entity.model.Span;
import dev.readout.entity.model.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an encounter is: the time that hangs on its words, as a date. */
final class DateFinder {
  private final Scene scene;
  private final Calendar calendar;
  private final TimeFinder times = new TimeFinder();

  DateFinder(Scene scene, Calendar calendar) {
    this.scene = scene;
    this.calendar = calendar;
  }

  /** The time that hangs on the trigger, as a date if one can be made of it. */
  @Nullable Dated date(Clause clause, Trigger trigger, Outcome outcome) {
    @Nullable Dated best = null;
    int bestRank = Integer.MAX_VALUE;
    for (TimeExpression time : times.find(scene.reading, clause.sentence)) {
      int token = clause.sentence.tokenAt(time.span().start());
      if (!isBehind(clause, trigger, time, token)) {
        continue;
      }
      Dated told = told(clause, trigger, time, token, outcome);
      if (told != null) {
        return told;
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

  /** 'arrives on Monday and meets Roy [the following day]': told by the day named before. */
  private @Nullable Dated told(
      Clause clause, Trigger trigger, TimeExpression time, int token, Outcome outcome) {
    if (!(time.meaning() instanceof TimeExpression.Told told)
        || !trigger.tokens().contains(clause.verbAbove(token))) {
      return null;
    }
    Dated found = null;
    for (TimeExpression other : times(clause)) {
      int start = clause.sentence.tokenAt(other.span().start());
      if (!other.span().equals(time.span())
          && start >= 0
          && trigger.tokens().contains(clause.verbAbove(start))) {
        // 'saw Lind on Monday and Roy a day later': the verb has a day of its own.
        return null;
      }
      Optional<When> day =
          other.span().end() > time.span().start()
              ? Optional.empty()
              : calendar
                  .resolve(other, direction(outcome))
                  .filter(when -> when.earliest().equals(when.latest()));
      if (day.isPresent()) {
        LocalDate date = day.get().earliest().plusDays(told.days());
        When when = new When(date, date, day.get().precision(), time.words());
        found = new Dated(when, time.span(), time);
      }
    }
    return found;
  }

  /** Whether a date is the day of writing or the one before. */
  boolean isFresh(Dated date) {
    LocalDate written = calendar.written();
    return written != null
        && !date.when().earliest().isBefore(written.minusDays(2))
        && !date.when().latest().isAfter(written);
  }

  /** Whether a sentence names any time at all. */
  boolean namesTime(dev.readout.entity.language.Sentence sentence) {
    return !times.find(scene.reading, sentence).isEmpty();
  }

  /** The one past day that a sentence names, if it names one only. */
  @Nullable Dated day(dev.readout.entity.language.Sentence sentence) {
    List<TimeExpression> all =
        times.find(scene.reading, sentence).stream().filter(time -> !time.bounds()).toList();
    if (all.size() != 1) {
      return null;
    }
    TimeExpression only = all.getFirst();
    return calendar
        .resolve(only, Calendar.Direction.PAST)
        .filter(when -> when.earliest().equals(when.latest()))
        .map(when -> new Dated(when, only.span(), only))
        .orElse(null);
  }

  /** 'after the violence of 3 June': the day of something else. */
  private static boolean isOfSomething(Clause clause, int token) {
    if (token < 2 || !clause.word(token - 1).equals("of") || !clause.isNoun(token - 2)) {
      return false;
    }
    String noun = Trigger.nounLemma(clause.lemma(token - 2));
    return !Trigger.isEvent(noun)
        && !Words.TIME.contains(noun)
        && !noun.matches(
            "end|start|beginning|middle|course|eve|hour|part|week|month|rest|half|close");
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

  /** Whether a time of the clause says by itself that it is to come: 'tomorrow', 'next week'. */
  boolean namesComing(Clause clause) {
    return times(clause).stream()
        .anyMatch(
            time ->
                time.words()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches("tomorrow.*|next .*|later this .*|the coming .*|later today"));
  }

  /**
   * Whether the time that hangs on the trigger lies ahead for somebody who tells it in the present:
   * a bare weekday does, a date does if the day it lies nearest to is later than the day of
   * writing.
   */
  boolean isAhead(Clause clause, Trigger trigger) {
    for (TimeExpression time : times(clause)) {
      int token = clause.sentence.tokenAt(time.span().start());
      if (!isBehind(clause, trigger, time, token)) {
        continue;
      }
      boolean ahead =
          switch (time.meaning()) {
            case TimeExpression.Weekday day -> day.shift() >= 0;
            case TimeExpression.Weekdays days -> true;
            case TimeExpression.Distance distance ->
                distance.amount() > 0
                    || distance.amount() == 0 && distance.unit() != TimeExpression.Unit.DAY;
            case TimeExpression.Day day -> isLater(time);
            case TimeExpression.Days days -> isLater(time);
            case TimeExpression.MonthOf month -> isLater(time);
            case TimeExpression.YearOf year -> isLater(time);
            case TimeExpression.Told told -> false;
          };
      if (ahead) {
        return true;
      }
    }
    return false;
  }

  private boolean isLater(TimeExpression time) {
    LocalDate written = calendar.written();
    return written != null
        && calendar
            .resolve(time, Calendar.Direction.EITHER)
            .filter(when -> when.earliest().isAfter(written))
            .isPresent();
  }

  private boolean isBehind(Clause clause, Trigger trigger, TimeExpression time, int token) {
    return (!time.bounds() || isOwner(clause, trigger, time, token))
        && token >= 0
        && !isOfSomething(clause, token)
        && Attachment.attached(clause, trigger, Attachment.last(clause, time.span()), token);
  }

  /** 'after [Monday]'s meeting': the day is that of the meeting, and bounds nothing. */
  private static boolean isOwner(Clause clause, Trigger trigger, TimeExpression time, int token) {
    int last = Attachment.last(clause, time.span());
    for (int i = Math.max(0, token); i <= last; i++) {
      if (clause.is(i, "nmod:poss") && trigger.tokens().contains(clause.head(i))) {
        return true;
      }
    }
    return false;
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

  List<TimeExpression> times(Clause clause) {
    return times.find(scene.reading, clause.sentence);
  }
}
