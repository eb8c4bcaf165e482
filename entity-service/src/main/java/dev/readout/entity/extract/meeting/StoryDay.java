package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Dated;
import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The day of which the story is telling: 'Lind met Roy on Tuesday. She also called on the king'
 * tells of one day. Only words that say so carry it on ('also', 'later', 'earlier in the day').
 */
final class StoryDay {
  /** How many sentences a day is carried on. */
  private static final int REACH = 4;

  /** A sentence that opens a story has at least so many words; 'Sofia.' is a dateline. */
  private static final int SHORTEST = 6;

  /** The same, where the words name the day again: 'on the same day'. */
  private static final int FAR = 10;

  /** The day of the sentence just before, and all who are named there. */
  private @Nullable Dated lead;

  private java.util.Set<String> leading = java.util.Set.of();
  private int leadSentence = -2;

  /** The day that the first sentence of the story names, and who is named there. */
  private @Nullable Dated opening;

  private java.util.Set<String> opened = java.util.Set.of();
  private int openingSentence = -1;
  private boolean otherDay;

  private @Nullable Dated day;
  private java.util.Set<String> people = java.util.Set.of();
  private int sentence = -1;

  /** The encounter with the day of the story, if its words carry that on. */
  Encounter dated(Encounter encounter, Sentence words) {
    Dated first = opening;
    if (first != null && isOfOpening(encounter, words)) {
      return encounter.of(encounter.parties(), first, encounter.place(), encounter.order());
    }
    if (isOfLead(encounter, words) && lead != null) {
      return encounter.of(encounter.parties(), lead, encounter.place(), encounter.order());
    }
    Dated told = day;
    boolean carries =
        told != null
            && encounter.date() == null
            && (encounter.outcome() == Outcome.HELD
                || encounter.outcome() == Outcome.PLANNED && isLaterThatDay(words))
            && !encounter.background()
            && !encounter.anaphoric()
            && (words.index() > sentence || encounter.split())
            && words.index() - sentence <= (isSameDay(words) ? FAR : REACH)
            && encounter.entities().stream().anyMatch(people::contains)
            && goesOn(words)
            && told.when().earliest().equals(told.when().latest());
    return carries && told != null
        ? encounter.of(encounter.parties(), told, encounter.place(), encounter.order())
        : encounter;
  }

  /**
   * Keeps the day of the sentence that opens the story. The sentences that follow tell of that day,
   * as long as they name no other: 'Lind offered Chad a loan on Monday. She was received by Roy.'
   */
  void open(Sentence words, @Nullable Dated only, java.util.Set<String> people, boolean times) {
    if (openingSentence < 0 && words.size() < SHORTEST) {
      return;
    }
    if (openingSentence < 0) {
      openingSentence = words.index();
      opening = only;
      opened = java.util.Set.copyOf(people);
    } else if (times) {
      otherDay = true;
    }
  }

  private boolean isOfOpening(Encounter encounter, Sentence words) {
    return encounter.date() == null
        && encounter.outcome() == Outcome.HELD
        && !encounter.background()
        && !encounter.anaphoric()
        && !otherDay
        && words.index() > openingSentence
        && words.index() - openingSentence <= REACH
        && !text(words).matches(".* (?:has|have|had|last|previous|previously|earlier|once|ago) .*")
        && encounter.entities().stream().anyMatch(opened::contains);
  }

  /** Keeps the day that an encounter of the story tells. */
  void note(Encounter encounter) {
    if (encounter.date() != null
        && encounter.outcome() == Outcome.HELD
        && !encounter.background()) {
      day = encounter.date();
      people = encounter.entities();
      sentence = encounter.sentence();
    }
  }

  /**
   * 'Lind and Roy agreed on Sunday to … In a two-hour meeting they': the day of what came of it.
   */
  private boolean isOfLead(Encounter encounter, Sentence words) {
    return encounter.date() == null
        && encounter.outcome() == Outcome.HELD
        && !encounter.background()
        && words.index() - leadSentence == 1
        && encounter.parties().size() >= 2
        && (leading.containsAll(encounter.entities())
            || isSameDay(words) && encounter.entities().stream().anyMatch(leading::contains));
  }

  /** Keeps what a sentence without an encounter of its own says of a day. */
  void lead(Sentence words, @Nullable Dated date, java.util.Set<String> named) {
    if (date != null) {
      lead = date;
      leading = java.util.Set.copyOf(named);
      leadSentence = words.index();
    }
  }

  private static boolean isSameDay(Sentence words) {
    return words.tokens().stream().anyMatch(token -> token.text().equalsIgnoreCase("same"));
  }

  /** 'Later in the day he will see Roy': the plan is for the day of which the story tells. */
  private static boolean isLaterThatDay(Sentence words) {
    return text(words)
        .matches(
            ".* (?:(?:later|afterwards|in the (?:afternoon|evening)) (?:in|on|that) (?:the )?(?:same )?day|same day|later that (?:day|evening|afternoon)) .*");
  }

  private static String text(Sentence words) {
    StringBuilder text = new StringBuilder(" ");
    for (var token : words.tokens()) {
      text.append(token.text().toLowerCase(java.util.Locale.ROOT)).append(' ');
    }
    return text.toString();
  }

  private static boolean goesOn(Sentence words) {
    return text(words)
        .matches(
            ".* (?:also|later|then|afterwards?|subsequently|earlier in the day|same day|separately|in turn|that (?:day|evening|afternoon|morning|night)|in the (?:morning|afternoon|evening)|before that|beforehand) .*");
  }
}
