package dev.readout.article.text;

import dev.readout.article.model.RemovalReason;
import dev.readout.article.model.RemovedBlock;
import dev.readout.article.text.PageBlocks.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A whole page to a clean story: its blocks of text, without the parts of the page that are called
 * something else, cut to what readability takes for the story, then through the same passes as a
 * text that somebody copied.
 */
final class PageReader {
  private final StoryFinder finder;

  PageReader(StoryFinder finder) {
    this.finder = finder;
  }

  Cleaned read(String html, @Nullable String url, @Nullable String givenTitle, List<Pass> passes) {
    var page = Jsoup.parse(html, url == null ? "" : url);
    var metadata = PageMetadata.read(page);
    var blocks = PageBlocks.of(page);
    var title = givenTitle == null ? metadata.title() : givenTitle;
    var story = story(page, blocks, title);
    var sheet = Sheet.of(text(story));
    if (title != null) {
      Titles.mark(sheet, title);
    }
    passes.forEach(pass -> pass.apply(sheet));
    removeLabels(sheet);
    var others = removed(blocks, story);
    return merged(Cleaner.cleaned(sheet, title), metadata, others);
  }

  /** Title and story, from the first block of the one to the last block of the other. */
  private List<Block> story(Document page, List<Block> blocks, @Nullable String title) {
    var found = found(page);
    int first = -1;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.zone() == null && isFound(block, found) && Prose.words(block.text()) > 4) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return blocks.stream().filter(block -> block.zone() == null).toList();
    }
    var holders = holders(blocks, found);
    int paragraph = first;
    while (paragraph < last
        && !(isFound(blocks.get(paragraph), found)
            && Prose.isParagraph(blocks.get(paragraph).text()))) {
      paragraph++;
    }
    int heading = heading(blocks, paragraph, title);
    var story = new ArrayList<Block>();
    for (int i = heading < 0 ? first : heading; i <= last; i++) {
      var block = blocks.get(i);
      boolean head = i < paragraph;
      if (block.zone() == null
          && (head || isFound(block, found) || hasFoundSibling(block, holders))) {
        story.add(block);
      }
    }
    return story;
  }

  private Set<Integer> found(Document page) {
    try {
      return finder.find(page.clone());
    } catch (RuntimeException | StackOverflowError beyondTheLibrary) {
      return Set
          .of(); // A page made to break readers: all that is not named otherwise is the story.
    }
  }

  private static boolean isFound(Block block, Set<Integer> found) {
    return found.contains(PageBlocks.number(block));
  }

  /** Readability drops short lines inside a story: section headings, lists, one-line paragraphs. */
  private static boolean hasFoundSibling(Block block, Set<Element> holders) {
    var parent = block.element().parent();
    var holder = block.isListItem() && parent != null ? parent.parent() : parent;
    return holder != null && holders.contains(holder);
  }

  /** The elements whose children are the story's paragraphs. */
  private static Set<Element> holders(List<Block> blocks, Set<Integer> found) {
    var holders = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
    for (var block : blocks) {
      var parent = block.element().parent();
      if (parent != null && isFound(block, found) && Prose.isParagraph(block.text())) {
        holders.add(parent);
      }
    }
    return holders;
  }

  /** The nearest block above the story that is the title, or a first-level heading. */
  private static int heading(List<Block> blocks, int first, @Nullable String title) {
    int h1 = -1;
    for (int i = Math.min(first, blocks.size() - 1); i >= 0; i--) {
      var block = blocks.get(i);
      if (title != null && Titles.same(block.text(), title)) {
        return i;
      }
      if (h1 < 0 && block.element().tagName().equals("h1")) {
        h1 = i;
      }
    }
    return h1;
  }

  private static String text(List<Block> blocks) {
    var text = new StringBuilder();
    boolean item = false;
    for (var block : blocks) {
      if (!text.isEmpty()) {
        text.append(item && block.isListItem() ? "\n" : "\n\n");
      }
      text.append(block.text());
      item = block.isListItem();
    }
    return text.toString();
  }

  /** A word or two between title and story ('World', 'Analysis', '12') labels the page. */
  private static void removeLabels(Sheet sheet) {
    int paragraph = sheet.firstParagraph();
    for (int i = Math.max(0, sheet.titleLine + 1); i < paragraph && paragraph < sheet.size(); i++) {
      if (i != sheet.titleLine && sheet.open(i) && Prose.words(sheet.line(i)) < 5) {
        sheet.remove(i, RemovalReason.NAVIGATION);
      }
    }
  }

  private static List<RemovedBlock> removed(List<Block> blocks, List<Block> story) {
    var kept = Collections.newSetFromMap(new IdentityHashMap<Block, Boolean>());
    kept.addAll(story);
    var removed = new ArrayList<RemovedBlock>();
    var text = new StringBuilder();
    @Nullable RemovalReason open = null;
    for (var block : blocks) {
      var reason = block.zone() == null ? RemovalReason.OTHER : block.zone();
      boolean more = open == reason && !kept.contains(block);
      if (open != null && !more) {
        removed.add(new RemovedBlock(open, text.toString()));
        text.setLength(0);
      }
      open = kept.contains(block) ? null : reason;
      if (open != null) {
        text.append(more ? "\n" : "").append(block.text());
      }
    }
    if (open != null) {
      removed.add(new RemovedBlock(open, text.toString()));
    }
    return removed;
  }

  /** What the page tells machines goes before what its text tells people. */
  private static Cleaned merged(Cleaned text, PageMetadata page, List<RemovedBlock> others) {
    var notices = new NoticesElsewhere(others);
    boolean dated = page.publishedOn() != null;
    var removed = new ArrayList<>(text.removed());
    removed.addAll(notices.blocks());
    return new Cleaned(
        text.title(),
        text.text(),
        page.url(),
        page.publisher() == null ? text.sourceName() : page.publisher(),
        page.byline() == null ? text.byline() : page.byline(),
        dated ? page.publishedAt() : text.publishedAt(),
        dated ? page.publishedOn() : text.publishedOn(),
        page.language(),
        PageMetadata.first(text.rights(), notices.rights()),
        PageMetadata.first(text.aiDisclosure(), notices.aiDisclosure()),
        removed);
  }
}
