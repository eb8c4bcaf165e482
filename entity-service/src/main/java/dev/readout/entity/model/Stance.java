package dev.readout.entity.model;

/** How one article stands to the best known value of an aspect. */
public enum Stance {
  STATES,
  REFINES,
  CONTRADICTS,
  SILENT
}
