package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A page as a reader's eye runs over it: its blocks of text from top to bottom, each with the part
 * of the page that it stands in.
 */
final class PageBlocks {
  static final String NUMBER = "data-block";
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "head",
          "select",
          "option",
          "math",
          "canvas",
          "audio",
          "video");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture",
          "source");

  /**
   * A run of text that is shown as one.
   *
   * @param zone what part of the page it stands in, when that is not the story
   */
  record Block(Element element, String text, @Nullable RemovalReason zone) {
    boolean isHeading() {
      return element.tagName().matches("h[1-6]");
    }

    boolean isListItem() {
      return element.tagName().equals("li");
    }
  }

  private PageBlocks() {}

  /** Numbers the blocks' elements, so that they can be found again in a copy of the page. */
  static List<Block> of(Document page) {
    var walk = new Walk(new Zones(page));
    page.body().traverse(walk);
    walk.end(page.body());
    for (int i = 0; i < walk.blocks.size(); i++) {
      var element = walk.blocks.get(i).element;
      if (!element.hasAttr(NUMBER)) {
        element.attr(NUMBER, Integer.toString(i));
      }
    }
    return walk.blocks;
  }

  /** The number of the element that a block stands in; several blocks may share one. */
  static int number(Block block) {
    return Integer.parseInt(block.element.attr(NUMBER));
  }

  private static final class Walk implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Zones zones;
    private @Nullable Element holder;
    private @Nullable Element hidden;

    Walk(Zones zones) {
      this.zones = zones;
    }

    @Override
    public void head(Node node, int depth) {
      if (hidden != null) {
        return;
      }
      if (node instanceof TextNode words) {
        if (holder == null && !words.isBlank()) {
          holder = blockOf(words);
        }
        text.append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (UNSEEN.contains(element.tagName()) || Zones.isHidden(element)) {
          hidden = element;
        } else if (element.tagName().equals("br")) {
          lineBreak(element);
        } else if (!INLINE.contains(element.tagName())) {
          end(element);
        } else if (element.tagName().equals("span")
            && element.previousSibling() instanceof Element) {
          text.append(' '); // Parted by style sheets, not by a space.
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node == hidden) {
        hidden = null;
      } else if (hidden == null
          && node instanceof Element element
          && !INLINE.contains(element.tagName())
          && !element.tagName().equals("br")) {
        end(element);
      }
    }

    /**
     * Two breaks part paragraphs; one is a space, except where lines are short (addresses, poems).
     */
    private void lineBreak(Element br) {
      var next = br.nextSibling();
      while (next instanceof TextNode words && words.isBlank()) {
        next = next.nextSibling();
      }
      boolean two = next instanceof Element following && following.tagName().equals("br");
      if (two) {
        end(br);
      } else {
        text.append('\n');
      }
    }

    private void end(Element at) {
      var lines =
          text.toString()
              .replace('\u00A0', ' ')
              .split("\n\\s*\n|(?<=[.!?:”\"])\\s*\n(?=\\s*\\p{Lu})", -1);
      text.setLength(0);
      var element = holder == null ? at : holder;
      holder = null;
      for (var line : lines) {
        var words = line.replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()) {
          blocks.add(new Block(element, words, zones.of(element)));
        }
      }
    }

    private static Element blockOf(Node node) {
      var element = (Element) node.parent();
      while (element != null && INLINE.contains(element.tagName()) && element.parent() != null) {
        element = element.parent();
      }
      if (element == null) {
        throw new IllegalStateException("text outside of the body");
      }
      return element;
    }
  }
}
