package dev.readout.entity.graphql;

import static dev.readout.entity.graphql.Batch.grouped;

import dev.readout.entity.model.EntityKind;
import dev.readout.entity.store.ArticleStore.Standing;
import dev.readout.entity.store.ClaimReads.ClaimRow;
import dev.readout.entity.store.ClaimReads.StatementRow;
import dev.readout.entity.store.EntityRow;
import dev.readout.entity.store.MeetingReads.Of;
import dev.readout.entity.store.MeetingRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * What this subgraph adds to articles, and what belongs to claims, statements and commitments;
 * fetched for a whole page at once.
 */
@GraphQLApi
@ApplicationScoped
public class ArticleFields {
  private final Graph graphs;
  private final Runs runs;

  public ArticleFields(Graph graphs, Runs runs) {
    this.graphs = graphs;
    this.runs = runs;
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(Article::getId).toList();
  }

  private <T> List<List<T>> named(
      List<Article> of, EntityKind kind, BiFunction<EntityRow, String, T> as) {
    return Batch.byGraph(
        of,
        Article::graph,
        (graph, articles) ->
            grouped(
                ids(articles),
                graphs.entities(graph).ofArticles(kind, ids(articles)),
                row -> as.apply(row, graph)));
  }

  public List<@NonNull List<@NonNull Person>> people(@Source List<Article> of) {
    return named(of, EntityKind.PERSON, Person::new);
  }

  public List<@NonNull List<@NonNull Organization>> organizations(@Source List<Article> of) {
    return named(of, EntityKind.ORGANIZATION, Organization::new);
  }

  public List<@NonNull List<@NonNull Place>> places(@Source List<Article> of) {
    return named(of, EntityKind.PLACE, Place::new);
  }

  public List<@NonNull List<@NonNull Topic>> topics(@Source List<Article> of) {
    return named(of, EntityKind.TOPIC, Topic::new);
  }

  public List<@NonNull List<@NonNull Meeting>> meetings(@Source List<Article> of) {
    return Batch.byGraph(
        of,
        Article::graph,
        (graph, articles) ->
            grouped(
                ids(articles),
                graphs.meetings(graph).ofArticles(ids(articles)),
                row -> new Meeting(row, graph)));
  }

  /**
   * The words that stand quoted in the article; reported speech is apart, in {@code statements}.
   */
  public List<@NonNull List<@NonNull Statement>> statements(@Source List<Article> of) {
    return Batch.byGraph(
        of,
        Article::graph,
        (graph, articles) ->
            grouped(
                ids(articles),
                graphs.claims(graph).statementsOfArticles(ids(articles)).stream()
                    .filter(StatementRow::verbatim)
                    .map(row -> new Of<>(row.article(), row))
                    .toList(),
                row -> new Statement(row, graph)));
  }

  public List<@NonNull List<@NonNull Mention>> mentions(@Source List<Article> of) {
    return Batch.byGraph(
        of,
        Article::graph,
        (graph, articles) ->
            grouped(
                ids(articles),
                graphs.entities(graph).mentionsIn(ids(articles)).stream()
                    .map(row -> new Of<>(row.article(), row))
                    .toList(),
                row ->
                    new Mention(
                        Entities.of(row.entity(), graph), Evidence.of(row.evidence(), graph))));
  }

  /** How its reading stands now, whichever graph was asked. */
  public List<@Nullable ArticleExtraction> extraction(@Source List<Article> of) {
    Map<String, Standing> standing = new HashMap<>();
    graphs.articles().standing(ids(of)).forEach(s -> standing.put(s.article(), s));
    Map<String, ExtractionRun> byId =
        runs.byIds(standing.values().stream().map(Standing::run).filter(Objects::nonNull).toList());
    List<@Nullable ArticleExtraction> found = new ArrayList<>();
    for (Article article : of) {
      Standing s = standing.get(article.getId());
      found.add(
          s == null || s.retracted()
              ? null
              : new ArticleExtraction(
                  s.state(), s.run() == null ? null : byId.get(s.run()), s.failure()));
    }
    return found;
  }

  @Name("meeting")
  public List<@Nullable Meeting> meetingOfClaim(@Source List<Claim> of) {
    return meetings(of, Claim::graph, claim -> claim.row().meeting());
  }

  @Name("meeting")
  public List<@Nullable Meeting> meetingOfStatement(@Source List<Statement> of) {
    return meetings(of, Statement::graph, statement -> statement.row().meeting());
  }

  @Name("meeting")
  public List<@Nullable Meeting> meetingOfCommitment(@Source List<Commitment> of) {
    return meetings(of, Commitment::graph, commitment -> commitment.row().meeting());
  }

  private <S> List<@Nullable Meeting> meetings(
      List<S> of, Function<S, String> graphOf, Function<S, @Nullable String> idOf) {
    return Batch.byGraph(
        of,
        graphOf,
        (graph, all) -> {
          Map<String, MeetingRow> rows =
              graphs
                  .meetings(graph)
                  .byIds(all.stream().map(idOf).filter(Objects::nonNull).distinct().toList());
          List<@Nullable Meeting> found = new ArrayList<>();
          for (S source : all) {
            String id = idOf.apply(source);
            MeetingRow row = id == null ? null : rows.get(id);
            found.add(row == null ? null : new Meeting(row, graph));
          }
          return found;
        });
  }

  public List<@NonNull ExtractionRun> run(@Source List<Claim> of) {
    Map<String, ExtractionRun> byId = runs.byIds(of.stream().map(c -> c.row().run()).toList());
    return of.stream().map(c -> Objects.requireNonNull(byId.get(c.row().run()))).toList();
  }

  public List<@NonNull List<@NonNull Entity>> parties(@Source List<Commitment> of) {
    return refs(of, ClaimRow::parties, entity -> entity);
  }

  @Name("topics")
  public List<@NonNull List<@NonNull Topic>> topicsOfCommitment(@Source List<Commitment> of) {
    return refs(of, ClaimRow::topics, entity -> (Topic) entity);
  }

  private <T> List<List<T>> refs(
      List<Commitment> of, Function<ClaimRow, List<String>> refsOf, Function<Entity, T> as) {
    return Batch.byGraph(
        of,
        Commitment::graph,
        (graph, all) -> {
          Map<String, EntityRow> rows =
              graphs
                  .claims(graph)
                  .entities(
                      all.stream()
                          .flatMap(c -> refsOf.apply(c.row()).stream())
                          .distinct()
                          .toList());
          return all.stream()
              .map(
                  c ->
                      refsOf.apply(c.row()).stream()
                          .map(rows::get)
                          .filter(Objects::nonNull)
                          .map(row -> as.apply(Entities.of(row, graph)))
                          .toList())
              .toList();
        });
  }
}
