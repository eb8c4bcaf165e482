package dev.readout.entity.language;

import dev.readout.entity.language.TimeExpression.Day;
import dev.readout.entity.language.TimeExpression.Days;
import dev.readout.entity.language.TimeExpression.Distance;
import dev.readout.entity.language.TimeExpression.Meaning;
import dev.readout.entity.language.TimeExpression.MonthOf;
import dev.readout.entity.language.TimeExpression.Told;
import dev.readout.entity.language.TimeExpression.Unit;
import dev.readout.entity.language.TimeExpression.Weekday;
import dev.readout.entity.language.TimeExpression.Weekdays;
import dev.readout.entity.language.TimeExpression.YearOf;
import dev.readout.entity.model.Span;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name a time. Patterns in the order of the list, the first that fits wins.
 */
public final class TimeFinder {
  private static final String MONTH =
      "(January|Jan\\.?|February|Feb\\.?|March|Mar\\.|April|Apr\\.?|May|June|Jun\\.|July|Jul\\.|August|Aug\\.?|September|Sept?\\.?|October|Oct\\.?|November|Nov\\.?|December|Dec\\.?)";
  private static final String DAYNAME =
      "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)";
  private static final String ON_DAY = "(?:" + DAYNAME.replace("(", "(?:") + ",?\\s+)?";
  private static final String NUMBER = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:1[89]|20)\\d\\d)";
  private static final String TO = "\\s*(?:-|–|—|to|through|until|till|and|/)\\s*";
  private static final String COUNT =
      "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})";

  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));

  private record Form(Pattern pattern, Function<MatchResult, @Nullable Meaning> meaning) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "(?<!\\d)" + YEAR + "-(\\d{2})-(\\d{2})(?!\\d)",
              m -> day(m.group(1), m.group(2), m.group(3))),
          form(
              "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + YEAR + "(?!\\d)",
              m -> day(m.group(3), m.group(2), m.group(1))),
          form(
              ON_DAY
                  + MONTH
                  + "\\s+"
                  + NUMBER
                  + TO
                  + MONTH
                  + "\\s+"
                  + NUMBER
                  + "(?:,?\\s+"
                  + YEAR
                  + ")?(?!\\d)",
              m -> days(m.group(5), m.group(1), m.group(2), m.group(3), m.group(4))),
          form(
              ON_DAY + MONTH + "\\s+" + NUMBER + TO + NUMBER + "(?:,?\\s+" + YEAR + ")?(?![\\d:])",
              m -> days(m.group(4), m.group(1), m.group(2), m.group(1), m.group(3))),
          form(
              "\\b"
                  + NUMBER
                  + "(?:\\s+"
                  + MONTH
                  + ")"
                  + TO
                  + NUMBER
                  + "\\s+"
                  + MONTH
                  + "(?:,?\\s+"
                  + YEAR
                  + ")?",
              m -> days(m.group(5), m.group(2), m.group(1), m.group(4), m.group(3))),
          form(
              "\\b" + NUMBER + TO + NUMBER + "\\s+" + MONTH + "(?:,?\\s+" + YEAR + ")?",
              m -> days(m.group(4), m.group(3), m.group(1), m.group(3), m.group(2))),
          form(
              ON_DAY + MONTH + "\\s+" + NUMBER + "(?:,?\\s+" + YEAR + ")?(?![\\d:])",
              m -> day(m.group(3), m.group(1), m.group(2))),
          form(
              ON_DAY
                  + "(?:the\\s+)?\\b"
                  + NUMBER
                  + "(?:\\s+of)?\\s+"
                  + MONTH
                  + "(?:,?\\s+"
                  + YEAR
                  + ")?",
              m -> day(m.group(3), m.group(2), m.group(1))),
          form(MONTH + ",?\\s+(?:of\\s+)?" + YEAR + "\\b", m -> month(m.group(2), m.group(1), 0)),
          form(
              "\\b(last|next|this|this past|this coming)\\s+" + MONTH + "\\b",
              m -> month(null, m.group(2), shift(m.group(1)))),
          form(
              "(?<=\\b(?:[Ii]n|of|[Ee]arly|[Ll]ate|mid|for|during|[Ss]ince|until|till|by|before|after)[ -])(?:(?:early|late|mid)[ -])?"
                  + MONTH
                  + "\\b(?!\\s+\\d)",
              m -> month(null, m.group(1), 0)),
          form(
              "(?:\\b(last|next|this|this past|this coming)\\s+)?" + DAYNAME + TO + DAYNAME + "\\b",
              m -> weekdays(m.group(2), m.group(3))),
          form(
              "\\b(?:(last|next|this|this past|this coming)\\s+)?"
                  + DAYNAME
                  + "(?:\\s+(?:morning|afternoon|evening|night))?(?!\\w)",
              m -> weekday(m.group(2), shift(m.group(1)))),
          lower("\\bthe day after tomorrow\\b", m -> new Distance(Unit.DAY, 2)),
          lower("\\bthe day before yesterday\\b", m -> new Distance(Unit.DAY, -2)),
          lower(
              "\\b(?:earlier\\s+|later\\s+|late\\s+|early\\s+)?(?:to-?day|to-?night|this (?:morning|afternoon|evening))\\b",
              m -> new Distance(Unit.DAY, 0)),
          lower(
              "\\b(?:yesterday(?: (?:morning|afternoon|evening|night))?|last (?:night|evening))\\b",
              m -> new Distance(Unit.DAY, -1)),
          lower(
              "\\bto-?morrow(?: (?:morning|afternoon|evening|night))?\\b",
              m -> new Distance(Unit.DAY, 1)),
          lower(
              "\\b(?:(?:earlier|later|late|early)\\s+)?(last|next|this|this past|the past|this coming|the coming)\\s+(weekend|week|month|year)\\b",
              m -> distance(m.group(2), m.group(1))),
          lower("\\b(?:over|at|during) the weekend\\b", m -> new Distance(Unit.WEEKEND, -1)),
          lower(
              "\\b" + COUNT + "\\s+(day|week|month|year)s?\\s+ago\\b",
              m -> ago(m.group(1), m.group(2), -1)),
          lower(
              "\\bin\\s+" + COUNT + "\\s+(day|week|month)s?(?:['’]?s? time)\\b",
              m -> ago(m.group(1), m.group(2), 1)),
          lower("\\b(?:the )?same (?:day|evening|morning|afternoon)\\b", m -> new Told(0)),
          lower(
              "\\b(?:the (?:previous|preceding) day|(?:a|one) day (?:earlier|before)|the day before|the night before)\\b",
              m -> new Told(-1)),
          lower(
              "\\b(?:the (?:next|following) day|(?:a|one) day (?:later|after)|the day after)\\b",
              m -> new Told(1)),
          form(
              "(?<=\\b(?:[Ii]n|of|[Ss]ince|[Uu]ntil|by|before|after|during|[Ee]arly|[Ll]ate)\\s)"
                  + YEAR
                  + "(?![\\d-])",
              m -> new YearOf(Integer.parseInt(m.group(1)))));

  private static final Pattern BOUND =
      Pattern.compile(
          "(?i).*\\b(?:since|until|till|by|before|after|following|ahead of|as of)\\s+(?:early |late |the )?$",
          Pattern.DOTALL);

  /** The time expressions of a sentence, in text order, none overlapping another. */
  public List<TimeExpression> find(Reading reading, Sentence sentence) {
    String words = Misreadings.mend(sentence.span().in(reading.text())).replaceAll("\\s", " ");
    int offset = sentence.span().start();
    List<TimeExpression> found = new ArrayList<>();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(words);
      while (matcher.find()) {
        Span span = new Span(offset + matcher.start(), offset + matcher.end());
        boolean isTaken = found.stream().anyMatch(other -> other.span().overlaps(span));
        Meaning meaning = isTaken ? null : form.meaning().apply(matcher);
        if (meaning != null) {
          boolean bounds = BOUND.matcher(words.substring(0, matcher.start())).matches();
          found.add(new TimeExpression(span, span.in(reading.text()), meaning, bounds));
        }
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  private static Form form(String pattern, Function<MatchResult, @Nullable Meaning> meaning) {
    return new Form(Pattern.compile(pattern), meaning);
  }

  private static Form lower(String pattern, Function<MatchResult, @Nullable Meaning> meaning) {
    return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), meaning);
  }

  private static @Nullable Day day(@Nullable String year, String month, String day) {
    int number = Integer.parseInt(day);
    Optional<Month> named =
        month.matches("\\d+") ? numbered(Integer.parseInt(month)) : Dates.month(month);
    if (named.isEmpty() || number < 1 || number > named.get().maxLength()) {
      return null;
    }
    return new Day(year == null ? null : Integer.valueOf(year), named.get(), number);
  }

  private static Optional<Month> numbered(int month) {
    return month >= 1 && month <= 12 ? Optional.of(Month.of(month)) : Optional.empty();
  }

  private static @Nullable Meaning days(
      @Nullable String year, String fromMonth, String from, String toMonth, String to) {
    Day first = day(year, fromMonth, from);
    Day last = day(year, toMonth, to);
    if (first == null || last == null) {
      return null;
    }
    boolean ordered =
        first.month().compareTo(last.month()) < 0
            || first.month() == last.month() && first.day() < last.day();
    return ordered ? new Days(first, last) : null;
  }

  private static @Nullable Meaning month(@Nullable String year, String month, int shift) {
    return Dates.month(month)
        .<@Nullable Meaning>map(
            named -> new MonthOf(year == null ? null : Integer.valueOf(year), named, shift))
        .orElse(null);
  }

  private static @Nullable Meaning weekday(String day, int shift) {
    Optional<DayOfWeek> named = named(day);
    return named.isEmpty() ? null : new Weekday(named.get(), shift);
  }

  private static @Nullable Meaning weekdays(String from, String to) {
    Optional<DayOfWeek> first = named(from);
    Optional<DayOfWeek> last = named(to);
    return first.isEmpty() || last.isEmpty() || first.equals(last)
        ? null
        : new Weekdays(first.get(), last.get());
  }

  private static Optional<DayOfWeek> named(String word) {
    String start = word.replace(".", "").toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(start)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static int shift(@Nullable String word) {
    if (word == null) {
      return 0;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "last", "this past", "the past" -> -1;
      case "next", "the coming" -> 1;
      default -> 0;
    };
  }

  private static Meaning distance(String unit, String modifier) {
    return new Distance(unit(unit), shift(modifier));
  }

  private static Meaning ago(String count, String unit, int sign) {
    String folded = count.toLowerCase(Locale.ROOT);
    int amount =
        COUNTS.containsKey(folded) ? COUNTS.getOrDefault(folded, 1) : Integer.parseInt(folded);
    return new Distance(unit(unit), sign * amount);
  }

  private static Unit unit(String word) {
    return Unit.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
