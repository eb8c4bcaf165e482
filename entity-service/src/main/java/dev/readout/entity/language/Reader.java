package dev.readout.entity.language;

import dev.readout.entity.model.ArticleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an article: what goes in is clean text, what comes out are its sentences with tagged
 * tokens. Immutable after {@link #load}; may be shared by threads, with identical results.
 */
public final class Reader {
  private final CoreNlp library;
  private final Layout layout = new Layout();

  private Reader(CoreNlp library) {
    this.library = library;
  }

  /** Loads the models, which takes some seconds: once in a process. */
  public static Reader load() {
    return new Reader(CoreNlp.load());
  }

  public Reading read(ArticleText article) {
    List<Sentence> sentences = new ArrayList<>();
    for (Layout.Piece piece : layout.pieces(article)) {
      for (List<Token> tokens :
          library.sentences(Misreadings.mend(piece.readable()), piece.span().start())) {
        List<Token> repaired = TagRepair.repair(tokens);
        sentences.add(
            new Sentence(
                sentences.size(),
                piece.paragraph(),
                new dev.readout.entity.model.Span(
                    repaired.getFirst().span().start(), repaired.getLast().span().end()),
                piece.block(),
                repaired));
      }
    }
    return new Reading(article, sentences);
  }

  /**
   * Finds the heads of a sentence. Costs more than reading it; ask only where something hangs on
   * it.
   */
  public Dependencies parse(Sentence sentence) {
    return parse(sentence, Units.NONE);
  }

  /** The same, where some stretches are known to be one name or one date. */
  public Dependencies parse(Sentence sentence, Units units) {
    return library.parse(sentence, units);
  }
}
