package dev.readout.entity.extract.statement;

import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks of any style: “ ”, " ", '' , « », „ “, and single marks
 * where they are no apostrophes. A quotation that goes on over paragraphs has an opening mark at
 * each and one closing mark at its end; it is one quotation.
 */
final class QuotationScanner {
  /** An opening mark without a closing one in this many characters is a slip of the source. */
  private static final int LONGEST = 4000;

  private final String text;

  QuotationScanner(String text) {
    this.text = text;
  }

  List<Quotation> scan() {
    List<Quotation> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int width = openingWidth(i);
      if (width == 0) {
        i++;
        continue;
      }
      int close = closing(i, width);
      if (close < 0) {
        i += width;
        continue;
      }
      int closeWidth = text.startsWith("''", close) ? 2 : 1;
      if (close > i + width) {
        found.add(new Quotation(new Span(i, close + closeWidth), new Span(i + width, close)));
      }
      i = close + closeWidth;
    }
    return found;
  }

  /** How many characters open a quotation here; 0 when none does. */
  private int openingWidth(int i) {
    char c = text.charAt(i);
    if (c == '“' || c == '„' || c == '«' || c == '‟') {
      return 1;
    }
    if (text.startsWith("``", i)) {
      return 2;
    }
    if (c == '"') {
      return opensHere(i, 1) ? 1 : 0;
    }
    if (text.startsWith("''", i)) {
      return opensHere(i, 2) ? 2 : 0;
    }
    if (c == '‘' || c == '\'') {
      return opensHere(i, 1) && singleCloses(i) ? 1 : 0;
    }
    return 0;
  }

  /** Before an opening mark stands a blank, a bracket or a dash, and behind it none. */
  private boolean opensHere(int i, int width) {
    boolean before = i == 0 || " \t\n([—–-\u00a0/:".indexOf(text.charAt(i - 1)) >= 0;
    int next = i + width;
    return before && next < text.length() && !Character.isWhitespace(text.charAt(next));
  }

  /** A single mark opens a quotation only if a mark in the same line closes several words. */
  private boolean singleCloses(int i) {
    if (i + 1 < text.length() && Character.isDigit(text.charAt(i + 1))) {
      return false;
    }
    int close = closing(i, 1);
    return close > i && text.substring(i + 1, close).strip().contains(" ");
  }

  private int closing(int open, int width) {
    char c = text.charAt(open);
    boolean single = width == 1 && (c == '‘' || c == '\'');
    int end = Math.min(text.length(), open + LONGEST);
    for (int i = open + width; i < end; i++) {
      char at = text.charAt(i);
      if (at == '\n') {
        int next = nextParagraph(i);
        if (single || next < 0 || !reopens(next, c, width)) {
          // A hard-wrapped line goes on in lower case; a new paragraph does not.
          if (!single && next >= 0 && wrapped(i, next)) {
            continue;
          }
          return -1;
        }
        i = next + width - 1;
        continue;
      }
      if (closes(i, c, width)) {
        return i;
      }
    }
    return -1;
  }

  private boolean wrapped(int lineEnd, int next) {
    return next == lineEnd + 1
        && lineEnd > 0
        && ".!?”\"".indexOf(text.charAt(lineEnd - 1)) < 0
        && (Character.isLetterOrDigit(text.charAt(next)));
  }

  private int nextParagraph(int newline) {
    int i = newline;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? i : -1;
  }

  private boolean reopens(int i, char c, int width) {
    return width == 2
        ? text.startsWith(text.substring(i, Math.min(text.length(), i + 2)), i)
            && (text.startsWith("``", i) || text.startsWith("''", i))
        : text.charAt(i) == c;
  }

  private boolean closes(int i, char open, int width) {
    char at = text.charAt(i);
    boolean wordBefore = !Character.isWhitespace(text.charAt(i - 1));
    if (width == 2) {
      return text.startsWith("''", i) || at == '"' && wordBefore;
    }
    return switch (open) {
      case '“', '‟' -> at == '”' || at == '"' && wordBefore;
      case '„' -> at == '“' || at == '”' || at == '"';
      case '«' -> at == '»';
      case '"' -> (at == '"' || at == '”') && wordBefore;
      default -> (at == '’' || at == '\'') && wordBefore && endsWord(i);
    };
  }

  /** 'the ministers' talks' has an apostrophe, not a closing mark. */
  private boolean endsWord(int i) {
    char before = text.charAt(i - 1);
    boolean boundary = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
    return boundary
        && (before != 's'
            || i + 1 >= text.length()
            || ",.;:!?)\n".indexOf(text.charAt(i + 1)) >= 0);
  }
}
