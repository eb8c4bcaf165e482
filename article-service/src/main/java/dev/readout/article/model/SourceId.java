package dev.readout.article.model;

/** Names a publisher: its domain where that is known, else a slug of its name, else 'unknown'. */
public record SourceId(String value) implements Comparable<SourceId> {
  public static final SourceId UNKNOWN = new SourceId("unknown");

  public SourceId {
    value = WellFormed.of(value);
    if (value.isBlank()) {
      throw new IllegalArgumentException("a source id is not blank");
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
