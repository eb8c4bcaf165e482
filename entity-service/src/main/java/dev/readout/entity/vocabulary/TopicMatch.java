package dev.readout.entity.vocabulary;

/** How near another vocabulary's subject is, as SKOS has it: the same, or something wider. */
public enum TopicMatch {
  CLOSE,
  BROAD
}
