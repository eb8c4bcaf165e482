package dev.readout.entity.model;

/** What a report says has become of a meeting. */
public enum MeetingStatus {
  PLANNED,
  HELD,
  POSTPONED,
  CANCELLED
}
