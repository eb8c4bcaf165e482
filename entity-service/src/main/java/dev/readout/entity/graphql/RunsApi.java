package dev.readout.entity.graphql;

import dev.readout.entity.graph.RunDifference;
import dev.readout.entity.graph.SharedExtractor;
import dev.readout.entity.model.ExtractorVersion;
import dev.readout.entity.store.RunStore;
import dev.readout.entity.store.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Questions about the reading itself. */
@GraphQLApi
@ApplicationScoped
public class RunsApi {
  /** More would be an answer of megabytes. */
  private static final int ARTICLES_COMPARED = 100;

  private final Graph graphs;
  private final Runs runs;
  private final SharedExtractor extractor;
  private final RunDifference difference;
  private final MutationGuard guard;
  private final RunStore writing;
  private final Clock clock = Clock.systemUTC();

  public RunsApi(
      Graph graphs,
      Runs runs,
      SharedExtractor extractor,
      RunDifference difference,
      MutationGuard guard,
      Sql sql) {
    this.writing = new RunStore(sql);
    this.graphs = graphs;
    this.runs = runs;
    this.extractor = extractor;
    this.difference = difference;
    this.guard = guard;
  }

  @Query
  public @NonNull List<@NonNull ExtractionRun> extractionRuns(
      @DefaultValue("20") @NonNull int first, @Nullable String after) {
    if (after != null && !runs.byIds(List.of(after)).containsKey(after)) {
      throw new BadInput("after", "no run has the id " + after);
    }
    return graphs.runs().newest(Cursor.first(first), after).stream().map(Runs::view).toList();
  }

  @Query
  @Description(
      "What two runs found differently in the current versions of articles: of the first hundred"
          + " such articles; diffRunsPage gives the others.")
  public @NonNull RunDiff diffRuns(@NonNull @Id String a, @NonNull @Id String b) {
    return diffRunsPage(a, b, ARTICLES_COMPARED, null);
  }

  @Query
  @Description("diffRuns, a page of differing articles at a time.")
  public @NonNull RunDiff diffRunsPage(
      @NonNull @Id String a,
      @NonNull @Id String b,
      @DefaultValue("100") @NonNull int first,
      @Nullable String after) {
    var known = runs.byIds(List.of(a, b));
    if (!known.containsKey(a)) {
      throw new BadInput("a", "no run has the id " + a);
    }
    if (!known.containsKey(b)) {
      throw new BadInput("b", "no run has the id " + b);
    }
    List<String> from = Cursor.parts(after, 1);
    RunDifference.Difference found =
        difference.of(a, b, Cursor.first(first), from == null ? null : from.getFirst());
    String end = found.end();
    return new RunDiff(
        found.added().stream().map(row -> new Claim(row, Graph.NOW)).toList(),
        found.removed().stream().map(row -> new Claim(row, Graph.NOW)).toList(),
        Asked.forAny("articles") ? difference.articles(a, b) : 0,
        end == null ? null : Cursor.of(end));
  }

  @Query
  @Description("How far extraction has come: articles waiting, done, failed.")
  public @NonNull ExtractionStatus extractionStatus() {
    RunStore.Status status = graphs.runs().status();
    ExtractionRun run =
        graphs.runs().newest(1, null).stream()
            .map(Runs::view)
            .findFirst()
            .orElseGet(
                () ->
                    new ExtractionRun(
                        "none",
                        "none",
                        "0",
                        "",
                        Instant.EPOCH.atOffset(ZoneOffset.UTC),
                        null,
                        0,
                        0));
    return new ExtractionStatus(status.waiting(), status.done(), status.failed(), run);
  }

  @Mutation
  @Description("Extracts again with the current extractor: all articles, or the ones named.")
  public @NonNull ExtractionRun reextract(@Nullable List<@NonNull String> articles) {
    guard.author();
    if (articles != null) {
      writing
          .unreadable(articles)
          .ifPresent(
              unknown -> {
                throw new BadInput("articles", "no article has the id " + unknown);
              });
    }
    ExtractorVersion version = extractor.get().version();
    String id = "run-" + UUID.randomUUID();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              writing.start(id, version, false, clock.instant());
              writing.ask(id, articles);
              return Runs.view(writing.runs(List.of(id)).getFirst());
            });
  }
}
