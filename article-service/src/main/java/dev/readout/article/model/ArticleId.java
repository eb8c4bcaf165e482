package dev.readout.article.model;

/**
 * Names an article across its versions: the first 16 hexadecimal digits of the SHA-256 of its
 * address, or of its text where it has no address. The same article submitted anywhere, in any
 * order, has the same id (law 2).
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final int LENGTH = 16;

  public ArticleId {
    value = WellFormed.of(value);
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article id is not blank");
    }
  }

  /** The id of the article at this canonical address. */
  public static ArticleId ofUrl(String canonicalUrl) {
    return new ArticleId(Sha256.hex("url:" + canonicalUrl).substring(0, LENGTH));
  }

  /** The id of an article without an address, from the hash of its clean text. */
  public static ArticleId ofText(String contentHash) {
    return new ArticleId(Sha256.hex("text:" + contentHash).substring(0, LENGTH));
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
