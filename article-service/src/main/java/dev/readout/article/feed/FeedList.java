package dev.readout.article.feed;

import dev.readout.article.intake.SourceCheck;
import dev.readout.article.model.Feed;
import dev.readout.article.model.Rejection;
import dev.readout.article.model.RejectionCode;
import dev.readout.article.model.Sha256;
import dev.readout.article.model.Source;
import dev.readout.article.model.SourceKind;
import dev.readout.article.model.Submission;
import dev.readout.article.model.WellFormed;
import dev.readout.article.store.FeedStore;
import dev.readout.article.text.SourceNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which feeds are polled. Refuses to add any while this service may not fetch from the network. */
@ApplicationScoped
public class FeedList {
  private static final int LONGEST_BYTES = 2_000; // What an index of the database holds.

  private final FeedStore feeds;
  private final boolean fetching;
  private final Clock clock;
  private final SourceNames names = new SourceNames();

  FeedList(
      FeedStore feeds,
      @ConfigProperty(name = "readout.fetch.enabled", defaultValue = "false") boolean fetching,
      Clock clock) {
    this.feeds = feeds;
    this.fetching = fetching;
    this.clock = clock;
  }

  /** What became of a change. */
  public sealed interface Change {}

  public record Done(Feed feed) implements Change {}

  public record Refused(Rejection rejection) implements Change {}

  /** Adds a feed; a feed that is there already stays as it is. */
  public Change add(String url, Submission.@Nullable GivenSource given) {
    if (!fetching) {
      return refused(
          RejectionCode.FETCHING_DISABLED,
          "url",
          "this service may not fetch from the network (readout.fetch.enabled)");
    }
    var uri = uri(url);
    if (uri == null) {
      return refused(RejectionCode.INVALID_URL, "url", "not the http or https address of a feed");
    }
    var wrong = SourceCheck.reject(given);
    if (wrong.isPresent()) {
      return new Refused(wrong.get());
    }
    var id = Sha256.hex("feed:" + uri).substring(0, 16);
    return new Done(feeds.add(id, uri.toString(), source(uri, given), clock.instant()));
  }

  public Change remove(String id) {
    var removed = feeds.remove(WellFormed.of(id));
    return removed.isEmpty()
        ? refused(RejectionCode.FEED_NOT_FOUND, "id", "no feed has the id " + id)
        : new Done(removed.get());
  }

  private Source source(URI uri, Submission.@Nullable GivenSource given) {
    var byHost = names.ofHost(uri.getHost());
    if (given == null) {
      return byHost;
    }
    var byName = given.domain() == null ? byHost : names.ofHost(given.domain().strip());
    return new Source(
        byName.id(),
        given.name().strip(),
        byName.domain(),
        given.country() == null ? byName.country() : given.country().toUpperCase(Locale.ROOT),
        given.kind() == null || given.kind() == SourceKind.UNKNOWN ? byName.kind() : given.kind());
  }

  private static @Nullable URI uri(String url) {
    if (!WellFormed.is(url) || url.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return null;
    }
    try {
      var uri = URI.create(url.strip());
      var scheme = uri.getScheme();
      boolean web = scheme != null && scheme.matches("(?i)https?") && uri.getHost() != null;
      return web ? uri : null;
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  private static Refused refused(RejectionCode code, String field, String message) {
    return new Refused(new Rejection(code, field, message));
  }
}
