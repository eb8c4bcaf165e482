package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.Names;
import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.extract.name.RoleReferences;
import dev.readout.entity.language.Block;
import dev.readout.entity.language.CalendarFinder;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reading;
import dev.readout.entity.language.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the meetings that an article asserts: each sentence that may tell one is parsed and read as
 * encounters, and encounters that tell one meeting are put together.
 */
public final class MeetingFinder {
  private final Nations nations = Nations.load();
  private final CalendarFinder calendars = new CalendarFinder();

  /**
   * The meetings of one article.
   *
   * @param references offices that stand for people named elsewhere: 'the prime minister'
   */
  public Meetings find(
      Reading reading, Names names, List<RoleReferences.Reference> references, Parses parses) {
    Scene scene = new Scene(reading, names, references, nations);
    List<Meetings.Refusal> refusals = new ArrayList<>();
    Circumstances circumstances = new Circumstances(scene, calendars.find(reading));
    EncounterFinder finder = new EncounterFinder(scene, circumstances, refusals);
    Whereabouts whereabouts = new Whereabouts(scene, circumstances.dates());
    Itinerary itinerary = new Itinerary(scene);
    Sessions sessions = new Sessions(scene);
    Salience salience = new Salience(scene);
    StoryDay day = new StoryDay();
    Story story = new Story(scene);
    for (Sentence sentence : bodyFirst(reading)) {
      if (!isRead(sentence)) {
        continue;
      }
      boolean told = false;
      if (sentence.block() == Block.PROSE) {
        day.open(
            sentence,
            circumstances.dates().day(sentence),
            scene.people(sentence),
            circumstances.dates().namesTime(sentence));
      }
      if (Trigger.isWorthParsing(sentence)) {
        Clause clause =
            new Clause(sentence, PersonHeads.mend(sentence, names, parses.of(sentence)));
        for (Encounter one : finder.find(clause)) {
          if (one.outcome() == Outcome.NAMED && !one.title() && one.anaphoric()) {
            continue;
          }
          Encounter there = itinerary.placed(sessions.placed(one, sentence), sentence);
          Encounter encounter = day.dated(whereabouts.placed(there, sentence), sentence);
          told = true;
          day.note(encounter);
          boolean taken = story.add(encounter).isPresent();
          if (taken && encounter.outcome() != Outcome.DENIED && !encounter.background()) {
            scene.follow(encounter);
          }
        }
      }
      if (!told && sentence.block() == Block.PROSE) {
        day.lead(sentence, circumstances.dates().day(sentence), scene.people(sentence));
      }
      salience.note(sentence);
      whereabouts.note(sentence);
      sessions.note(sentence);
    }
    story.dropUmbrellas();
    whereabouts.settle(story);
    return new MeetingWriter(reading, scene, refusals).write(story);
  }

  /** A headline is read last: it names what the text tells with more care. */
  private static List<Sentence> bodyFirst(Reading reading) {
    List<Sentence> ordered = new ArrayList<>();
    reading.sentences().stream().filter(s -> s.block() != Block.TITLE).forEach(ordered::add);
    reading.sentences().stream().filter(s -> s.block() == Block.TITLE).forEach(ordered::add);
    return ordered;
  }

  private static boolean isRead(Sentence sentence) {
    return switch (sentence.block()) {
      case PROSE, LIST, TITLE, CAPTION -> true;
      case HEADING, DATELINE, DATE_LINE -> false;
    };
  }
}
