package dev.readout.local.news;

/** One thing that a place held: an article to hand in, or something that cannot be one. */
public sealed interface Found {
  /** An article. */
  record Article(Submission submission) implements Found {}

  /**
   * What never reaches the service: an unreadable file, a page that cannot be fetched.
   *
   * @param name what people call it
   * @param code for programs
   * @param message for people
   */
  record Unusable(String name, String code, String message) implements Found {}

  static Found unusable(String name, String code, String message) {
    return new Unusable(name, code, message);
  }
}
