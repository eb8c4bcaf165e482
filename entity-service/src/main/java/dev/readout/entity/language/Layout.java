package dev.readout.entity.language;

import dev.readout.entity.model.ArticleText;
import dev.readout.entity.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What the lines of an article are. */
final class Layout {
  /**
   * A stretch of the article that is read in one go.
   *
   * @param readable the same characters, one for one, with line breaks as blanks
   */
  record Piece(Span span, String readable, Block block, int paragraph) {}

  List<Piece> pieces(ArticleText article) {
    List<Piece> pieces = new ArrayList<>();
    String text = article.text();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        Block block =
            pieces.isEmpty() && line.strip().equals(article.title()) ? Block.TITLE : Block.PROSE;
        pieces.add(new Piece(new Span(at, at + line.length()), line, block, pieces.size()));
      }
      at += line.length() + 1;
    }
    return pieces;
  }
}
