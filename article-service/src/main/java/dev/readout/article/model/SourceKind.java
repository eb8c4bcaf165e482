package dev.readout.article.model;

/** What sort of publisher a source is. */
public enum SourceKind {
  NEWSPAPER,
  WIRE,
  BROADCASTER,
  GOVERNMENT,
  ORGANIZATION,
  BLOG,
  UNKNOWN
}
