package dev.readout.article.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Submitted text or page to clean story: the passes in the order they run. Thread safe. */
public final class Cleaner {
  /**
   * The order matters: lines are joined before whole lines are recognised; notices and page
   * furniture go before the related links, so that a list is recognised by what stands next to it;
   * the title is looked for among what is left.
   */
  private static final List<Pass> PASSES =
      List.of(
          new UnwrapPass(),
          new NoticePass(),
          new ChromePass(),
          new RelatedPass(),
          new HeadPass(),
          new DatelinePass());

  private final PageReader pages = new PageReader(new ReadabilityFinder());

  /** The story in a plain text as it was copied from somewhere. */
  public Cleaned cleanText(String text, @Nullable String givenTitle) {
    var sheet = Sheet.of(text);
    if (givenTitle != null) {
      Titles.mark(sheet, givenTitle);
    }
    PASSES.forEach(pass -> pass.apply(sheet));
    return cleaned(sheet, givenTitle);
  }

  /** The story in a whole HTML page. */
  public Cleaned cleanPage(String html, @Nullable String url, @Nullable String givenTitle) {
    return pages.read(html, url, givenTitle, PASSES);
  }

  static Cleaned cleaned(Sheet sheet, @Nullable String givenTitle) {
    var story = sheet.story();
    var title = givenTitle != null ? givenTitle : sheet.title;
    return new Cleaned(
        title == null ? Titles.fromStory(story) : title,
        story,
        null,
        sheet.sourceName,
        sheet.byline,
        sheet.publishedAt,
        sheet.publishedOn,
        null,
        sheet.rights,
        sheet.aiDisclosure,
        sheet.removedBlocks());
  }
}
