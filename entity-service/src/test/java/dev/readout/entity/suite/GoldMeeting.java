package dev.readout.entity.suite;

import dev.readout.entity.model.MeetingMode;
import dev.readout.entity.model.MeetingStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that a text tells, as the gold has it.
 *
 * @param cluster names the meeting of the world across the articles of a group; null in single
 *     items
 * @param when null when the text gives no date
 * @param place the names that count; empty when the text gives none, with '-' among them when none
 *     is right too
 * @param statuses those that count, the best first
 * @param modes those that count
 * @param optional neither required nor punished (background, hints)
 */
record GoldMeeting(
    @Nullable String cluster,
    List<GoldName> participants,
    @Nullable GoldDate when,
    List<String> place,
    List<MeetingStatus> statuses,
    Set<MeetingMode> modes,
    @Nullable Integer minutes,
    @Nullable String occasion,
    List<String> topics,
    boolean optional) {
  GoldMeeting {
    participants = List.copyOf(participants);
    place = List.copyOf(place);
    statuses = List.copyOf(statuses);
    topics = List.copyOf(topics);
    if (participants.isEmpty() || statuses.isEmpty() || modes.isEmpty()) {
      throw new IllegalArgumentException("a gold meeting of nobody or nothing: " + participants);
    }
  }

  List<GoldName> required() {
    return participants.stream().filter(name -> !name.optional()).toList();
  }
}
