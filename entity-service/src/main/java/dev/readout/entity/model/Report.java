package dev.readout.entity.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as it tells one meeting: what resolution works on. A function of the article and its
 * extraction alone, except for editors' corrections of its claims.
 *
 * @param id founded on the article and on who takes part, so that it outlives re-extraction
 * @param key of the meeting within the extraction
 * @param entities whom and what the claims name
 */
public record Report(
    String id,
    ArticleId article,
    int version,
    String source,
    @Nullable LocalDate publishedOn,
    String key,
    Evidence anchor,
    boolean background,
    List<EntityRef> entities,
    List<ReportClaim> claims)
    implements Comparable<Report> {
  public Report {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
  }

  /** The same report with its claims as editors corrected them. */
  public Report withClaims(List<ReportClaim> corrected) {
    return new Report(
        id, article, version, source, publishedOn, key, anchor, background, entities, corrected);
  }

  /** The entity that a claim names. */
  public EntityRef entity(String ref) {
    for (EntityRef entity : entities) {
      if (entity.ref().equals(ref)) {
        return entity;
      }
    }
    throw new IllegalStateException("report " + id + " names no " + ref);
  }

  /** The first published comes first; the undated come last. */
  @Override
  public int compareTo(Report other) {
    if (publishedOn != null
        && other.publishedOn != null
        && !publishedOn.equals(other.publishedOn)) {
      return publishedOn.compareTo(other.publishedOn);
    }
    if ((publishedOn == null) != (other.publishedOn == null)) {
      return publishedOn == null ? 1 : -1;
    }
    int byArticle = article.compareTo(other.article);
    return byArticle != 0 ? byArticle : id.compareTo(other.id);
  }
}
