package dev.readout.entity.model;

/** In which order meetings are listed. */
public enum MeetingOrder {
  NEWEST,
  OLDEST,
  MOST_REPORTED
}
