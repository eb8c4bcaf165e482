package dev.readout.entity.store;

import dev.readout.entity.model.Aspect;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line in the log of what editors corrected; written once, the latest line of a claim counts. */
@Entity
@Table(name = "correction")
public class CorrectionRow extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public @Nullable Long id;

  @Column(name = "claim_id", nullable = false)
  public String claim;

  @Column(name = "article_id", nullable = false)
  public String article;

  @Column(name = "report_id", nullable = false)
  public String report;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  public Aspect aspect;

  public @Nullable String value;

  @Column(nullable = false)
  public boolean rejected;

  @Column(name = "made_by", nullable = false)
  public String by;

  @Column(nullable = false)
  public String reason;

  @Column(nullable = false)
  public OffsetDateTime at;

  /** Those made by a time, or all, oldest first. */
  public static List<CorrectionRow> by(@Nullable OffsetDateTime time) {
    return time == null
        ? CorrectionRow.list("order by id")
        : CorrectionRow.list("at <= ?1 order by id", time);
  }

  /** Whether the claim stands rejected: the latest word on it counts. */
  public static boolean rejects(String claim) {
    return CorrectionRow.<CorrectionRow>find("claim = ?1 order by id desc", claim)
        .firstResultOptional()
        .map(row -> row.rejected)
        .orElse(false);
  }

  /** All corrections of claims of these articles, oldest first. */
  public static List<CorrectionRow> of(Collection<String> articles) {
    return articles.isEmpty()
        ? List.of()
        : CorrectionRow.list("article in ?1 order by id", articles);
  }
}
