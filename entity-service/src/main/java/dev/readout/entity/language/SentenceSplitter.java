package dev.readout.entity.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts a row of tokens into sentences. The tokenizer keeps the full stop of an abbreviation that it
 * knows inside the token; this class knows those that it does not, above all ranks and titles.
 */
final class SentenceSplitter {
  private static final Set<String> ENDS = Set.of(".", "!", "?", "!!", "??", "?!", "...", "…");
  private static final Set<String> CLOSERS =
      Set.of("''", "'", "”", "’", "\"", ")", "]", "»", "-RRB-", "-RSB-");

  /** Abbreviations that a name or a number follows, without their full stop. */
  private static final Set<String> LEADS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "hon",
          "rt",
          "rev",
          "fr",
          "st",
          "sr",
          "gen",
          "lt",
          "col",
          "maj",
          "capt",
          "cmdr",
          "cdr",
          "sgt",
          "adm",
          "brig",
          "vice-adm",
          "rear-adm",
          "gov",
          "sen",
          "rep",
          "reps",
          "sens",
          "pres",
          "amb",
          "sec",
          "secy",
          "min",
          "dep",
          "asst",
          "no",
          "nos",
          "art",
          "vs",
          "cf",
          "messrs",
          "mme",
          "mlle",
          "mgr",
          "msgr",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "mt",
          "ft",
          "supt",
          "cpl",
          "pvt",
          "ret",
          "atty",
          "congr",
          "del",
          "dist",
          "insp",
          "cmdt",
          "comdr",
          "ens",
          "radm",
          "vadm",
          "h.e",
          "h.r.h",
          "h.m",
          "h.h");

  private SentenceSplitter() {}

  /** A token as this class sees it: its words and where it stands in the piece. */
  record Mark(String text, int start, int end) {}

  static <T> List<List<T>> split(List<T> tokens, Function<T, Mark> view, String piece) {
    List<List<T>> sentences = new ArrayList<>();
    List<T> current = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      T token = tokens.get(i);
      current.add(token);
      if (!ENDS.contains(view.apply(token).text())) {
        continue;
      }
      int next = i + 1;
      while (next < tokens.size() && closes(view.apply(tokens.get(next)), piece)) {
        current.add(tokens.get(next));
        next++;
      }
      boolean isLast = next >= tokens.size();
      if (isLast || ends(tokens, view, i, next)) {
        sentences.add(current);
        current = new ArrayList<>();
      }
      i = next - 1;
    }
    if (!current.isEmpty()) {
      sentences.add(current);
    }
    return sentences;
  }

  private static boolean closes(Mark mark, String piece) {
    if (!CLOSERS.contains(mark.text())) {
      return false;
    }
    return mark.start() == 0 || !Character.isWhitespace(piece.charAt(mark.start() - 1));
  }

  private static <T> boolean ends(List<T> tokens, Function<T, Mark> view, int at, int next) {
    Mark end = view.apply(tokens.get(at));
    Mark following = view.apply(tokens.get(next));
    char first = following.text().charAt(0);
    if (Character.isLowerCase(first)) {
      return false;
    }
    if (!end.text().equals(".") || at == 0) {
      return true;
    }
    Mark before = view.apply(tokens.get(at - 1));
    boolean glued = before.end() == end.start();
    if (!glued) {
      return true;
    }
    // The tokenizer writes 'H.E.' for what stands as 'H.E' with a full stop of its own.
    String word = before.text().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    boolean initial = word.length() == 1 && Character.isUpperCase(before.text().charAt(0));
    return !(LEADS.contains(word) || initial && !word.equals("i"));
  }
}
