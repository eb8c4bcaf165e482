package dev.readout.article.text;

import dev.readout.article.model.Version;

/** The beginning of a story in one line, without its title. */
public final class Excerpt {
  private Excerpt() {}

  /** At most {@code length} characters, cut at a word and then ending in '…'. */
  public static String of(Version version, int length) {
    var text = version.text();
    var title = version.title();
    boolean titled = text.length() > title.length() && text.startsWith(title + "\n");
    var story = titled ? text.substring(title.length()) : text;
    return Titles.cut(story.replaceAll("\\s+", " ").strip(), Math.max(2, length));
  }
}
