package dev.readout.article.store;

import dev.readout.article.model.Feed;
import dev.readout.article.model.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Feeds, when each is to be polled next, and what it gave before. */
@ApplicationScoped
public class FeedStore {
  private final FeedRows rows;
  private final SourceStore sources;
  private final EntityManager sql;

  FeedStore(FeedRows rows, SourceStore sources, EntityManager sql) {
    this.rows = rows;
    this.sources = sources;
    this.sql = sql;
  }

  /**
   * A feed whose time has come.
   *
   * @param failures how often in a row it has failed
   */
  public record Due(
      String id,
      String url,
      Source source,
      @Nullable String etag,
      @Nullable String lastModified,
      int failures) {}

  /** All feeds, by address. */
  @Transactional
  public List<Feed> all() {
    return feeds(rows.list("order by url"));
  }

  @Transactional
  public Feed add(String id, String url, Source source, Instant now) {
    sources.add(List.of(source));
    var row = rows.findById(id);
    if (row == null) {
      row = new FeedRow();
      row.id = id;
      row.url = url;
      row.sourceId = source.id().value();
      row.nextPoll = now;
      rows.persist(row);
    }
    return feeds(List.of(row)).getFirst();
  }

  /** Forgets a feed; its articles stay. */
  @Transactional
  public Optional<Feed> remove(String id) {
    var row = rows.findById(id);
    if (row == null) {
      return Optional.empty();
    }
    var feed = feeds(List.of(row)).getFirst();
    rows.delete(row);
    return Optional.of(feed);
  }

  /**
   * Takes a feed whose time has come and puts its next poll off, so that no other replica takes it
   * meanwhile, and a poller that dies is only late.
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public Optional<Due> takeDue(Instant now, Duration lease) {
    List<FeedRow> due =
        sql.createNativeQuery(
                "select * from feed where next_poll <= :now order by next_poll limit 1 for update"
                    + " skip locked",
                FeedRow.class)
            .setParameter("now", now)
            .getResultList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var row = due.getFirst();
    row.nextPoll = now.plus(lease);
    var source = Objects.requireNonNull(sources.byIds(List.of(row.sourceId)).get(row.sourceId));
    return Optional.of(new Due(row.id, row.url, source, row.etag, row.lastModified, row.failures));
  }

  @Transactional
  public void succeeded(
      String id,
      Instant now,
      Instant next,
      @Nullable String etag,
      @Nullable String lastModified,
      int seen) {
    change(
        id,
        row -> {
          row.lastSuccess = now;
          row.failures = 0;
          row.failure = null;
          row.etag = etag;
          row.lastModified = lastModified;
          row.articlesSeen += seen;
          row.nextPoll = next;
        });
  }

  @Transactional
  public void failed(String id, Instant now, Instant next, String why) {
    change(
        id,
        row -> {
          row.lastFailure = now;
          row.failure = why;
          row.failures++;
          row.nextPoll = next;
        });
  }

  /** Those of these entries that the feed has not given before. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<String> unseen(String feed, Collection<String> entries) {
    return sql.createNativeQuery(
            "select w.e from unnest(:entries) with ordinality w(e, n) where not exists (select 1"
                + " from feed_entry f where f.feed_id = :feed and f.entry = w.e) order by w.n",
            String.class)
        .setParameter("entries", entries.toArray(String[]::new))
        .setParameter("feed", feed)
        .getResultList();
  }

  @Transactional
  public void seen(String feed, Collection<String> entries) {
    sql.createNativeQuery(
            "insert into feed_entry (feed_id, entry) select :feed, w.e from unnest(:entries) w(e)"
                + " where exists (select 1 from feed where id = :feed) on conflict do nothing")
        .setParameter("entries", entries.toArray(String[]::new))
        .setParameter("feed", feed)
        .executeUpdate();
  }

  private void change(String id, java.util.function.Consumer<FeedRow> change) {
    var row = rows.findById(id);
    if (row != null) { // It may have been removed while it was polled.
      change.accept(row);
    }
  }

  private List<Feed> feeds(List<FeedRow> list) {
    var known = sources.byIds(list.stream().map(row -> row.sourceId).toList());
    return list.stream()
        .map(row -> row.toFeed(known.getOrDefault(row.sourceId, Source.UNKNOWN)))
        .toList();
  }
}
