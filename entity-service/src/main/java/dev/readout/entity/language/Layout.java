package dev.readout.entity.language;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what the lines of an article are: which lines are one paragraph that its source wrapped,
 * which are headings, and where the dateline ends. Offsets never move: a line break inside a
 * paragraph is read as a blank, one character for one.
 */
final class Layout {
  /** Beyond this no source wraps by hand: such a line is a whole paragraph. */
  private static final int WIDEST_WRAP = 120;

  private static final int NARROWEST_WRAP = 28;
  private static final int LONGEST_HEADING = 110;

  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)^\\W*(?:(?:published|posted|updated|last updated|date|issued|released|for immediate"
              + " release)\\W*)*(?:on\\W+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\W+)?(?:"
              + Dates.MONTH_WORD
              + "\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+"
              + Dates.MONTH_WORD
              + "\\.?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})"
              + "(?:\\W+\\d{1,2}[:.]\\d{2}.{0,20})?\\W*$");

  /** Above a list of links to other stories. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)(?:more (?:like this|stories|news|on this|from .{3,40})|read"
              + " (?:next|more|also)|related(?: .{3,30})?|see also|also read|you (?:may|might)"
              + " .{3,30}|recommended.{0,20}|most (?:read|popular|viewed)|trending.{0,20}|top"
              + " stories|latest.{0,20}|in other news|editors?['’]?s? picks):?");

  private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:[-*•·–—▪]|\\d{1,2}[.)])\\s+");

  /**
   * A comma, or a word that needs another one after it: a determiner, preposition, conjunction,
   * auxiliary.
   */
  private static final Pattern OPEN_END =
      Pattern.compile(
          "(?i)(?:,|\\b(?:the|an?|his|her|its|their|of|to|in|at|on|by|with|from|for|into|between|during|after|before|until"
              + "|and|or|but|that|which|who|whose|as|than|is|are|was|were|be|been|has|have|had|will|would))\\s*$");

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^\\s*(?:photo|image|picture|caption|file"
              + " photo|pictured)\\b.*|.*\\((?:photo|image|file photo|ap photo|reuters photo|photo"
              + " by)[^)]*\\)\\s*$");

  /**
   * A stretch of the article that is read in one go.
   *
   * @param readable the same characters, one for one, with line breaks as blanks
   */
  record Piece(Span span, String readable, Block block, int paragraph) {}

  private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^>[> ]*");

  private record Line(int start, String text) {
    int end() {
      return start + text.length();
    }

    boolean ends() {
      return text.stripTrailing().matches("(?s).*[.!?:;…][”\"’')\\]]*$");
    }

    /** Whether no heading and no paragraph could end like this. */
    boolean leavesOpen() {
      return OPEN_END.matcher(text).find() || Dateline.end(text.strip()) > 0;
    }

    boolean startsLower() {
      String stripped = text.strip();
      return !stripped.isEmpty() && Character.isLowerCase(stripped.codePointAt(0));
    }

    int width() {
      return text.strip().length();
    }
  }

  List<Piece> pieces(ArticleText article) {
    String text = article.text();
    List<Piece> pieces = new ArrayList<>();
    int paragraph = 0;
    boolean proseSeen = false;
    boolean elsewhere = false;
    for (List<Line> lines : paragraphs(text)) {
      Block block = block(lines, article, pieces.isEmpty(), proseSeen);
      String first = lines.getFirst().text().strip();
      elsewhere = block == Block.HEADING ? ELSEWHERE.matcher(first).matches() : elsewhere;
      if (block == Block.LIST && elsewhere) {
        block = Block.HEADING; // headlines of other stories, not points of this one
      } else if (block == Block.PROSE) {
        elsewhere = false;
      }
      Span span = trimmed(text, lines.getFirst().start(), lines.getLast().end());
      if (block == Block.PROSE && !proseSeen) {
        int end = Dateline.end(text.substring(span.start(), span.end()));
        if (end > 0) {
          pieces.add(
              piece(
                  text,
                  trimmed(text, span.start(), span.start() + end),
                  Block.DATELINE,
                  paragraph));
          span = trimmed(text, span.start() + end, span.end());
        }
        proseSeen = true;
      }
      pieces.add(piece(text, span, block, paragraph));
      paragraph++;
    }
    return pieces;
  }

  private static Piece piece(String text, Span span, Block block, int paragraph) {
    String readable = unquoted(span.in(text)).replaceAll("[\\n\\r\\t\\u00a0\\u2028]", " ");
    return new Piece(span, readable, block, paragraph);
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to - 1 && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from + 1 && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static Block block(
      List<Line> lines, ArticleText article, boolean isFirst, boolean proseSeen) {
    String text = lines.getFirst().text().strip();
    if (lines.size() > 2 && !isFirst) {
      return Block.PROSE;
    }
    String whole = String.join(" ", lines.stream().map(line -> line.text().strip()).toList());
    boolean sentence = whole.length() > 60 && whole.matches("(?s).*[a-z0-9”\"]\\.[”\"]?$");
    if (isFirst
        && !sentence
        && !article.title().isBlank()
        && whole.equals(article.title().strip())) {
      return Block.TITLE;
    }
    if (DATE_LINE.matcher(whole).matches()
        || whole.matches("(?i)(?:date|published|by\\b.{3,60}):?")) {
      return Block.DATE_LINE;
    }
    Matcher mark = LIST_MARK.matcher(text);
    if (mark.find()) {
      return Block.LIST;
    }
    if (CAPTION.matcher(whole).matches()) {
      return Block.CAPTION;
    }
    boolean unfinished =
        !lines.getLast().ends() && whole.length() <= (isFirst ? 2 : 1) * LONGEST_HEADING;
    if (!unfinished) {
      return Block.PROSE;
    }
    if (isFirst && Dateline.end(whole) > 0) {
      return Block.PROSE;
    }
    if (isFirst && !proseSeen && whole.length() > 3) {
      return Block.TITLE;
    }
    return Block.HEADING;
  }

  /** The lines of the text, those of one paragraph together. */
  private static List<List<Line>> paragraphs(String text) {
    List<Line> lines = lines(text);
    int wrap = wrapWidth(lines);
    List<List<Line>> paragraphs = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    for (Line line : lines) {
      if (line.text().isBlank()) {
        close(paragraphs, current);
        current = new ArrayList<>();
        continue;
      }
      if (!current.isEmpty() && !continues(current.getLast(), line, wrap)) {
        close(paragraphs, current);
        current = new ArrayList<>();
      }
      current.add(line);
    }
    close(paragraphs, current);
    return paragraphs;
  }

  private static void close(List<List<Line>> paragraphs, List<Line> current) {
    if (!current.isEmpty()) {
      paragraphs.add(current);
    }
  }

  /** Whether the line goes on with the paragraph of the line before it. */
  private static boolean continues(Line before, Line line, int wrap) {
    if (LIST_MARK.matcher(line.text()).find()
        || DATE_LINE.matcher(before.text().strip()).matches()) {
      return false;
    }
    if (!before.ends() && (line.startsLower() || before.leavesOpen())) {
      return true;
    }
    if (wrap == 0) {
      return false;
    }
    // In wrapped text a line that stops well before the margin is the last of its paragraph or a
    // heading.
    int nextWord = line.text().strip().split("\\s", 2)[0].length();
    return before.width() + nextWord + 1 >= wrap * 0.78;
  }

  /** The width at which the source wraps its lines, or 0 when it does not. */
  private static int wrapWidth(List<Line> lines) {
    int unfinished = 0;
    int widest = 0;
    int filled = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (line.text().isBlank() || next.text().isBlank()) {
        continue;
      }
      filled++;
      widest = Math.max(widest, line.width());
      if (!line.ends() && next.startsLower()) {
        unfinished++;
      }
    }
    boolean wrapped =
        unfinished >= 1
            && unfinished * 5 >= filled
            && widest <= WIDEST_WRAP
            && widest >= NARROWEST_WRAP;
    return wrapped ? widest : 0;
  }

  private static String unquoted(String text) {
    return QUOTE_MARK.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      // Quoted mail begins its lines with '>': blanks for the reader, one for one.
      lines.add(new Line(at, unquoted(line)));
      at += line.length() + 1;
    }
    return lines;
  }
}
