package dev.readout.entity.model;

/** What the sources of a meeting make of one of its aspects, taken together. */
public enum AgreementVerdict {
  AGREED,
  REFINED,
  CONTESTED,
  SINGLE_SOURCE
}
