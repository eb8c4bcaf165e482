package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.Telling;
import dev.readout.entity.model.MeetingFound;
import java.util.List;

/**
 * The meetings of one article.
 *
 * @param tellings one for each of {@code meetings}, in the same order
 */
public record Meetings(List<MeetingFound> meetings, List<Telling> tellings) {
  public Meetings {
    meetings = List.copyOf(meetings);
    tellings = List.copyOf(tellings);
  }
}
