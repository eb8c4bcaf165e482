package dev.readout.article.text;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word, in runs. */
public final class WordDiff {
  private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

  private WordDiff() {}

  /** Words that share a fate. The texts of all runs but the added make the text before. */
  public sealed interface Run {
    String text();
  }

  public record Kept(String text) implements Run {}

  public record Added(String text) implements Run {}

  public record Removed(String text) implements Run {}

  public static List<Run> between(String before, String after) {
    var runs = new ArrayList<Run>();
    for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
      var source = String.join("", delta.getSource().getLines());
      var target = String.join("", delta.getTarget().getLines());
      switch (delta.getType()) {
        case EQUAL -> runs.add(new Kept(source));
        case DELETE -> runs.add(new Removed(source));
        case INSERT -> runs.add(new Added(target));
        case CHANGE -> {
          runs.add(new Removed(source));
          runs.add(new Added(target));
        }
      }
    }
    return runs;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(match -> match.group()).toList();
  }
}
