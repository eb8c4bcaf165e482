package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.meeting.Encounter.Outcome;
import dev.readout.entity.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts together the encounters of an article that are tellings of one meeting. */
final class Story {
  private final List<Meeting> meetings = new ArrayList<>();

  /** One meeting with all its tellings, in text order. */
  static final class Meeting {
    final List<Encounter> tellings = new ArrayList<>();

    Set<String> entities() {
      Set<String> all = new TreeSet<>();
      for (Encounter telling : tellings) {
        all.addAll(telling.entities());
      }
      return all;
    }

    List<When> dates() {
      return tellings.stream()
          .map(Encounter::date)
          .filter(java.util.Objects::nonNull)
          .map(Encounter.Dated::when)
          .toList();
    }

    boolean isBackground() {
      return tellings.stream().allMatch(Encounter::background);
    }

    boolean has(Outcome outcome) {
      return tellings.stream().anyMatch(telling -> telling.outcome() == outcome);
    }
  }

  List<Meeting> meetings() {
    return meetings;
  }

  /** Adds a telling to the meeting that it goes on about, or begins a new one. */
  Meeting add(Encounter encounter) {
    for (int i = meetings.size() - 1; i >= 0; i--) {
      Meeting meeting = meetings.get(i);
      if (isSame(meeting, encounter)) {
        meeting.tellings.add(encounter);
        return meeting;
      }
    }
    Meeting begun = new Meeting();
    begun.tellings.add(encounter);
    meetings.add(begun);
    return begun;
  }

  private static boolean isSame(Meeting meeting, Encounter encounter) {
    if (encounter.again()
        || meeting.isBackground() != encounter.background() && !encounter.anaphoric()) {
      return false;
    }
    Set<String> mine = meeting.entities();
    Set<String> other = encounter.entities();
    boolean nested = mine.containsAll(other) || other.containsAll(mine);
    if (!nested) {
      return false;
    }
    boolean denied = encounter.outcome() == Outcome.DENIED;
    if (denied != meeting.has(Outcome.DENIED) && denied) {
      return false;
    }
    if (encounter.date() != null) {
      for (When when : meeting.dates()) {
        if (!when.overlaps(encounter.date().when())) {
          return false;
        }
      }
    }
    // A plan told after the event is another meeting, unless it is dated like it.
    boolean laterPlan =
        encounter.outcome() == Outcome.PLANNED && meeting.has(Outcome.HELD) && !encounter.title();
    boolean sameDate =
        encounter.date() != null
            && meeting.dates().stream().anyMatch(d -> d.overlaps(encounter.date().when()));
    if (laterPlan && !sameDate && !encounter.anaphoric()) {
      return false;
    }
    return modesAgree(meeting, encounter);
  }

  private static boolean modesAgree(Meeting meeting, Encounter encounter) {
    if (encounter.mode() == null) {
      return true;
    }
    for (Encounter telling : meeting.tellings) {
      if (telling.mode() != null && telling.mode().mode() != encounter.mode().mode()) {
        return false;
      }
    }
    return true;
  }
}
