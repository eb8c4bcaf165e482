package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import dev.readout.article.model.RemovedBlock;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of one text while it is cleaned: its lines, which of them were taken out and
 * why, and what was learned on the way. Owned by one {@link Cleaner} call; the passes change it in
 * turn.
 */
final class Sheet {
  private static final String OTHER_NEWLINES = "\u0085\u2028\u2029\f\u000B";

  /** Joiners, marks of direction, soft hyphens, byte order marks. */
  private static final String INVISIBLE = "\u200B\u200C\u2060\uFEFF\u00AD\u200E\u200F";

  private final List<String> lines = new ArrayList<>();
  private final List<@Nullable RemovalReason> removed = new ArrayList<>();

  @Nullable String title;
  @Nullable String byline;
  @Nullable OffsetDateTime publishedAt;
  @Nullable LocalDate publishedOn;
  @Nullable String sourceName;
  @Nullable String rights;
  @Nullable String aiDisclosure;

  /** The line that holds the title, or -1. */
  int titleLine = -1;

  static Sheet of(String text) {
    var sheet = new Sheet();
    for (var line : normalized(text).split("\n", -1)) {
      sheet.lines.add(line.strip());
      sheet.removed.add(null);
    }
    return sheet;
  }

  /** One newline, one space, composed accents, nothing invisible: in one walk over the text. */
  private static String normalized(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var clean = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c > ' ' && c < '\u007F') {
        clean.append(c);
      } else if (c == '\r') {
        clean.append('\n');
        i += i + 1 < composed.length() && composed.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (OTHER_NEWLINES.indexOf(c) >= 0) {
        clean.append('\n');
      } else if (c == '\t' || (c != '\n' && Character.isSpaceChar(c))) {
        if (clean.isEmpty() || clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
        }
      } else if (c == '\n' || !isInvisible(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean isInvisible(char c) {
    return c < ' '
        || c == '\u007F'
        || (c >= '\u202A' && c <= '\u202E')
        || INVISIBLE.indexOf(c) >= 0;
  }

  int size() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index);
  }

  void replace(int index, String text) {
    lines.set(index, text);
  }

  /** Whether the line has text that nobody took out. */
  boolean open(int index) {
    return removed.get(index) == null && !lines.get(index).isEmpty();
  }

  boolean blank(int index) {
    return lines.get(index).isEmpty();
  }

  boolean isRemoved(int index) {
    return removed.get(index) != null;
  }

  void remove(int index, RemovalReason reason) {
    if (open(index)) {
      removed.set(index, reason);
    }
  }

  /** Puts what follows in a line's place, when one line turns out to be two or more things. */
  void split(int index, List<String> parts) {
    lines.set(index, parts.getFirst());
    for (int i = 1; i < parts.size(); i++) {
      lines.add(index + i, parts.get(i));
      removed.add(index + i, null);
    }
  }

  /** Joins a line to the one before. */
  void joinToPrevious(int index, String joined) {
    lines.set(index - 1, joined);
    lines.remove(index);
    removed.remove(index);
  }

  /** The index of the first paragraph that is left: what stands before it is the head. */
  int firstParagraph() {
    for (int i = 0; i < size(); i++) {
      if (open(i) && Prose.isParagraph(line(i))) {
        return i;
      }
    }
    return size();
  }

  /** What was taken out, neighbouring lines of one reason together, in the order of the text. */
  List<RemovedBlock> removedBlocks() {
    var blocks = new ArrayList<RemovedBlock>();
    for (int i = 0; i < size(); i++) {
      var reason = removed.get(i);
      if (reason == null) {
        continue;
      }
      var block = new StringBuilder(line(i));
      int next = i + 1;
      while (next < size() && (removed.get(next) == reason || blank(next))) {
        if (!blank(next)) {
          block.append('\n').append(line(next));
        }
        next++;
      }
      blocks.add(new RemovedBlock(reason, block.toString()));
      i = next - 1;
    }
    return blocks;
  }

  /** The story: what is left, with at most one blank line between paragraphs, title line apart. */
  String story() {
    var story = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < size(); i++) {
      if (!open(i)) {
        gap |= blank(i);
        continue;
      }
      if (!story.isEmpty()) {
        story.append(gap ? "\n\n" : "\n");
      }
      story.append(line(i));
      gap = i == titleLine;
    }
    return story.toString();
  }
}
