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

  private @Nullable Dated day;
  private java.util.Set<String> people = java.util.Set.of();
  private int sentence = -1;

  /** The encounter with the day of the story, if its words carry that on. */
  Encounter dated(Encounter encounter, Sentence words) {
    Dated told = day;
    boolean carries =
        told != null
            && encounter.date() == null
            && encounter.outcome() == Outcome.HELD
            && !encounter.background()
            && !encounter.anaphoric()
            && words.index() - sentence <= REACH
            && encounter.entities().stream().anyMatch(people::contains)
            && goesOn(words)
            && told.when().earliest().equals(told.when().latest());
    return carries && told != null
        ? encounter.of(encounter.parties(), told, encounter.place(), encounter.order())
        : encounter;
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

  private static boolean goesOn(Sentence words) {
    String text = " ";
    for (var token : words.tokens()) {
      text += token.text().toLowerCase(java.util.Locale.ROOT) + " ";
    }
    return text.matches(
        ".* (?:also|later|then|afterwards?|subsequently|earlier in the day|same day|separately|in turn|that (?:day|evening|afternoon|morning|night)|in the (?:morning|afternoon|evening)|before that|beforehand) .*");
  }
}
