package dev.readout.entity.extract.meeting;

import dev.readout.entity.extract.Names;
import dev.readout.entity.language.Parses;
import dev.readout.entity.language.Reading;
import java.util.List;

/** Finds the meetings that an article asserts. */
public final class MeetingFinder {
  public Meetings find(Reading reading, Names names, Parses parses) {
    return new Meetings(List.of(), List.of());
  }
}
