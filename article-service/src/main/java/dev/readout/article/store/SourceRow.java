package dev.readout.article.store;

import dev.readout.article.model.Source;
import dev.readout.article.model.SourceId;
import dev.readout.article.model.SourceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table source. */
@Entity
@Table(name = "source")
class SourceRow {
  @Id String id;

  @Column(nullable = false)
  String name;

  @Nullable String domain;
  @Nullable String country;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  SourceKind kind;

  Source toSource() {
    return new Source(new SourceId(id), name, domain, country, kind);
  }
}
