package dev.readout.article.graphql;

import dev.readout.article.model.Feed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A {@link Feed} as the contract shows it. */
@Name("Feed")
public record FeedView(
    @Id @NonNull String id,
    @NonNull String url,
    @NonNull SourceView source,
    @Nullable OffsetDateTime lastSuccess,
    @Nullable OffsetDateTime lastFailure,
    @Nullable String failure,
    int articlesSeen) {

  static FeedView of(Feed feed) {
    return new FeedView(
        feed.id(),
        feed.url(),
        new SourceView(feed.source()),
        utc(feed.lastSuccess()),
        utc(feed.lastFailure()),
        feed.failure(),
        feed.articlesSeen());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
