package dev.readout.article.feed;

import dev.readout.article.model.Source;
import dev.readout.article.model.Submission;
import dev.readout.article.text.Decoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes submissions of a feed's entries: the entry's own text when it is a story, else its page.
 */
@ApplicationScoped
class EntryReader {
  /** Characters of a feed's own text that spare the page. */
  private static final int WHOLE_STORY = 1_500;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int TROUBLE = 500;

  private final Fetcher fetcher;
  private final Robots robots;
  private final Hosts hosts;
  private final Clock clock;

  EntryReader(Fetcher fetcher, Robots robots, Hosts hosts, Clock clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.hosts = hosts;
    this.clock = clock;
  }

  /**
   * What an entry gives.
   *
   * @param submission null when there is no text at all
   * @param again whether the page could not be had for now: the entry is to be asked for again
   */
  record Reading(@Nullable Submission submission, boolean again) {}

  Reading read(FeedReader.Entry entry, @Nullable Source source) {
    if (entry.content().length() >= WHOLE_STORY) {
      return new Reading(submission(entry, own(entry), source), false);
    }
    return switch (page(entry)) {
      case Fetched.Body body ->
          new Reading(
              submission(entry, Decoder.decode(body.bytes(), body.charset()), source), false);
      case Fetched.NotModified unasked -> new Reading(ownOrNone(entry, source), false);
      case Fetched.Failed failed -> new Reading(ownOrNone(entry, source), isPassing(failed));
    };
  }

  /** A site that is down or overrun may be up later; one that says no means it. */
  private static boolean isPassing(Fetched.Failed failed) {
    return failed.status() == TOO_MANY_REQUESTS || failed.status() >= TROUBLE || failed.passing();
  }

  private Fetched page(FeedReader.Entry entry) {
    var link = entry.link();
    if (link == null || link.getHost() == null) {
      return new Fetched.Failed("the entry has no page");
    }
    return robots.allow(link)
        ? hosts.politely(link, robots.delay(link), () -> fetcher.get(link, Map.of()))
        : new Fetched.Failed("robots.txt does not allow it");
  }

  private @Nullable Submission ownOrNone(FeedReader.Entry entry, @Nullable Source source) {
    return entry.content().isBlank() ? null : submission(entry, own(entry), source);
  }

  private static String own(FeedReader.Entry entry) {
    return "<article>" + entry.content() + "</article>";
  }

  private Submission submission(FeedReader.Entry entry, String html, @Nullable Source source) {
    return new Submission(
        null,
        html,
        entry.title(),
        entry.link() == null ? null : entry.link().toString(),
        source == null
            ? null
            : new Submission.GivenSource(
                source.name(), source.domain(), source.country(), source.kind()),
        entry.author(),
        past(entry.published()),
        null);
  }

  /** A date to come is the feed's mistake, and no reason to lose the article. */
  private @Nullable String past(@Nullable Instant published) {
    return published != null && published.isBefore(clock.instant()) ? published.toString() : null;
  }
}
