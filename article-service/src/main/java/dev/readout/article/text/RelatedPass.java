package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import java.util.regex.Pattern;

/**
 * Takes out links to other stories, inside the story and after it:
 *
 * <pre>
 *   Recommended Article: Minister visits port      one line, wherever it stands
 *   More like this                                 a marker, and the headlines and teasers after it,
 *   Minister visits port                           until running text of the story begins again
 *   A delegation from the north will visit...
 * </pre>
 */
final class RelatedPass implements Pass {
  private static final String KIND =
      "(?:articles?|stor(?:y|ies)|posts?|news|reading|content|coverage|topics|links|items|headlines|reports?|videos?)";

  /** A label and the linked headline in one line. */
  private static final Pattern ONE_LINE =
      Pattern.compile(
          "[\\[(>»→\\W]*(?:recommended|related|suggested|further|more|trending|must[- ]read)(?: "
              + KIND
              + ")?\\s*[:|–—-]\\s*\\S.{2,250}"
              + "|[\\[(>»→\\W]*(?:(?:also|please) read|read (?:also|more|next|the full \\w+(?: here)?|this(?: too)?)|see also|don'?t miss|watch(?: (?:also|now|more|live))?|learn more|in case you missed it|next up|up next|previous(?: article| post| story)?|next(?: article| post| story))\\s*[:|–—→»]\\s*\\S.{2,250}",
          Pattern.CASE_INSENSITIVE);

  /** A line that stands above a list of other stories. */
  private static final Pattern MARKER =
      Pattern.compile(
          "\\W*(?:more like this|(?:related|popular|recommended|suggested|trending|latest|recent|similar|featured|top|further|additional|sponsored)(?: "
              + KIND
              + ")?(?: (?:for you|now|today|this week|on .{2,40}|from .{2,40}|from the web))?"
              + "|most (?:read|popular|viewed|shared|commented)(?: .{0,30})?"
              + "|(?:read|see|discover)(?: more| also| next)|also (?:read|see)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)(?: these)?(?: .{0,20})?"
              + "|more (?:stories|news|articles|posts|coverage|headlines|to read)?(?: ?(?:from|on|in|about|by) .{2,60})?|what to read next|don'?t miss|must reads?|editor'?s'? (?:picks?|choice)"
              + "|(?:other|more|latest|recent) (?:[\\p{L}&'.-]+ ){0,4}(?:news )?(?:stories|articles|news|posts|headlines|announcements|press releases|statements|speeches|publications|pages)(?: (?:published|posted|from|on|in|by).{2,60})?"
              + "|in (?:this section|other news|case you missed it)|also in .{2,40}|keep reading|read next|up next|what others are reading|around the web|from our partners|stories you may like)\\s*[:»›>]?\\W*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:leave (?:a|your) (?:reply|comment)|post a comment|join the (?:conversation|discussion)|(?:\\d+|no) (?:comments?|replies|responses)|comments ?(?:\\(\\d+\\))?|view comments|be the first to comment|log in to (?:leave a )?comment).{0,60}",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void apply(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      if (!sheet.open(i)) {
        continue;
      }
      var line = sheet.line(i);
      if (i > 0 && isComments(sheet, i)) {
        removeToEnd(sheet, i, RemovalReason.COMMENTS);
        return;
      }
      if (MARKER.matcher(line).matches() && isListAfter(sheet, i)) {
        sheet.remove(i, RemovalReason.RELATED_LINKS);
        i = removeList(sheet, i + 1) - 1;
      } else if (ONE_LINE.matcher(line).matches() && !isSentence(line)) {
        sheet.remove(i, RemovalReason.RELATED_LINKS);
      }
    }
  }

  /** A line such as 'Related: he was tired, she said.' would be the story's own. */
  private static boolean isSentence(String line) {
    return Prose.isParagraph(line) && line.matches(".*[.!?][\"”]?\\s+\\p{Lu}.*");
  }

  /**
   * A word like 'Latest' is also a section heading of a story: then a paragraph follows, no list.
   */
  private static boolean isListAfter(Sheet sheet, int marker) {
    int next = nextOpen(sheet, marker + 1);
    return next == sheet.size() || isLink(sheet, next) || endsInPairs(sheet, next, 1);
  }

  /** Returns the index of the line where the story goes on. */
  private static int removeList(Sheet sheet, int from) {
    int i = from;
    while (i < sheet.size()) {
      int next = nextOpen(sheet, i);
      if (next == sheet.size()) {
        return next;
      }
      if (resumes(sheet, next) && !endsInPairs(sheet, next, next == from ? 1 : 2)) {
        return next;
      }
      sheet.remove(next, RemovalReason.RELATED_LINKS);
      i = next + 1;
    }
    return i;
  }

  /** Running text goes on here: a paragraph, or a heading with a paragraph right under it. */
  private static boolean resumes(Sheet sheet, int index) {
    if (Prose.isListItem(sheet.line(index)) || MARKER.matcher(sheet.line(index)).matches()) {
      return false;
    }
    if (Prose.isParagraph(sheet.line(index))) {
      return true;
    }
    int next = index + 1;
    return next < sheet.size()
        && sheet.open(next)
        && Prose.isParagraph(sheet.line(next))
        && !Prose.isTeaser(sheet.line(next));
  }

  private static boolean isLink(Sheet sheet, int index) {
    var line = sheet.line(index);
    return Prose.isListItem(line)
        || Prose.isTeaser(line)
        || MARKER.matcher(line).matches()
        || (Prose.isHeadline(line) && !resumes(sheet, index));
  }

  /**
   * Whether all that is left are cards: a headline and one short blurb each. A story's sections
   * have longer paragraphs.
   */
  private static boolean endsInPairs(Sheet sheet, int from, int fewest) {
    final int longestBlurb = 260;
    int pairs = 0;
    boolean headline = false;
    for (int i = nextOpen(sheet, from); i < sheet.size(); i = nextOpen(sheet, i + 1)) {
      var line = sheet.line(i);
      if (Prose.isParagraph(line) && !Prose.isListItem(line)) {
        if (!headline || line.length() > longestBlurb) {
          return false;
        }
        headline = false;
        pairs++;
      } else {
        headline = true;
      }
    }
    return pairs >= fewest;
  }

  private static boolean isComments(Sheet sheet, int index) {
    return COMMENTS.matcher(sheet.line(index)).matches() && index > sheet.firstParagraph();
  }

  private static void removeToEnd(Sheet sheet, int from, RemovalReason reason) {
    for (int i = from; i < sheet.size(); i++) {
      sheet.remove(i, reason);
    }
  }

  private static int nextOpen(Sheet sheet, int from) {
    int i = from;
    while (i < sheet.size() && !sheet.open(i)) {
      i++;
    }
    return i;
  }
}
