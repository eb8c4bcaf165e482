package dev.readout.article.store;

import dev.readout.article.model.Feed;
import dev.readout.article.model.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table feed. */
@Entity
@Table(name = "feed")
class FeedRow {
  @Id String id;

  @Column(name = "url")
  String url;

  @Column(name = "source_id")
  String sourceId;

  @Column(name = "last_success")
  @Nullable Instant lastSuccess;

  @Column(name = "last_failure")
  @Nullable Instant lastFailure;

  @Nullable String failure;
  int failures;

  @Column(name = "articles_seen")
  int articlesSeen;

  @Nullable String etag;

  @Column(name = "last_modified")
  @Nullable String lastModified;

  @Column(name = "next_poll")
  Instant nextPoll;

  Feed toFeed(Source source) {
    return new Feed(id, url, source, lastSuccess, lastFailure, failure, articlesSeen);
  }
}
