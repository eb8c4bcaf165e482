package dev.readout.entity.vocabulary;

/** A vocabulary of subjects that others keep. */
public enum TopicScheme {
  IPTC_MEDIA_TOPICS,
  PLOVER_CONTEXT
}
