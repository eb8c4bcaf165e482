package dev.readout.entity.model;

/** How the participants met. */
public enum MeetingMode {
  IN_PERSON,
  PHONE,
  VIDEO,
  UNSTATED
}
