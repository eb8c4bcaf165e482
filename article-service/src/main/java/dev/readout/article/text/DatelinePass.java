package dev.readout.article.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads who reports from the first words of the story ('MUNICH (STL.News)', 'OSLO, March 11 (Nordic
 * Wire) —') or from 'writes UNN' in it, and the date where the dateline holds a full one. Takes
 * nothing out: the dateline says where the story is told from.
 */
final class DatelinePass implements Pass {
  private static final String PLACE = "\\p{Lu}[\\p{L}.'’ -]{1,40}";
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:"
              + PLACE
              + ")(?:[,/]\\s*[\\p{L}.'’ ]{2,30}){0,2}?(?:,?\\s*(?<date>[^()]{3,30}?))?\\s*[(\\[](?<source>\\p{Lu}[\\p{L}\\d.& '-]{1,40})[)\\]]\\s*[-–—:]*\\s*");
  private static final Pattern DASHED =
      Pattern.compile(
          "^(?:\\p{Lu}{2}[\\p{Lu}.'’ ]{1,40})(?:,\\s*[\\p{L}.'’ ]{2,30})?,?\\s*(?<date>[^()–—-]{3,30}?)\\s*[-–—]+\\s+\\p{Lu}");

  /** 'Bern, ' and 'Geneva, Switzerland, ' before a full date, and the weekday of it. */
  private static final Pattern BEFORE_DATE =
      Pattern.compile("(?:" + PLACE + "(?:,\\s*|\\s+\\(|\\s+[-–—]\\s+)){0,3}");

  /** ' - ' and ', Vilnius. ' behind it, and then the story. */
  private static final Pattern BEHIND_DATE =
      Pattern.compile("\\)?(?:,\\s*" + PLACE + ")?\\s*(?:[-–—|:]+\\s+|\\.\\s+(?=\\p{Lu}))");

  private static final Pattern LEADING =
      Pattern.compile("^[(\\[](?<source>\\p{Lu}[\\p{L}\\d.& '-]{1,40})[)\\]]\\s*[-–—:]\\s*\\S");
  private static final Pattern REPORTS =
      Pattern.compile(
          "(?:,|—|–) (?:writes|reports|according to a report by) (?<source>\\p{Lu}[\\p{L}\\d.&-]*(?: \\p{Lu}[\\p{L}\\d.&-]*){0,3}?)\\.(?:\\s|$)");

  /** Words without which the pattern above does not match: few lines have one of them. */
  private static final List<String> REPORTING =
      List.of(" writes ", " reports ", " according to a report by ");

  private static final Pattern PUBLISHED_ON =
      Pattern.compile(
          "stories published on (?<source>\\p{Lu}[\\p{L}\\d.&-]*(?: \\p{Lu}[\\p{L}\\d.&-]*){0,3}?)\\s*:?$");
  private static final int PARAGRAPHS_READ = 4;

  @Override
  public void apply(Sheet sheet) {
    int read = 0;
    for (int i = 0; i < sheet.size() && read < PARAGRAPHS_READ; i++) {
      if (sheet.open(i) && i != sheet.titleLine) {
        readLine(sheet, sheet.line(i), read++ == 0);
      }
    }
    for (int i = 0; i < sheet.size() && sheet.sourceName == null; i++) {
      var published = PUBLISHED_ON.matcher(sheet.line(i));
      if (published.find()) {
        sheet.sourceName = published.group("source");
      }
    }
  }

  /** A line without the dateline that it may begin with. */
  static String without(String line) {
    var dateline = DATELINE.matcher(line.substring(0, Math.min(line.length(), 160)));
    return dateline.find() ? line.substring(dateline.end()) : line;
  }

  private static void readLine(Sheet sheet, String line, boolean first) {
    var begin = line.substring(0, Math.min(line.length(), 160));
    var dateline = DATELINE.matcher(begin);
    if (first && dateline.find()) {
      takeSource(sheet, dateline.group("source"));
      takeDate(sheet, dateline.group());
    } else if (first) {
      var dashed = DASHED.matcher(begin);
      if (dashed.find()) {
        takeDate(sheet, dashed.group());
      }
      takeOpeningDate(sheet, begin);
    }
    var leading = LEADING.matcher(begin);
    if (first && leading.find()) {
      takeSource(sheet, leading.group("source"));
    }
    var reports = REPORTS.matcher(line);
    if (REPORTING.stream().anyMatch(line::contains) && reports.find()) {
      takeSource(sheet, reports.group("source"));
    }
  }

  /** A full date that opens the story beside a place or a dash, not one that its sentence tells. */
  private static void takeOpeningDate(Sheet sheet, String begin) {
    DateReader.find(begin)
        .filter(date -> BEFORE_DATE.matcher(begin.substring(0, date.start())).matches())
        .filter(date -> BEHIND_DATE.matcher(begin.substring(date.end())).lookingAt())
        .filter(date -> sheet.publishedOn == null)
        .ifPresent(date -> sheet.publishedOn = date.on());
  }

  private static void takeSource(Sheet sheet, String name) {
    if (sheet.sourceName == null) {
      sheet.sourceName = name.strip();
    }
  }

  private static void takeDate(Sheet sheet, String dateline) {
    if (sheet.publishedOn == null) {
      DateReader.find(dateline).ifPresent(date -> sheet.publishedOn = date.on());
    }
  }
}
