package dev.readout.entity.language;

/** What the sequence tagger believes a token to be part of. A hint, not a decision. */
public enum NameTag {
  PERSON,
  ORGANIZATION,
  LOCATION,
  NONE
}
