package dev.readout.entity.model;

/** The identity of an article, given by the article-service and the key of its Kafka record. */
public record ArticleId(String value) implements Comparable<ArticleId> {
  public ArticleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article id must not be blank");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
