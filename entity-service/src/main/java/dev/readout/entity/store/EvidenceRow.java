package dev.readout.entity.store;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence as it is kept and shown: with its article, and the words around it. */
public record EvidenceRow(
    String article, int version, int start, int end, String exact, String prefix, String suffix) {
  /** As many characters before and after as a reader needs to recognise the place. */
  private static final int AROUND = 40;

  public static EvidenceRow of(ArticleText article, Evidence evidence) {
    String text = article.text();
    int start = evidence.span().start();
    int end = evidence.span().end();
    return new EvidenceRow(
        article.id().value(),
        article.version(),
        start,
        end,
        evidence.exact(),
        text.substring(Math.max(0, start - AROUND), Math.min(start, text.length())),
        text.substring(Math.min(end, text.length()), Math.min(text.length(), end + AROUND)));
  }

  public static List<EvidenceRow> of(ArticleText article, List<Evidence> evidence) {
    return evidence.stream().map(words -> of(article, words)).toList();
  }

  /** A source that an article names for what it tells. */
  public record Hop(String name, List<EvidenceRow> evidence) {}

  /** A role that an article gives a person. */
  public record Role(String title, @Nullable String of, EvidenceRow evidence) {}
}
