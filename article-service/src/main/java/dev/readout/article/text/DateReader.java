package dev.readout.article.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a full date, with a time where one with a known zone stands beside it. Reads only what can
 * be meant in one way: 03/04/2026 is nobody's date.
 */
final class DateReader {
  /**
   * What was read.
   *
   * @param at null when no time, or no zone, is stated
   */
  record Moment(LocalDate on, @Nullable OffsetDateTime at, int start, int end) {}

  /** Month names of the languages that articles come in, English abbreviations too. */
  private static final Map<String, Integer> MONTHS =
      months(
          "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
          "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
          "janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre",
          "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
          "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
          "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro");

  private static final String MONTH =
      MONTHS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
          .collect(Collectors.joining("|", "(", ")\\b\\.?"));
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(\\d{4})(?!\\d)";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + "\\s+" + DAY + "\\s*,?\\s+" + YEAR,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d./-])" + DAY + "\\.?(?:\\s+(?:of|de))?[ -]" + MONTH + "(?: de)?[ ,-]\\s*" + YEAR,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d./-])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s,T|–—-]*(?:at\\s+)?(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([ap]\\.?m\\.?)?(?:\\s*(?:hrs|hours))?\\s*\\(?(Z|UTC|GMT|BST|CET|CEST|EET|EEST|MSK|JST|KST|SGT|HKT|IST|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT|PT)?\\b\\)?\\s*([+-]\\d{2}:?\\d{2})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * Only names that mean one offset or one region; 'IST' and 'CST' mean several and are left out.
   */
  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("EET", ZoneOffset.ofHours(2)),
          Map.entry("EEST", ZoneOffset.ofHours(3)),
          Map.entry("MSK", ZoneOffset.ofHours(3)),
          Map.entry("JST", ZoneOffset.ofHours(9)),
          Map.entry("KST", ZoneOffset.ofHours(9)),
          Map.entry("SGT", ZoneOffset.ofHours(8)),
          Map.entry("HKT", ZoneOffset.ofHours(8)),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("ET", ZoneId.of("America/New_York")),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("PT", ZoneId.of("America/Los_Angeles")));

  private DateReader() {}

  /** The first full date in a line. */
  static Optional<Moment> find(String line) {
    return first(line, MONTH_FIRST, m -> day(m.group(3), month(m.group(1)), m.group(2)))
        .or(() -> first(line, DAY_FIRST, m -> day(m.group(3), month(m.group(2)), m.group(1))))
        .or(() -> first(line, ISO, m -> day(m.group(1), Integer.parseInt(m.group(2)), m.group(3))))
        .or(
            () ->
                first(line, DOTTED, m -> day(m.group(3), Integer.parseInt(m.group(2)), m.group(1))))
        .or(() -> first(line, SLASHED, DateReader::slashed));
  }

  private interface Reading {
    @Nullable LocalDate of(MatchResult match);
  }

  private static Optional<Moment> first(String line, Pattern pattern, Reading reading) {
    var matcher = pattern.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    var day = reading.of(matcher);
    return day == null
        ? Optional.empty()
        : Optional.of(withTime(line, day, matcher.start(), matcher.end()));
  }

  private static Moment withTime(String line, LocalDate day, int start, int end) {
    var time = TIME.matcher(line.substring(end));
    if (!time.find()) {
      return new Moment(day, null, start, end);
    }
    return new Moment(day, moment(day, time), start, end + time.end());
  }

  private static @Nullable OffsetDateTime moment(LocalDate day, MatchResult time) {
    try {
      int hour = Integer.parseInt(time.group(1));
      var half = time.group(4);
      if (half != null) {
        boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
        hour = hour % 12 + (afternoon ? 12 : 0);
      }
      var clock = LocalTime.of(hour, Integer.parseInt(time.group(2)));
      if (time.group(6) != null) {
        return day.atTime(clock).atOffset(ZoneOffset.of(time.group(6)));
      }
      var zone = time.group(5) == null ? null : ZONES.get(time.group(5).toUpperCase(Locale.ROOT));
      return zone == null ? null : day.atTime(clock).atZone(zone).toOffsetDateTime();
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  /** The order of day and month differs between countries: only a number above 12 tells. */
  private static @Nullable LocalDate slashed(MatchResult match) {
    int first = Integer.parseInt(match.group(1));
    int second = Integer.parseInt(match.group(2));
    if (first > 12) {
      return day(match.group(3), second, match.group(1));
    }
    return second > 12 || first == second ? day(match.group(3), first, match.group(2)) : null;
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null; // 31 February: nobody's date.
    }
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> months(String... languages) {
    var months = new LinkedHashMap<String, Integer>();
    for (var language : languages) {
      var names = language.split("\\|", -1);
      for (int i = 0; i < names.length; i++) {
        for (var name : names[i].split(" ", -1)) {
          months.put(name, i + 1);
        }
      }
    }
    return months;
  }
}
