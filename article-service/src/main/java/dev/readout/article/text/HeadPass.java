package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the lines before the first paragraph, in whatever order they come: title, byline, date. The
 * title stays in the text, the others are taken out.
 */
final class HeadPass implements Pass {
  private static final String WEEKDAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
  private static final String DATE_LABEL =
      "(?:date|published|publish(?:ed)? (?:on|date|at)|posted(?: on| at)?|first published|last (?:updated|modified)|updated(?: on| at)?|issued|released?(?: on)?|created|on|publication date)";
  private static final Pattern LABEL_ONLY =
      Pattern.compile(DATE_LABEL + "\\s*:?\\s*-?", Pattern.CASE_INSENSITIVE);
  private static final Pattern AROUND_DATE =
      Pattern.compile(
          "[\\s,;|•·–—()\\[\\]-]*(?:"
              + DATE_LABEL
              + "\\s*:?\\s*)?[\\s,;|•·–—()\\[\\]-]*(?:"
              + WEEKDAY
              + ")?[\\s,;|•·–—()\\[\\]-]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE_BEFORE_DATE =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]{2,}(?:, \\p{Lu}[\\p{L}.'’ -]{1,30})?,\\s*");
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          ".*\\b(?:REPUBLIC|KINGDOM|STATE|MINISTRY|DEPARTMENT|GOVERNMENT|OFFICE|EMBASSY|PERMANENT MISSION|SECRETARIAT|PRESS|MEDIA|NEWS|RELEASE|COMMUNIQU[EÉ])\\b.*");
  private static final Pattern UPDATED =
      Pattern.compile("^\\W*(?:last )?(?:updated|modified)", Pattern.CASE_INSENSITIVE);
  private static final Pattern REST =
      Pattern.compile(
          "[\\s,;|•·–—()\\[\\]/-]*(?:(?:last )?updated?.{0,60}|\\d{1,2} min(?:ute)?s? read|(?:\\d+ )?comments?)?[\\s,;|•·–—()\\[\\].-]*",
          Pattern.CASE_INSENSITIVE);
  private static final String NAME =
      "(?:\\p{Lu}[\\p{L}'’.-]*|de|da|van|von|der|bin|al|el|la|le|di|dos|del)";
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:by|von|par|por|written by|author|authors|reported by|story by|words by|from|reporter)\\s*:?\\s+((?-i:"
              + NAME
              + ")(?:(?:\\s+|,\\s*|\\s+and\\s+|\\s*&\\s*)(?-i:"
              + NAME
              + ")){0,11})(?:\\s*[|,•·–—/-]\\s*(.{0,80}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES_ONLY =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,3}");
  private static final Pattern AGO =
      Pattern.compile("\\d+ (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago.{0,80}");
  private static final int FAR_DOWN = 40;
  private static final int LINES_UNDER_STANDFIRST = 4;

  @Override
  public void apply(Sheet sheet) {
    int head = Math.min(sheet.firstParagraph(), FAR_DOWN);
    for (int i = 0; i < Math.min(head, sheet.size()); i++) {
      if (sheet.open(i)) {
        readLine(sheet, i);
      }
    }
    // A standfirst may stand above byline and date.
    for (int i = head, read = 0; i < sheet.size() && read < LINES_UNDER_STANDFIRST; i++) {
      if (sheet.open(i)) {
        read++;
        if (isBylineOrDate(sheet.line(i))) {
          readLine(sheet, i);
        }
      }
    }
    // A label or a dated line that is nothing else is recognised anywhere: some sites put it last.
    for (int i = head; i < sheet.size(); i++) {
      if (sheet.open(i) && sheet.line(i).length() < 80 && isLabelled(sheet.line(i))) {
        readLine(sheet, i);
      }
    }
    findTitle(sheet, head);
  }

  private static boolean isBylineOrDate(String line) {
    return line.length() < 90
        && ((line.matches("(?:By|BY|Written by) .*") && BYLINE.matcher(line).matches())
            || DateReader.find(line).map(date -> date.start() < 12).orElse(false));
  }

  private static boolean isLabelled(String line) {
    return line.matches("(?i)(?:" + DATE_LABEL + ")\\s*:?\\s.{4,70}");
  }

  private static void readLine(Sheet sheet, int index) {
    var line = sheet.line(index);
    if (LABEL_ONLY.matcher(line).matches() && !line.equalsIgnoreCase("on")) {
      sheet.remove(index, RemovalReason.DATE_LINE);
      return;
    }
    if (AGO.matcher(line).matches()) {
      sheet.remove(index, RemovalReason.DATE_LINE);
    } else if (!readDate(sheet, index, line)) {
      readByline(sheet, index, line);
    }
  }

  private static boolean readDate(Sheet sheet, int index, String line) {
    var found = DateReader.find(line);
    if (found.isEmpty()) {
      return isImpossibleDate(sheet, index, line);
    }
    var date = found.get();
    var before = line.substring(0, date.start());
    var after = line.substring(date.end());
    boolean nothingAfter = REST.matcher(after).matches();
    boolean nothingElse = nothingAfter && AROUND_DATE.matcher(before).matches();
    if (nothingAfter && !nothingElse && PLACE_BEFORE_DATE.matcher(before).matches()) {
      take(sheet, date, false); // 'Nairobi, 11 June 2026' stays: it says where the story is told
      return true;
    }
    if (!nothingElse) {
      return readBylineWithDate(sheet, index, before, date)
          || readBylineWithDate(sheet, index, after, date);
    }
    sheet.remove(index, RemovalReason.DATE_LINE);
    take(sheet, date, UPDATED.matcher(line).find());
    return true;
  }

  /** 'By Kari Holm | 11 March 2026', 'Kari Holm, 11 March 2026', '11 March 2026 by Kari Holm' */
  private static boolean readBylineWithDate(
      Sheet sheet, int index, String beside, DateReader.Moment date) {
    var text =
        beside
            .replaceFirst("(?i)[\\s|,•·–—/-]*(?:\\bon|published:?|posted:?)?[\\s|,•·–—/-]*$", "")
            .replaceFirst("^[\\s|,•·–—/-]+", "");
    var byline = BYLINE.matcher(text);
    boolean named = byline.matches();
    // The first line is rather a title that holds a date than a name without a 'By'.
    if (!named && (isFirst(sheet, index) || !NAMES_ONLY.matcher(text).matches())) {
      return false;
    }
    sheet.remove(index, RemovalReason.BYLINE);
    sheet.byline = sheet.byline == null ? (named ? byline.group(1) : text) : sheet.byline;
    take(sheet, date, false);
    return true;
  }

  private static boolean isFirst(Sheet sheet, int index) {
    for (int i = 0; i < index; i++) {
      if (sheet.open(i)) {
        return false;
      }
    }
    return true;
  }

  /** 'February 31, 2026' is a date line too, of a day that does not exist. */
  private static boolean isImpossibleDate(Sheet sheet, int index, String line) {
    boolean looksLikeOne =
        line.matches(
                "(?i)(?:"
                    + WEEKDAY
                    + "\\s*,?\\s*)?(?:[a-z]{3,9}\\.? \\d{1,2},? \\d{4,5}|\\d{1,2} [a-z]{3,9}\\.?,? \\d{4,5}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,5})")
            || (isLabelled(line) && line.matches(".*\\d{1,4}[ ./,-].*"));
    if (looksLikeOne) {
      sheet.remove(index, RemovalReason.DATE_LINE);
    }
    return looksLikeOne;
  }

  /** The date of publication is the first one stated; that of an update is not one. */
  private static void take(Sheet sheet, DateReader.Moment date, boolean update) {
    if (sheet.publishedOn == null && !update) {
      sheet.publishedOn = date.on();
      sheet.publishedAt = date.at();
    }
  }

  private static void readByline(Sheet sheet, int index, String line) {
    var byline = BYLINE.matcher(line);
    if (byline.matches() && Prose.words(line) <= 14) {
      sheet.remove(index, RemovalReason.BYLINE);
      sheet.byline = sheet.byline == null ? byline.group(1).strip() : sheet.byline;
    }
  }

  private static void findTitle(Sheet sheet, int head) {
    for (int i = 0; i < sheet.size() && i <= head; i++) {
      if (!sheet.open(i) || isLetterhead(sheet, i, head)) {
        continue;
      }
      if (isTitle(sheet, i)) {
        sheet.title = sheet.line(i);
        sheet.titleLine = i;
      }
      return;
    }
  }

  /**
   * 'MINISTRY OF FOREIGN AFFAIRS', 'PRESS RELEASE' and the place and date under them stand above
   * the title; without a title below, the last such line is the only one there is.
   */
  private static boolean isLetterhead(Sheet sheet, int index, int head) {
    var line = sheet.line(index);
    boolean capitals =
        line.equals(line.toUpperCase(Locale.ROOT)) && LETTERHEAD.matcher(line).matches();
    boolean dated = DateReader.find(line).isPresent();
    if (!capitals && !(dated && Prose.words(line) <= 6)) {
      return false;
    }
    for (int i = index + 1; i < head; i++) {
      if (sheet.open(i) && !sheet.line(i).equals(sheet.line(i).toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(Sheet sheet, int index) {
    var line = sheet.line(index);
    return line.length() <= 250 && !Prose.isListItem(line) && !Prose.isParagraph(line);
  }
}
