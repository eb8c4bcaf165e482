package dev.readout.entity.model;

/** How far the reading of an article has come. */
public enum ExtractionState {
  WAITING,
  DONE,
  FAILED
}
