package dev.readout.article.graphql;

import dev.readout.article.text.WordDiff;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A run of words that one version shares with the version before, adds to it, or lacks. */
@Description(
    "A run of words: the KEPT and ADDED runs in order make this version's text, the KEPT and REMOVED ones the text before.")
public record DiffLine(@NonNull DiffOp op, @NonNull String text) {
  /** What became of the words. */
  public enum DiffOp {
    KEPT,
    ADDED,
    REMOVED
  }

  static DiffLine of(WordDiff.Run run) {
    return switch (run) {
      case WordDiff.Kept kept -> new DiffLine(DiffOp.KEPT, kept.text());
      case WordDiff.Added added -> new DiffLine(DiffOp.ADDED, added.text());
      case WordDiff.Removed removed -> new DiffLine(DiffOp.REMOVED, removed.text());
    };
  }
}
