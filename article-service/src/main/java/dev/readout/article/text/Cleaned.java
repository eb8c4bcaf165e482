package dev.readout.article.text;

import dev.readout.article.model.RemovedBlock;
import dev.readout.article.model.WellFormed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning made of a submission. Null is 'it does not say'.
 *
 * @param text the story, beginning with its title line where the title stood in the text; blank
 *     when nothing was left
 * @param url the canonical address that a page names
 * @param sourceName who publishes, as the page or the text calls it
 */
public record Cleaned(
    String title,
    String text,
    @Nullable String url,
    @Nullable String sourceName,
    @Nullable String byline,
    @Nullable OffsetDateTime publishedAt,
    @Nullable LocalDate publishedOn,
    @Nullable String language,
    @Nullable String rights,
    @Nullable String aiDisclosure,
    List<RemovedBlock> removed) {
  private static final int LONGEST_LINE = 1_000; // As of the fields that a caller gives.

  public Cleaned {
    title = WellFormed.of(Titles.cut(title, LONGEST_LINE));
    text = WellFormed.of(text);
    url = WellFormed.orNull(url);
    sourceName = line(sourceName);
    byline = line(byline);
    language = WellFormed.orNull(language);
    rights = WellFormed.orNull(rights);
    aiDisclosure = WellFormed.orNull(aiDisclosure);
    removed = List.copyOf(removed);
  }

  /** A name of a thousand characters is a page's mistake, and no name. */
  private static @Nullable String line(@Nullable String text) {
    return text == null || text.length() > LONGEST_LINE ? null : WellFormed.of(text);
  }
}
