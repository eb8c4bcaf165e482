package dev.readout.article.text;

import java.util.Set;
import org.jsoup.nodes.Document;

/** Guesses which part of a page is its story. The library behind it stays behind it. */
interface StoryFinder {
  /**
   * The numbers of the blocks that belong to the story.
   *
   * @param page elements carry their block's number in the attribute {@link PageBlocks#NUMBER}; may
   *     be changed at will
   */
  Set<Integer> find(Document page);
}
