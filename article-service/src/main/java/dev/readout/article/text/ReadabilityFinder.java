package dev.readout.article.text;

import java.util.HashSet;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;

/** Mozilla's readability, in its Java form: scores elements by how much running text they hold. */
final class ReadabilityFinder implements StoryFinder {
  /**
   * The library looks at siblings and inner texts again and again: beyond these it takes minutes.
   */
  private static final int MOST_ELEMENTS = 6_000;

  private static final int LONGEST_TEXT = 1_000_000;

  @Override
  public Set<Integer> find(Document page) {
    var numbers = new HashSet<Integer>();
    if (page.getAllElements().size() > MOST_ELEMENTS || page.text().length() > LONGEST_TEXT) {
      return numbers;
    }
    var content = new Readability4J("https://page.example/", page).parse().getArticleContent();
    if (content != null) {
      for (var element : content.getElementsByAttribute(PageBlocks.NUMBER)) {
        numbers.add(Integer.valueOf(element.attr(PageBlocks.NUMBER)));
      }
    }
    return numbers;
  }
}
