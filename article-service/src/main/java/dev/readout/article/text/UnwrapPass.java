package dev.readout.article.text;

/**
 * Joins lines that were broken at a fixed width:
 *
 * <pre>
 *   The ministers met on Tuesday in the        The ministers met on Tuesday in the old town hall
 *   old town hall and signed a note.      ->   and signed a note.
 * </pre>
 *
 * Only where it is sure: the width is that of a page of text, and nearly every break stands where
 * the next word would not have fitted any more.
 */
final class UnwrapPass implements Pass {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 110;
  private static final int FEWEST_BREAKS = 3;
  private static final double NEARLY_EVERY = 0.85;

  @Override
  public void apply(Sheet sheet) {
    int width = width(sheet);
    if (width < NARROWEST || width > WIDEST) {
      return;
    }
    int breaks = 0;
    int forced = 0;
    for (int i = 1; i < sheet.size(); i++) {
      if (sheet.blank(i) || sheet.blank(i - 1)) {
        continue;
      }
      breaks++;
      if (forced(sheet, i, width)) {
        forced++;
      }
    }
    if (forced < FEWEST_BREAKS || forced < breaks * NEARLY_EVERY) {
      return;
    }
    for (int i = sheet.size() - 1; i > 0; i--) {
      if (!sheet.blank(i) && !sheet.blank(i - 1) && forced(sheet, i, width)) {
        sheet.joinToPrevious(i, join(sheet.line(i - 1), sheet.line(i)));
      }
    }
  }

  private static int width(Sheet sheet) {
    int width = 0;
    for (int i = 0; i < sheet.size(); i++) {
      width = Math.max(width, sheet.line(i).length());
    }
    return width;
  }

  /** Whether the first word of this line would have passed the width on the line before. */
  private static boolean forced(Sheet sheet, int index, int width) {
    var line = sheet.line(index);
    int space = line.indexOf(' ');
    int word = space < 0 ? line.length() : space;
    boolean item = Prose.isListItem(line);
    return !item && sheet.line(index - 1).length() + 1 + word > width;
  }

  private static String join(String before, String after) {
    boolean hyphen = before.endsWith("-") && !before.endsWith(" -");
    return hyphen ? before + after : before + " " + after;
  }
}
