package dev.readout.entity.model;

/** What sort of place a place is. */
public enum PlaceKind {
  COUNTRY,
  REGION,
  CITY,
  FACILITY,
  OTHER
}
