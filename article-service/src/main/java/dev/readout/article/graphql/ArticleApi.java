package dev.readout.article.graphql;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleFilter;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.ArticleOrder;
import dev.readout.article.model.Source;
import dev.readout.article.model.WellFormed;
import dev.readout.article.store.ArticleStore;
import dev.readout.article.store.CoverageStore;
import dev.readout.article.store.Cursor;
import dev.readout.article.store.FeedStore;
import dev.readout.article.store.SourceStore;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The questions that this service answers by itself, and the two entities it owns. */
@GraphQLApi
@Link(
    url = "https://specs.apollo.dev/federation/v2.3",
    _import = {@Import(name = "@key"), @Import(name = "@shareable")})
public class ArticleApi {
  private static final int COVERAGE_DAYS = 366; // A year of days; a longer table is not readable.
  private static final int LAST_YEAR = 9999;

  private final ArticleStore articles;
  private final SourceStore sources;
  private final FeedStore feeds;
  private final CoverageStore coverage;

  ArticleApi(ArticleStore articles, SourceStore sources, FeedStore feeds, CoverageStore coverage) {
    this.articles = articles;
    this.sources = sources;
    this.feeds = feeds;
    this.coverage = coverage;
  }

  @Query
  @Description("An article by its id, also a retracted one: that is the audit trail.")
  public @Nullable ArticleView article(@Id @NonNull String id) {
    return views(List.of(id)).getFirst();
  }

  @Query
  public @NonNull ArticleConnection articles(
      @Nullable ArticleFilterInput filter,
      @NonNull @DefaultValue("NEWEST") ArticleOrder order,
      @DefaultValue("20") int first,
      @Nullable String after)
      throws BadArgumentException {
    var wanted = ArticleFilterInput.model(filter);
    if (order == ArticleOrder.RELEVANCE && wanted.search() == null) {
      throw new BadArgumentException("order RELEVANCE needs filter.search: relevant to what?");
    }
    return articlePage(wanted, order, first, after);
  }

  @Query
  public @Nullable SourceView source(@Id @NonNull String id) {
    return sourceViews(List.of(id)).getFirst();
  }

  @Query
  @Description("The publishers that the collection holds articles of, by name.")
  public @NonNull SourceConnection sources(@DefaultValue("50") int first, @Nullable String after)
      throws BadArgumentException {
    return new SourceConnection(
        sources.page(PageArguments.size(first), PageArguments.cursor(after, Cursor.Key.NAME)));
  }

  @Query
  public @NonNull List<@NonNull FeedView> feeds() {
    return feeds.all().stream().map(FeedView::of).toList();
  }

  @Query
  @Description("What arrived, and where there are gaps, per source and day (UTC).")
  public @NonNull List<@NonNull CoverageView> coverage(
      @Id @Nullable String source, @NonNull LocalDate from, @NonNull LocalDate to)
      throws BadArgumentException {
    if (from.getYear() < 1 || to.getYear() > LAST_YEAR) {
      throw new BadArgumentException("coverage is of the years 1 to " + LAST_YEAR);
    }
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= COVERAGE_DAYS) {
      throw new BadArgumentException(
          "coverage goes forward, over at most " + COVERAGE_DAYS + " days: " + from + ".." + to);
    }
    return coverage.between(ArticleFilterInput.sourceId(source), from, to).stream()
        .map(CoverageView::of)
        .toList();
  }

  @Resolver
  public List<@Nullable ArticleView> resolveArticles(List<String> id) {
    return views(id);
  }

  @Resolver
  public List<@Nullable SourceView> resolveSources(List<String> id) {
    return sourceViews(id);
  }

  private ArticleConnection articlePage(
      ArticleFilter filter, ArticleOrder order, int first, @Nullable String after)
      throws BadArgumentException {
    var key = order == ArticleOrder.RELEVANCE ? Cursor.Key.RANK : Cursor.Key.TIME;
    return new ArticleConnection(
        articles.page(filter, order, PageArguments.size(first), PageArguments.cursor(after, key)),
        filter);
  }

  /** As many answers as ids, in their order, null for an unknown one: what batching requires. */
  private List<@Nullable ArticleView> views(List<String> ids) {
    var found =
        articles.byIds(ids.stream().filter(id -> !id.isBlank()).map(ArticleId::new).toList());
    return ids.stream().<@Nullable ArticleView>map(id -> view(found.get(id))).toList();
  }

  private static @Nullable ArticleView view(@Nullable Article article) {
    return article == null ? null : new ArticleView(article);
  }

  private static @Nullable SourceView view(@Nullable Source source) {
    return source == null ? null : new SourceView(source);
  }

  private List<@Nullable SourceView> sourceViews(List<String> ids) {
    var found = sources.byIds(ids.stream().map(WellFormed::of).toList());
    return ids.stream().<@Nullable SourceView>map(id -> view(found.get(id))).toList();
  }
}
