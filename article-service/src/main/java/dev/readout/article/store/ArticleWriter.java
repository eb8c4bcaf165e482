package dev.readout.article.store;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Draft;
import dev.readout.article.model.IntakeOutcome;
import dev.readout.article.model.Rejection;
import dev.readout.article.model.RejectionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores articles: the row, its version, its search words and its outbox entry in one transaction.
 * A batch costs the same few statements as one article.
 */
@ApplicationScoped
public class ArticleWriter {
  private final EntityManager sql;
  private final ArticleRows articles;
  private final VersionRows versions;
  private final SourceRows sourceRows;
  private final SourceStore sources;
  private final ArticleLocks locks;
  private final Twins twins;
  private final ArticleHistory history;
  private final Outbox outbox;

  ArticleWriter(
      EntityManager sql,
      ArticleRows articles,
      VersionRows versions,
      SourceRows sourceRows,
      SourceStore sources,
      ArticleLocks locks,
      Twins twins,
      ArticleHistory history,
      Outbox outbox) {
    this.sql = sql;
    this.articles = articles;
    this.versions = versions;
    this.sourceRows = sourceRows;
    this.sources = sources;
    this.locks = locks;
    this.twins = twins;
    this.history = history;
    this.outbox = outbox;
  }

  private enum Change {
    CREATED,
    REVISED,
    UNCHANGED,
    RETRACTED
  }

  private record Decision(Change change, ArticleRow row, VersionRow version) {}

  /** What became of each draft, in their order. A draft may follow another of the same article. */
  @Transactional
  public List<IntakeOutcome> store(List<Draft> drafts) {
    sources.add(drafts.stream().map(Draft::source).toList());
    locks.take(drafts);
    var current = current(drafts.stream().map(draft -> draft.id().value()).distinct().toList());
    var decisions = new ArrayList<Decision>();
    for (var draft : drafts) {
      var decision = decide(draft, current.get(draft.id().value()));
      current.put(draft.id().value(), decision);
      decisions.add(decision);
    }
    finish(decisions);
    var sourcesById = sourceRows(decisions);
    return decisions.stream().map(decision -> outcome(decision, sourcesById)).toList();
  }

  /** Withdraws an article; empty when there is none with this id. Again changes nothing. */
  @Transactional
  public Optional<Article> retract(ArticleId id, String reason, Instant now) {
    locks.take(id);
    var decision = current(List.of(id.value())).get(id.value());
    if (decision == null) {
      return Optional.empty();
    }
    var row = decision.row;
    if (row.retractedAt == null) {
      var family = twins.family(List.of(row));
      row.retractedAt = now;
      row.retractReason = reason;
      row.duplicateOf = null;
      var relinked = twins.relink(family.stream().filter(other -> other != row).toList());
      history.retract(row, now);
      outbox.retracted(row);
      outbox.published(relinked);
    }
    var source = sourceRows.findById(row.sourceId);
    return Optional.of(row.toArticle(decision.version, source));
  }

  private Decision decide(Draft draft, @org.jspecify.annotations.Nullable Decision known) {
    if (known == null) {
      var row = new ArticleRow();
      row.id = draft.id().value();
      row.url = draft.url();
      row.ingestedAt = draft.receivedAt();
      row.describe(draft, 1);
      articles.persist(row);
      return new Decision(Change.CREATED, row, version(draft, 1));
    }
    if (known.row.retractedAt != null) {
      return new Decision(Change.RETRACTED, known.row, known.version);
    }
    if (known.version.contentHash.equals(draft.contentHash())) {
      return new Decision(Change.UNCHANGED, known.row, known.version);
    }
    int next = known.version.number + 1;
    known.row.describe(draft, next);
    return new Decision(Change.REVISED, known.row, version(draft, next));
  }

  private VersionRow version(Draft draft, int number) {
    var version = VersionRow.of(draft, number);
    versions.persist(version);
    return version;
  }

