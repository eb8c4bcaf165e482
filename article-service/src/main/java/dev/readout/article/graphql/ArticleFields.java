package dev.readout.article.graphql;

import dev.readout.article.model.Article;
import dev.readout.article.model.ArticleId;
import dev.readout.article.model.Version;
import dev.readout.article.store.ArticleStore;
import dev.readout.article.store.VersionStore;
import dev.readout.article.text.Excerpt;
import dev.readout.article.text.WordDiff;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The fields of an article that cost something, each answered for a whole list at once. */
@GraphQLApi
public class ArticleFields {
  private final ArticleStore articles;
  private final VersionStore versions;

  ArticleFields(ArticleStore articles, VersionStore versions) {
    this.articles = articles;
    this.versions = versions;
  }

  @Description("The beginning of the text, cut at a word.")
  public @NonNull String excerpt(@Source ArticleView article, @DefaultValue("240") int length)
      throws BadArgumentException {
    if (length < 1) {
      throw new BadArgumentException("an excerpt has at least one character, not " + length);
    }
    return Excerpt.of(article.article.version(), length);
  }

  @Description("All versions, oldest first.")
  public @NonNull List<@NonNull List<@NonNull VersionView>> versions(
      @Source List<ArticleView> views) {
    var found = versions.of(ids(views));
    return views.stream()
        .map(view -> found.getOrDefault(view.article.id(), List.of()))
        .map(list -> list.stream().map(VersionView::new).toList())
        .toList();
  }

  @Description("Set when another source published (nearly) the same text first.")
  public List<@Nullable ArticleView> duplicateOf(@Source List<ArticleView> views) {
    var originals =
        articles.byIds(
            views.stream()
                .map(view -> view.article.duplicateOf())
                .filter(java.util.Objects::nonNull)
                .toList());
    return views.stream().<@Nullable ArticleView>map(view -> original(view, originals)).toList();
  }

  @Description("The articles that say they are duplicates of this one.")
  public @NonNull List<@NonNull List<@NonNull ArticleView>> duplicates(
      @Source List<ArticleView> views) {
    var found = articles.duplicatesOf(ids(views));
    return views.stream()
        .map(view -> found.getOrDefault(view.article.id(), List.of()))
        .map(list -> list.stream().map(ArticleView::new).toList())
        .toList();
  }

  @Description("Against the version before, word by word; empty for the first version.")
  public @NonNull List<@NonNull List<@NonNull DiffLine>> diff(@Source List<VersionView> views) {
    var before = versions.before(views.stream().map(view -> view.version).toList());
    return views.stream().map(view -> diff(before.get(view.version), view.version)).toList();
  }

  @Name("totalCount")
  @Description("How many paging through this list gives, whatever arrives meanwhile.")
  public @NonNull List<@NonNull Integer> totalCount(@Source List<ArticleConnection> lists) {
    if (lists.size() == 1) {
      return List.of(articles.count(lists.getFirst().filter, lists.getFirst().page.snapshot()));
    }
    // Several lists in one answer are the articles of several sources: one statement counts them
    // all.
    var sources = lists.stream().map(list -> list.filter.source()).toList();
    var counts = articles.countsBySource(sources, lists.getFirst().page.snapshot());
    return sources.stream().map(source -> counts.getOrDefault(source.value(), 0)).toList();
  }

  private static List<DiffLine> diff(@Nullable Version before, Version version) {
    if (before == null) {
      return List.of();
    }
    return WordDiff.between(before.text(), version.text()).stream().map(DiffLine::of).toList();
  }

  private static @Nullable ArticleView original(
      ArticleView view, java.util.Map<String, Article> originals) {
    var id = view.article.duplicateOf();
    var article = id == null ? null : originals.get(id.value());
    return article == null ? null : new ArticleView(article);
  }

  private static List<ArticleId> ids(List<ArticleView> views) {
    return views.stream().map(view -> view.article.id()).toList();
  }
}
