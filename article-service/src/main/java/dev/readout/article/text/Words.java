package dev.readout.article.text;

/** Counts words as a reader would. */
public final class Words {
  private Words() {}

  public static int count(String text) {
    return Prose.words(text);
  }
}