  /** Everything that follows from the new rows: search words, duplicates, outbox. */
  private void finish(List<Decision> decisions) {
    var created = rows(decisions, Change.CREATED);
    var revised = rows(decisions, Change.REVISED);
    if (created.isEmpty() && revised.isEmpty()) {
      return;
    }
    var changed = new ArrayList<ArticleRow>(created);
    revised.stream().filter(row -> !changed.contains(row)).forEach(changed::add);
    // A batch shares bands with most other batches, so it takes them as late as it can: rows that
    // are new are nobody's to wait for, rows that are old could be, and must not be written before.
    if (revised.isEmpty()) {
      sql.flush();
      index(changed);
      locks.takeBands(changed);
    } else {
      locks.takeBands(changed);
      history.revise(revised);
      sql.flush();
      index(changed);
    }
    var family = new ArrayList<>(twins.family(revised));
    created.stream().filter(row -> !family.contains(row)).forEach(family::add);
    var relinked = twins.relink(family);
    outbox.published(
        decisions.stream()
            .filter(
                decision -> decision.change == Change.CREATED || decision.change == Change.REVISED)
            .map(decision -> decision.version)
            .toList(),
        relinked.stream().filter(row -> !changed.contains(row)).toList());
  }

  private void index(List<ArticleRow> rows) {
    sql.createNativeQuery(
            """
            insert into article_search (article_id, dictionary, document)
            select w.id, w.dictionary,
              article_document(cast(w.dictionary as regconfig), v.title, v.text)
            from unnest(:ids, :numbers, :dictionaries) w(id, number, dictionary)
            join article_version v on v.article_id = w.id and v.number = w.number
            on conflict (article_id) do update set
              dictionary = excluded.dictionary, document = excluded.document
            """)
        .setParameter("ids", rows.stream().map(row -> row.id).toArray(String[]::new))
        .setParameter(
            "numbers", rows.stream().map(row -> row.versionNumber).toArray(Integer[]::new))
        .setParameter(
            "dictionaries",
            rows.stream().map(row -> SearchDictionary.of(row.language)).toArray(String[]::new))
        .executeUpdate();
  }

  private Map<String, Decision> current(List<String> ids) {
    var found = new LinkedHashMap<String, Decision>();
    for (var row :
        sql.createQuery(
                "select a, v from ArticleRow a join VersionRow v on v.articleId = a.id and v.number"
                    + " = a.versionNumber where a.id in :ids",
                Object[].class)
            .setParameter("ids", ids)
            .getResultList()) {
      var article = (ArticleRow) row[0];
      found.put(article.id, new Decision(Change.UNCHANGED, article, (VersionRow) row[1]));
    }
    return found;
  }

  private Map<String, SourceRow> sourceRows(List<Decision> decisions) {
    var ids = decisions.stream().map(decision -> decision.row.sourceId).distinct().toList();
    var found = new LinkedHashMap<String, SourceRow>();
    sourceRows.list("id in ?1", ids).forEach(row -> found.put(row.id, row));
    return found;
  }

  private static List<ArticleRow> rows(List<Decision> decisions, Change change) {
    return decisions.stream()
        .filter(decision -> decision.change == change)
        .map(decision -> decision.row)
        .distinct()
        .toList();
  }

  private static IntakeOutcome outcome(Decision decision, Map<String, SourceRow> sources) {
    var source = sources.get(decision.row.sourceId);
    if (source == null) {
      throw new IllegalStateException("source not stored: " + decision.row.sourceId);
    }
    var article = decision.row.toArticle(decision.version, source);
    return switch (decision.change) {
      case CREATED -> new IntakeOutcome.Created(article);
      case REVISED -> new IntakeOutcome.Revised(article);
      case UNCHANGED -> new IntakeOutcome.Unchanged(article);
      case RETRACTED ->
          new IntakeOutcome.Rejected(
              new Rejection(
                  RejectionCode.ARTICLE_RETRACTED,
                  "",
                  "article " + article.id() + " was retracted and stays so"));
    };
  }
}
