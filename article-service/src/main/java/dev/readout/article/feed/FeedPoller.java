package dev.readout.article.feed;

import com.rometools.rome.io.FeedException;
import dev.readout.article.intake.Intake;
import dev.readout.article.model.WellFormed;
import dev.readout.article.store.FeedStore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks each feed now and then, takes in what is new, and stays away longer from a feed that fails.
 * Feeds do not wait for each other, except those of one host.
 */
@ApplicationScoped
public class FeedPoller {
  private static final Logger LOG = Logger.getLogger(FeedPoller.class);
  private static final Duration LEASE = Duration.ofMinutes(30); // Longer than any poll takes.
  private static final Duration FIRST_BACKOFF = Duration.ofMinutes(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(24);
  private static final int MOST_AT_ONCE = 50; // Feeds in one round; the others are next.

  private final boolean fetching;
  private final Duration interval;
  private final FeedStore feeds;
  private final Fetcher fetcher;
  private final Robots robots;
  private final Hosts hosts;
  private final EntryReader reader;
  private final Intake intake;
  private final Clock clock;

  FeedPoller(
      @ConfigProperty(name = "readout.fetch.enabled", defaultValue = "false") boolean fetching,
      @ConfigProperty(name = "readout.feed.interval", defaultValue = "15m") Duration interval,
      FeedStore feeds,
      Fetcher fetcher,
      Robots robots,
      Hosts hosts,
      EntryReader reader,
      Intake intake,
      Clock clock) {
    this.fetching = fetching;
    this.interval = interval;
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.robots = robots;
    this.hosts = hosts;
    this.reader = reader;
    this.intake = intake;
    this.clock = clock;
  }

  /** Polls all feeds whose time has come. */
  @Scheduled(every = "${readout.feed.look:10s}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  public void pollDue() {
    if (!fetching) {
      return;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < MOST_AT_ONCE; i++) {
        var due = feeds.takeDue(clock.instant(), LEASE);
        if (due.isEmpty()) {
          return;
        }
        threads.execute(() -> poll(due.get()));
      }
    }
  }

  private void poll(FeedStore.Due feed) {
    try {
      var address = java.net.URI.create(feed.url());
      if (!robots.allow(address)) {
        fail(feed, "robots.txt does not allow it", null);
        return;
      }
      switch (hosts.politely(
          address, robots.delay(address), () -> fetcher.get(address, conditions(feed)))) {
        case Fetched.NotModified same ->
            feeds.succeeded(
                feed.id(), clock.instant(), next(), feed.etag(), feed.lastModified(), 0);
        case Fetched.Failed failed -> fail(feed, failed.why(), failed.retryAfter());
        case Fetched.Body body -> takeIn(feed, body);
      }
    } catch (FeedException notAFeed) {
      fail(feed, "not a feed that can be read: " + notAFeed.getMessage(), null);
    } catch (RuntimeException ours) {
      LOG.errorf(ours, "feed %s", feed.url());
      fail(feed, "internal error: " + ours.getMessage(), null);
    }
  }

  private void takeIn(FeedStore.Due feed, Fetched.Body body) throws FeedException {
    var entries = new LinkedHashMap<String, FeedReader.Entry>();
    FeedReader.read(body.bytes(), body.at())
        .forEach(entry -> entries.putIfAbsent(entry.key(), entry));
    var fresh = feeds.unseen(feed.id(), entries.keySet());
    var taken = new ArrayList<String>();
    for (var key : fresh) {
      var entry = entries.get(key);
      if (entry != null) {
        var reading = reader.read(entry, feed.source());
        if (reading.submission() != null) {
          intake.take(List.of(reading.submission()));
        }
        if (reading.again()) {
          continue; // Not seen: its page is asked for again with the next poll.
        }
      }
      taken.add(key);
    }
    feeds.seen(feed.id(), taken);
    feeds.succeeded(
        feed.id(), clock.instant(), next(), body.etag(), body.lastModified(), taken.size());
  }

  private void fail(FeedStore.Due feed, String why, @Nullable Duration retryAfter) {
    var pause = backoff(feed.failures());
    var wait = retryAfter != null && retryAfter.compareTo(pause) > 0 ? retryAfter : pause;
    feeds.failed(feed.id(), clock.instant(), clock.instant().plus(wait), WellFormed.of(why));
  }

  /** One minute, two, four, ... a day. */
  static Duration backoff(int failuresBefore) {
    var pause = FIRST_BACKOFF.multipliedBy(1L << Math.min(failuresBefore, 20));
    return pause.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : pause;
  }

  private Instant next() {
    return clock.instant().plus(interval);
  }

  private static Map<String, String> conditions(FeedStore.Due feed) {
    var headers = new LinkedHashMap<String, String>();
    if (feed.etag() != null) {
      headers.put("If-None-Match", feed.etag());
    }
    if (feed.lastModified() != null) {
      headers.put("If-Modified-Since", feed.lastModified());
    }
    return headers;
  }
}
