package dev.readout.entity.model;

/**
 * The words that say something: a span of the text of the article version that was read, and the
 * words themselves.
 *
 * <p>Law 1: {@code text.substring(span.start(), span.end()).equals(exact)}.
 */
public record Evidence(Span span, String exact) implements Comparable<Evidence> {
  public Evidence {
    if (exact.length() != span.end() - span.start()) {
      throw new IllegalArgumentException(
          "evidence of " + exact.length() + " units does not fill the span " + span + ": " + exact);
    }
  }

  /** The evidence for a span of a text; the only way to make one without risk. */
  public static Evidence of(String text, Span span) {
    return new Evidence(span, span.in(text));
  }

  @Override
  public int compareTo(Evidence other) {
    return span.compareTo(other.span);
  }

  @Override
  public String toString() {
    return span + " '" + exact + "'";
  }
}
