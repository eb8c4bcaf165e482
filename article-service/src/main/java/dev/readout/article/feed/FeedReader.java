package dev.readout.article.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.readout.article.model.Sha256;
import dev.readout.article.model.WellFormed;
import dev.readout.article.text.Decoder;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** RSS and Atom to entries. Documents with a DOCTYPE, and so with entities, are refused. */
final class FeedReader {
  private static final int MOST_ENTRIES = 200;
  private static final int LONGEST_KEY = 500; // A longer name is known by its hash.

  private FeedReader() {}

  /**
   * One item of a feed.
   *
   * @param key what names it in its feed
   * @param content its text in HTML, as far as the feed holds it
   */
  record Entry(
      String key,
      @Nullable URI link,
      @Nullable String title,
      @Nullable String author,
      @Nullable Instant published,
      String content) {}

  /** The entries in the feed's order. */
  static List<Entry> read(byte[] bytes, URI at) throws FeedException {
    var input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    input.setXmlHealerOn(true);
    try {
      return input.build(new StringReader(Decoder.decode(bytes))).getEntries().stream()
          .limit(MOST_ENTRIES)
          .map(entry -> entry(entry, at))
          .filter(entry -> !entry.key.isEmpty())
          .toList();
    } catch (IllegalArgumentException notAFeed) {
      throw new FeedException("not a feed: " + notAFeed.getMessage(), notAFeed);
    }
  }

  private static Entry entry(SyndEntry entry, URI at) {
    var link = link(entry.getLink(), at);
    var key = entry.getUri() != null ? entry.getUri() : Objects.toString(link, "");
    Date date = entry.getPublishedDate();
    return new Entry(
        key.length() <= LONGEST_KEY && WellFormed.is(key) ? key : Sha256.hex(key),
        link,
        entry.getTitle() == null || entry.getTitle().isBlank() ? null : entry.getTitle().strip(),
        entry.getAuthor() == null || entry.getAuthor().isBlank() ? null : entry.getAuthor(),
        date == null ? null : date.toInstant(),
        content(entry));
  }

  /** The longest of what the feed gives of it. */
  private static String content(SyndEntry entry) {
    var longest =
        entry.getDescription() == null
            ? ""
            : Objects.toString(entry.getDescription().getValue(), "");
    for (SyndContent content : entry.getContents()) {
      var value = Objects.toString(content.getValue(), "");
      longest = value.length() > longest.length() ? value : longest;
    }
    return longest;
  }

  private static @Nullable URI link(@Nullable String link, URI at) {
    try {
      return link == null || link.isBlank() ? null : at.resolve(link.strip());
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }
}
