package dev.readout.article.store;

import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Draft;
import dev.readout.article.model.Version;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the table article_version; written once, never changed. */
@Entity
@Table(name = "article_version")
@IdClass(VersionRow.Key.class)
class VersionRow {
  @Id
  @Column(name = "article_id")
  String articleId;

  @Id int number;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "title")
  String title;

  @Column(name = "text")
  String text;

  @Column(name = "removed")
  String removed;

  @Column(name = "received_at")
  Instant receivedAt;

  static VersionRow of(Draft draft, int number) {
    var row = new VersionRow();
    row.articleId = draft.id().value();
    row.number = number;
    row.contentHash = draft.contentHash();
    row.title = draft.title();
    row.text = draft.text();
    row.removed = RemovedJson.write(draft.removed());
    row.receivedAt = draft.receivedAt();
    return row;
  }

  Version toVersion() {
    return new Version(
        new ArticleId(articleId),
        number,
        contentHash,
        title,
        text,
        receivedAt,
        RemovedJson.read(removed));
  }

  /** The two columns that name a version; Hibernate wants a class with a constructor for them. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1;

    @Nullable String articleId;
    int number;

    Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && number == key.number
          && Objects.equals(articleId, key.articleId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(articleId, number);
    }
  }
}
