package dev.readout.entity.model;

/** How exactly a date was stated. */
public enum DatePrecision {
  DAY,
  WEEK,
  MONTH,
  YEAR,
  RANGE
}
