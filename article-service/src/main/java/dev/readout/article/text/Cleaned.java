package dev.readout.article.text;

import dev.readout.article.model.RemovedBlock;
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
  public Cleaned {
    removed = List.copyOf(removed);
  }
}
